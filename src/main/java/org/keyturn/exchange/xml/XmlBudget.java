package org.keyturn.exchange.xml;

import java.util.function.LongSupplier;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How much of a foreign file is believed, so that a small one cannot fill the memory: what is
/// unpacked and what is kept may grow with the bytes that were really read, beyond an amount that
/// is allowed anyway. Not thread-safe.
public final class XmlBudget {
  /// Levels of elements.
  static final int DEPTH = 200;

  /// UTF-16 units of one text.
  static final int TEXT = 8 * 1024 * 1024;

  private static final long UNPACKED = 128L * 1024 * 1024;
  private static final long KEPT = 192L * 1024 * 1024;
  private static final int UNPACKED_RATIO = 8;

  /// A packed database of 100,000 entries with ten passwords each has 13 MB and is counted as 490.
  private static final int KEPT_RATIO = 32;

  private final LongSupplier bytesRead;
  private long unpacked;
  private long kept;

  /// @param bytesRead of the file, until now
  public XmlBudget(LongSupplier bytesRead) {
    this.bytesRead = bytesRead;
  }

  /// Counts bytes that came out of an inflater.
  public void unpack(long bytes) throws Failed {
    unpacked += bytes;
    check("unpackedSize", unpacked, UNPACKED + UNPACKED_RATIO * bytesRead.getAsLong());
  }

  /// Counts bytes of heap that stay taken until the document is done with.
  public void keep(long bytes) throws Failed {
    kept += bytes;
    check("contentSize", kept, KEPT + KEPT_RATIO * bytesRead.getAsLong());
  }

  private static void check(String what, long value, long most) throws Failed {
    if (value > most) {
      throw new Failed(new Failure.BeyondBounds(what, value, 0, most));
    }
  }
}
