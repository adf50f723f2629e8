package org.keyturn.exchange.keyturn;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.BulkInput;
import org.keyturn.jobs.CancelToken;

/// The bytes of one attachment inside the body. It remembers what went wrong while it was read,
/// since whoever reads it may turn that into something else.
final class AttachmentIn extends BulkInput {

  /// The job was cancelled.
  static final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final InputStream body;
  private final CancelToken cancel;
  private long left;
  private @Nullable IOException fault;

  AttachmentIn(InputStream body, long length, CancelToken cancel) {
    this.body = body;
    this.left = length;
    this.cancel = cancel;
  }

  Optional<IOException> fault() {
    return Optional.ofNullable(fault);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    try {
      return readSome(target, offset, (int) Math.min(length, left));
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  private int readSome(byte[] target, int offset, int length) throws IOException {
    if (cancel.isCancelled()) {
      throw new Stopped();
    }
    int got = body.read(target, offset, length);
    if (got < 0) {
      throw new EOFException();
    }
    left -= got;
    return got;
  }
}
