package org.keyturn.vault.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.SessionState;

/// The states of a session, moved by compare-and-set, and who is told of its end. Thread-safe.
final class Life {

  private record State(SessionState state, @Nullable LockReason reason) {}

  private static final State OPEN = new State(SessionState.UNLOCKED, null);
  private static final State TURNING = new State(SessionState.ROTATING, null);

  private final AtomicReference<State> state = new AtomicReference<>(OPEN);
  private final List<Consumer<LockReason>> listeners = new CopyOnWriteArrayList<>();

  SessionState state() {
    return state.get().state();
  }

  /// @return empty until the session is locked
  Optional<LockReason> reason() {
    return Optional.ofNullable(state.get().reason());
  }

  /// UNLOCKED -> ROTATING.
  ///
  /// @return whether it was unlocked
  boolean beginRotation() {
    return state.compareAndSet(OPEN, TURNING);
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
