package org.keyturn.vault.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Work that an unlock found to do, and leaves to the first change that its session makes: an
/// unlock alone never changes a vault, so that two computers which only open copies of it do not
/// part them. Safe for use from any thread.
public final class DeferredWork {
  private final List<VaultAccess.Edit> riders = new ArrayList<>();
  private final List<Follower> followers = new ArrayList<>();

  /// Adds something to that change, before its own work.
  public synchronized void with(VaultAccess.Edit rider) {
    riders.add(rider);
  }

  /// What makes changes of its own.
  @FunctionalInterface
  public interface Follower {
    void run() throws Failed;
  }

  /// Adds something that comes after it.
  public synchronized void after(Follower follower) {
    followers.add(follower);
  }

  synchronized void ride(Change change, RecordIndex index) throws Failed {
    for (var rider : riders) {
      rider.run(change, index);
    }
  }

  /// The change was committed: what rode with it is done, what follows is done now.
  ///
  /// @param done what the change gave
  /// @throws Failed `AfterCommit` if something fails that follows; the change stands
  void committed(@Nullable Object done) throws Failed {
    List<Follower> next;
    synchronized (this) {
      riders.clear();
      next = List.copyOf(followers);
      followers.clear();
    }
    Failed failed = null;
    for (var follower : next) {
      try {
        follower.run();
      } catch (Failed e) {
        failed = failed == null ? e : failed;
      }
    }
    if (failed != null) {
      var cause =
          failed.failure() instanceof Failure.AfterCommit late ? late.cause() : failed.failure();
      throw new Failed(new Failure.AfterCommit(cause, Optional.empty()), failed, done);
    }
  }
}
