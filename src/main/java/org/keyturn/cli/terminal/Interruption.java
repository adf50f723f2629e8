package org.keyturn.cli.terminal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.CancelToken;

/// The person's wish to stop, given by an interrupt from the terminal. Thread-safe.
public final class Interruption {
  private CancelToken current = new CancelToken();
  private @Nullable CompletableFuture<?> waiting;
  private Runnable lastWords = () -> {};
  private boolean asked;
  private int working;

  /// Cancels the work under way and everything that would follow, and ends what is waited for.
  ///
  /// @return whether work is under way that has to be waited for
  public synchronized boolean interrupt() {
    asked = true;
    boolean _ = current.cancel();
    if (waiting != null) {
      waiting.cancel(false);
    }
    return working > 0;
  }

  /// @return a token for work that begins now, cancelled already if that was asked for before; work
  ///   may begin inside of other work
  public synchronized CancelToken begin() {
    working++;
    current = new CancelToken();
    if (asked) {
      boolean _ = current.cancel();
    }
    return current;
  }

  /// @return whether an interrupt has come
  public synchronized boolean asked() {
    return asked;
  }

  /// The work that began last has ended.
  public synchronized void end() {
    working--;
  }

  /// Whether the work under way has passed its own point of no return.
  public synchronized boolean tooLate() {
    return !current.isOpen() && !current.isCancelled();
  }

  /// Waits for what comes from outside and may never come, such as a line that somebody types. The
  /// thread that reads is left behind at an interrupt: nothing ends a read from a terminal.
  ///
  /// @throws InterruptedIOException at an interrupt
  public <T> T await(Callable<T> source) throws IOException {
    var reply = new CompletableFuture<T>();
    synchronized (this) {
      if (asked) {
        throw new InterruptedIOException();
      }
      waiting = reply;
    }
    Thread.ofPlatform().daemon().start(() -> answer(source, reply));
    try {
      return reply.join();
    } catch (CancellationException interrupted) {
      throw new InterruptedIOException();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw failed;
    } finally {
      synchronized (this) {
        waiting = null;
      }
    }
  }

  private static <T> void answer(Callable<T> source, CompletableFuture<T> reply) {
    try {
      reply.complete(source.call());
    } catch (Exception e) {
      reply.completeExceptionally(e);
    }
  }

  /// @param words what is left to say if the work has to be left behind
  public synchronized void lastWords(Runnable words) {
    lastWords = words;
  }

  /// Says what there is to say, of work that was left behind.
  public void leave() {
    Runnable words;
    synchronized (this) {
      words = lastWords;
    }
    words.run();
  }
}
