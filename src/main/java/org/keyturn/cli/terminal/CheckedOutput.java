package org.keyturn.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/// Standard output or standard error, of which is known at the end whether all of it was written:
/// most of those who write here have nobody to tell.
public final class CheckedOutput extends OutputStream {
  private static final byte[] EMPTY = {'{', '}', '\n'};

  private final OutputStream out;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean begun;
  private boolean lost;

  public CheckedOutput(OutputStream out) {
    this.out = out;
  }

  private interface Writing {
    void run() throws IOException;
  }

  @Override
  public void write(int b) throws IOException {
    guarded(() -> out.write(b), true);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    guarded(() -> out.write(bytes, offset, length), length > 0);
  }

  @Override
  public void flush() throws IOException {
    guarded(out::flush, false);
  }

  private void guarded(Writing writing, boolean begins) throws IOException {
    lock.lock();
    try {
      begun |= begins;
      writing.run();
    } catch (IOException refused) {
      lost = true;
      throw refused;
    } finally {
      lock.unlock();
    }
  }

  /// Writes what is still held back.
  ///
  /// @return whether everything was written
  public boolean whole() {
    try {
      flush();
    } catch (IOException refused) {
      return false;
    }
    return !lost;
  }

  /// Writes an answer without fields if nothing was written yet and nobody is about to: for work
  /// that is left behind.
  public void emptyObject() {
    if (!lock.tryLock()) {
      return;
    }
    try {
      if (!begun) {
        write(EMPTY);
        flush();
      }
    } catch (IOException refused) {
      // The process ends, and nobody is left to be told.
    } finally {
      lock.unlock();
    }
  }
}
