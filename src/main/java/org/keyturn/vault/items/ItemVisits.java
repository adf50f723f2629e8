package org.keyturn.vault.items;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.vault.Items;
import org.keyturn.vault.Items.Visit;
import org.keyturn.vault.Versioned;

/// One visit of many items: a few threads open and wipe in turn, because what a visitor does with
/// an item, such as rating a password, takes far longer than opening it. The caller's thread is one
/// of them and tells the progress.
final class ItemVisits {
  private static final int MOST_THREADS = 8;

  /// Fewer items are done before other threads have begun.
  private static final int ITEMS_A_THREAD = 50;

  private final Items items;
  private final List<UUID> ids;
  private final Visit visit;
  private final CancelToken cancel;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  ItemVisits(Items items, List<UUID> ids, Visit visit, CancelToken cancel) {
    this.items = items;
    this.ids = ids;
    this.visit = visit;
    this.cancel = cancel;
  }

  void run(Progress progress) throws Failed {
    int cores = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    int others = Math.min(cores, 1 + ids.size() / ITEMS_A_THREAD) - 1;
    try (var threads = Executors.newThreadPerTaskExecutor(ItemVisits::thread)) {
      var helpers = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < others; i++) {
        helpers.add(threads.submit(() -> work(Progress.NONE)));
      }
      try {
        work(progress);
      } finally {
        over.set(true);
      }
      for (var helper : helpers) {
        join(helper);
      }
    }
    progress.report(tick());
  }

  @SuppressWarnings("ThreadPriorityCheck") // the window goes first; nothing waits for an order
  private static Thread thread(Runnable work) {
    var thread = Thread.ofPlatform().daemon().name("keyturn-visit").unstarted(work);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  private boolean work(Progress progress) throws Failed {
    boolean whole = false;
    try {
      for (int i = next.getAndIncrement();
          i < ids.size() && !over.get();
          i = next.getAndIncrement()) {
        if (cancel.isCancelled()) {
          throw new Failed(new Failure.Cancelled());
        }
        progress.report(tick());
        see(ids.get(i));
        done.incrementAndGet();
      }
      whole = true;
    } finally {
      if (!whole) {
        over.set(true);
      }
    }
    return whole;
  }

  private Tick tick() {
    return new Tick(Items.Visiting.VISIT, done.get(), ids.size(), 0, 0);
  }

  private void see(UUID id) throws Failed {
    try (var item = open(id)) {
      if (item != null) {
        visit.see(item.value());
      }
    }
  }

  /// @return null for one that is gone
  @CallerCloses
  private @Nullable Versioned<Item> open(UUID id) throws Failed {
    try {
      return items.open(id);
    } catch (Failed failed) {
      if (failed.failure() instanceof Failure.NotFound) {
        return null;
      }
      throw failed;
    }
  }

  private static void join(Future<Boolean> helper) throws Failed {
    try {
      helper.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failed(new Failure.Cancelled(), stopped);
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof Failed failed) {
        throw failed;
      }
      throw new IllegalStateException(thrown.getCause());
    }
  }
}
