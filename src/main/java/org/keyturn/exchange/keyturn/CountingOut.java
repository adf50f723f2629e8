package org.keyturn.exchange.keyturn;

import java.io.IOException;
import java.io.OutputStream;
import org.keyturn.jobs.CancelToken;

/// Counts what goes through and breaks off when the job was cancelled, also in the middle of a long
/// attachment. Closing it does nothing.
final class CountingOut extends OutputStream {

  /// The job was cancelled. Unchecked, so that it passes through whoever writes an attachment.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped() {
      super("cancelled", null, false, false);
    }
  }

  private final OutputStream out;
  private final CancelToken cancel;
  private long written;

  CountingOut(OutputStream out, CancelToken cancel) {
    this.out = out;
    this.cancel = cancel;
  }

  long written() {
    return written;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    written++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (cancel.isCancelled()) {
      throw new Stopped();
    }
    out.write(bytes, offset, length);
    written += length;
  }
}
