package org.keyturn.proof.turn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A [ScriptProcess] seen from here. Used by one thread at a time.
final class Remote implements Actor {
  private static final int HANG_SECONDS = 300;
  private final Jvm jvm;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> locks = new LinkedBlockingQueue<>();

  Remote() throws IOException {
    jvm = new Jvm(ScriptProcess.class);
    Thread.ofVirtual().start(this::listen);
    answer();
  }

  private void listen() {
    for (var line = jvm.whenever(); line != null; line = jvm.whenever()) {
      if (line.startsWith("! ")) {
        locks.add(System.nanoTime());
      } else {
        answers.add(line);
      }
    }
  }

  /// Starts anew, on another vault.
  void begin(Path vault, Path data) throws IOException {
    tell("begin\t" + vault + "\t" + data);
    locks.clear();
  }

  @Override
  public String tell(String line) throws IOException {
    jvm.send(line);
    return answer();
  }

  private String answer() {
    return next(answers, HANG_SECONDS);
  }

  /// @return when it told that its session had locked, in nanoseconds of this process's clock
  long locked(int deadlineSeconds) {
    return next(locks, deadlineSeconds);
  }

  private static <T> T next(BlockingQueue<T> queue, int seconds) {
    try {
      @Nullable T found = queue.poll(seconds, TimeUnit.SECONDS);
      if (found == null) {
        throw new IllegalStateException("no answer within " + seconds + " s");
      }
      return found;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// SIGKILL, and its end.
  void kill() throws InterruptedException {
    jvm.kill();
    jvm.await();
  }

  @Override
  public void close() {
    jvm.close();
  }
}
