package org.keyturn.exchange.zip;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.keyturn.exchange.format.FaultyContent;

/// The unpacked bytes of one file: as many as the directory says and with the checksum that it
/// says, or else [FaultyContent].
final class CheckedIn extends FilterInputStream {
  private static final int MOST_BUFFER = 1 << 14;
  private static final Runnable NOTHING = () -> {};

  private final CRC32 sum = new CRC32();
  private final long expected;
  private final long begin;
  private long left;
  private Runnable release;

  /// @param release runs once, when this is closed
  private CheckedIn(InputStream in, ZipEntryInfo entry, Runnable release) {
    super(in);
    this.release = release;
    this.left = entry.size();
    this.expected = entry.location().crc();
    this.begin = entry.location().header();
  }

  static CheckedIn stored(InputStream packed, ZipEntryInfo entry) {
    return new CheckedIn(packed, entry, NOTHING);
  }

  static CheckedIn deflated(InputStream packed, ZipEntryInfo entry, Inflaters inflaters) {
    var inflater = inflaters.take();
    int buffer = (int) Math.clamp(entry.location().packed(), 1, MOST_BUFFER);
    return new CheckedIn(
        new InflaterInputStream(packed, inflater, buffer),
        entry,
        () -> inflaters.giveBack(inflater));
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      return left == 0 ? end() : some(target, offset, (int) Math.min(length, left));
    } catch (ZipException | EOFException e) {
      throw FaultyContent.damagedAt(begin);
    }
  }

  private int some(byte[] target, int offset, int length) throws IOException {
    int got = super.read(target, offset, length);
    if (got < 0) {
      throw FaultyContent.damagedAt(begin);
    }
    sum.update(target, offset, got);
    left -= got;
    return got;
  }

  private int end() throws IOException {
    if (sum.getValue() != expected || super.read(new byte[1], 0, 1) >= 0) {
      throw FaultyContent.damagedAt(begin);
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    super.close();
    release.run();
    release = NOTHING;
  }
}
