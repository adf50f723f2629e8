package org.keyturn.jobs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;

/// Work on many things on all processors, whose results come in the order of the things. Things are
/// added and results taken on one thread alone, such as the one that reads a file; between the two
/// no more is held than a few megabytes, or one thing. Whoever waits for a result works along, so
/// that this ends also where nobody else has time.
///
/// What work throws is thrown where its result would have come.
///
/// @param <I> a thing
/// @param <O> what becomes of it
public final class OrderedWork<I, O> implements AutoCloseable {

  /// Takes one result.
  @FunctionalInterface
  public interface Sink<O> {
    void accept(O result) throws Failed;
  }

  private static final int BATCH_THINGS = 64;
  private static final long BATCH_BYTES = 128 * 1024;
  private static final long MOST_BYTES = 4L * 1024 * 1024;
  private static final int MOST_BATCHES = 2 * Workers.PROCESSORS + 2;

  private final Function<I, O> work;
  private final Sink<O> sink;
  private final Consumer<O> discard;
  private final Consumer<I> unused;
  private final ArrayDeque<Batch> pending = new ArrayDeque<>();
  private List<I> gathered = new ArrayList<>();
  private long gatheredBytes;
  private long pendingBytes;

  /// @param work called from several threads
  /// @param sink called on the thread that adds, in order
  /// @param discard called instead where a result is no longer wanted
  /// @param unused called with things that nothing was done with
  public OrderedWork(Function<I, O> work, Sink<O> sink, Consumer<O> discard, Consumer<I> unused) {
    this.work = work;
    this.sink = sink;
    this.discard = discard;
    this.unused = unused;
  }

  /// For things that need not be closed.
  public OrderedWork(Function<I, O> work, Sink<O> sink, Consumer<O> discard) {
    this(work, sink, discard, _ -> {});
  }

  /// For results that need not be closed.
  public OrderedWork(Function<I, O> work, Sink<O> sink) {
    this(work, sink, _ -> {});
  }

  /// Gives one thing to do; may hand out results of earlier ones.
  ///
  /// @param bytes about how much memory it takes until its result is taken
  public void add(I thing, long bytes) throws Failed {
    gathered.add(thing);
    gatheredBytes += bytes;
    if (gathered.size() == BATCH_THINGS || gatheredBytes >= BATCH_BYTES) {
      submit();
    }
    while (pending.size() > MOST_BATCHES || pendingBytes > MOST_BYTES) {
      takeFirst();
    }
  }

  /// Hands out all results that are still to come.
  public void drain() throws Failed {
    submit();
    while (!pending.isEmpty()) {
      takeFirst();
    }
  }

  /// Gives up what was not drained, and returns when nothing of it is under way any more.
  @Override
  public void close() {
    gathered.forEach(unused);
    gathered.clear();
    pending.forEach(batch -> batch.unwanted = true);
    pending.forEach(Batch::giveUp);
    pending.clear();
  }

  private void submit() {
    if (gathered.isEmpty()) {
      return;
    }
    var batch = new Batch(gathered, gatheredBytes);
    pendingBytes += gatheredBytes;
    gathered = new ArrayList<>(BATCH_THINGS);
    gatheredBytes = 0;
    pending.add(batch);
    Workers.run(batch.task);
  }

  private void takeFirst() throws Failed {
    var batch = pending.remove();
    pendingBytes -= batch.bytes;
    batch.handOut();
  }

  /// Some things that follow one another.
  private final class Batch {
    private final List<I> things;
    private final long bytes;
    private final List<O> results;
    private final FutureTask<Boolean> task = new FutureTask<>(this::work);
    private volatile boolean unwanted;
    private int begun;
    private int handedOut;

    Batch(List<I> things, long bytes) {
      this.things = things;
      this.bytes = bytes;
      this.results = new ArrayList<>(things.size());
    }

    private boolean work() {
      while (begun < things.size() && !unwanted) {
        results.add(work.apply(things.get(begun++)));
      }
      return true;
    }

    void handOut() throws Failed {
      var trouble = end();
      try {
        while (handedOut < results.size()) {
          sink.accept(results.get(handedOut++));
        }
      } finally {
        discardRest();
      }
      rethrow(trouble);
    }

    void giveUp() {
      end();
      discardRest();
    }

    /// Works along, or waits for whoever does, however often an interrupt asks for another end.
    ///
    /// @return what the work has thrown
    private @Nullable Throwable end() {
      task.run();
      boolean interrupted = false;
      try {
        while (true) {
          try {
            task.get();
            return null;
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      } catch (ExecutionException e) {
        return e.getCause();
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private void discardRest() {
      things.subList(begun, things.size()).forEach(unused);
      while (handedOut < results.size()) {
        discard.accept(results.get(handedOut++));
      }
    }
  }

  private static void rethrow(@Nullable Throwable trouble) {
    switch (trouble) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }
}
