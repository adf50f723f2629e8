package org.keyturn.vault.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KeyId;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.SessionState;

/// The states of a session, moved by compare-and-set, what each of them refuses, and who is told of
/// its end. Thread-safe.
final class SessionStates {

  private record State(SessionState state, @Nullable LockReason reason) {}

  private static final Set<LockReason> ROTATED =
      EnumSet.of(LockReason.ROTATED_HERE, LockReason.ROTATED_ELSEWHERE);
  private static final State OPEN = new State(SessionState.UNLOCKED, null);
  private static final State TURNING = new State(SessionState.ROTATING, null);

  private final AtomicReference<State> state = new AtomicReference<>(OPEN);
  private final List<Consumer<LockReason>> listeners = new CopyOnWriteArrayList<>();
  private final KeyId key;

  /// @param key the session's, which is named when it was rotated out
  SessionStates(KeyId key) {
    this.key = key;
  }

  SessionState state() {
    return state.get().state();
  }

  /// @return empty until the session is locked
  Optional<LockReason> reason() {
    return Optional.ofNullable(state.get().reason());
  }

  /// @throws Failed why the session is of no use any more
  void requireOpen() throws Failed {
    var reason = reason();
    if (reason.isPresent()) {
      throw new Failed(
          ROTATED.contains(reason.get())
              ? new Failure.StaleSession(key.hex())
              : new Failure.Refused(Failure.Rule.LOCKED));
    }
  }

  /// UNLOCKED -> ROTATING.
  ///
  /// @throws Failed as [#requireOpen] does; `Busy` while a rotation is under way
  void beginRotation() throws Failed {
    requireOpen();
    if (!state.compareAndSet(OPEN, TURNING)) {
      throw new Failed(new Failure.Busy());
    }
  }

  /// ROTATING -> UNLOCKED, when nothing was changed.
  void abandonRotation() {
    state.compareAndSet(TURNING, OPEN);
  }

  /// Any state -> LOCKED.
  ///
  /// @return whether this call has locked it
  boolean end(LockReason reason) {
    var before = state.get();
    while (before.state() != SessionState.LOCKED) {
      if (state.compareAndSet(before, new State(SessionState.LOCKED, reason))) {
        return true;
      }
      before = state.get();
    }
    return false;
  }

  /// Tells everyone who listens that it has ended.
  void tell(LockReason reason) {
    listeners.forEach(listener -> listener.accept(reason));
  }

  /// @param listener told once, at once if it has ended already
  void onEnd(Consumer<LockReason> listener) {
    var called = new AtomicBoolean();
    Consumer<LockReason> once =
        reason -> {
          if (called.compareAndSet(false, true)) {
            listener.accept(reason);
          }
        };
    listeners.add(once);
    reason().ifPresent(once);
  }
}
