package org.keyturn.vault.cabinet;

import java.util.ArrayList;
import java.util.List;
import org.keyturn.model.Failed;
import org.keyturn.vault.seal.Change;
import org.keyturn.vault.seal.Snapshot;

/// Work that an unlock found to do, and leaves to the first change that its session makes: an
/// unlock alone never changes a vault, so that two computers which only open copies of it do not
/// part them. Safe for use from any thread.
public final class FirstWrite {
  private final List<Cabinet.Writing<?>> riders = new ArrayList<>();
  private final List<Runnable> followers = new ArrayList<>();

  /// Adds something to that change, before its own work.
  public synchronized void with(Cabinet.Writing<?> rider) {
    riders.add(rider);
  }

  /// Adds something that makes changes of its own, after it.
  public synchronized void after(Runnable follower) {
    followers.add(follower);
  }

  synchronized void ride(Change change, Snapshot snapshot) throws Failed {
    for (var rider : riders) {
      rider.run(change, snapshot);
    }
  }

  /// The change was committed: what rode with it is done, what follows is done now.
  void committed() {
    List<Runnable> next;
    synchronized (this) {
      riders.clear();
      next = List.copyOf(followers);
      followers.clear();
    }
    next.forEach(Runnable::run);
  }
}
