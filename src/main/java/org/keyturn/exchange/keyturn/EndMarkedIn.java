package org.keyturn.exchange.keyturn;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.keyturn.crypto.BulkInput;

/// Gives everything before the mark that ends a complete file, and fails at the end of a file that
/// does not end with it.
final class EndMarkedIn extends BulkInput {

  /// The end is missing.
  static final class CutOff extends IOException {
    private static final long serialVersionUID = 1L;

    private CutOff() {
      super("the end of the file is missing");
    }
  }

  private static final int MARK = Frame.END_OF_FILE.length;

  private final InputStream in;

  /// The last bytes read so far: part of the content unless the file ends here.
  private final byte[] heldBack;

  EndMarkedIn(InputStream in) throws IOException {
    this.in = in;
    this.heldBack = in.readNBytes(MARK);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    var fresh = heldBack.length < MARK ? new byte[0] : in.readNBytes(Math.min(length, 8192));
    if (fresh.length == 0) {
      if (!Arrays.equals(heldBack, Frame.END_OF_FILE)) {
        throw new CutOff();
      }
      return -1;
    }
    var both = Arrays.copyOf(heldBack, MARK + fresh.length);
    System.arraycopy(fresh, 0, both, MARK, fresh.length);
    System.arraycopy(both, 0, target, offset, fresh.length);
    System.arraycopy(both, fresh.length, heldBack, 0, MARK);
    return fresh.length;
  }
}
