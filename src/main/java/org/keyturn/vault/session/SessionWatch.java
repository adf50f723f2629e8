package org.keyturn.vault.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.keyturn.model.Failed;
import org.keyturn.store.ClearHeader;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Notice;
import org.keyturn.vault.VaultInfo;
import org.keyturn.vault.exports.HeldCopy;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.StateMemory;
import org.keyturn.vault.records.VaultAccess;

/// What a session hears of its file, and who is told: what the vault is, what has to be said of it,
/// that it has changed, that it is lost. From any thread.
final class SessionWatch implements VaultAccess.Watch, StateMemory {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Notice> notices = new CopyOnWriteArrayList<>();
  private final SessionStates states;
  private final ForkCheck fork;
  private final HeldCopy held;
  private final Consumer<LockReason> lost;
  private volatile VaultInfo info;

  /// @param held keeps what was replaced
  /// @param lost ends the session
  SessionWatch(
      RecordIndex index,
      SessionStates states,
      ForkCheck fork,
      HeldCopy held,
      Consumer<LockReason> lost) {
    this.states = states;
    this.fork = fork;
    this.held = held;
    this.lost = lost;
    info = VaultInfoReader.of(index.header());
  }

  VaultInfo info() {
    return info;
  }

  /// This session has changed what opens the vault.
  void opensWith(ClearHeader header) {
    info = VaultInfoReader.of(header);
  }

  List<Notice> notices() {
    return new ArrayList<>(notices);
  }

  void notice(Notice notice) {
    notices.add(notice);
  }

  void dismiss(Notice notice) {
    notices.remove(notice);
  }

  /// The person has read that there is another copy, and goes on with this state of the vault.
  ///
  /// @return whether a fork stood open
  boolean accept(RecordIndex now) {
    return fork.dismiss(now);
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void changed() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public void saw(RecordIndex now) {
    info = VaultInfoReader.of(now.header());
    fork.saw(now);
  }

  @Override
  public void wrote(RecordIndex now) {
    info = VaultInfoReader.of(now.header());
    fork.wrote(now);
  }

  @Override
  public void replaced(ClearHeader header) {
    held.keep(header);
  }

  @Override
  public void lost(LockReason reason) {
    lost.accept(reason);
  }

  @Override
  public void requireOpen() throws Failed {
    states.requireOpen();
  }
}
