package org.keyturn.exchange.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.List;
import org.keyturn.exchange.format.Damage;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Reads the central directory of an archive (PKWARE's APPNOTE 6.3.10, sections 4.3.12 to 4.3.16,
/// with the 64-bit extension), and nothing beyond it.
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int ENTRY_LENGTH = 46;
  private static final int MOST_COMMENT = 0xffff;
  private static final long IN_EXTRA = 0xffffffffL;
  private static final int EXTRA_64 = 1;
  private static final Charset WITHOUT_FLAG = Charset.forName("windows-1252");

  private record Span(long count, long length, long offset) {}

  private final SeekableByteChannel channel;
  private final CharsetDecoder decoder = UTF_8.newDecoder();

  ZipDirectory(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds`
  List<ZipEntryInfo> read() throws Failed, IOException {
    try {
      return entries();
    } catch (Failed e) {
      throw Damage.upTo(channel.position(), e);
    }
  }

  private List<ZipEntryInfo> entries() throws Failed, IOException {
    var span = span();
    ZipLimits.check("entries", span.count(), ZipLimits.ENTRIES);
    ZipLimits.check("directoryLength", span.length(), ZipLimits.DIRECTORY_BYTES);
    var bytes = at(span.offset(), (int) span.length());
    var entries = new ArrayList<ZipEntryInfo>();
    long packed = 0;
    long size = 0;
    for (int i = 0; i < span.count(); i++) {
      var entry = entry(bytes, i);
      ZipLimits.checkRatio(entry.location().packed(), entry.size());
      packed += entry.location().packed();
      size += entry.size();
      entries.add(entry);
    }
    // More than lies in the file: some share their bytes.
    require(packed <= channel.size());
    ZipLimits.checkRatio(channel.size(), size);
    return entries;
  }

  private Span span() throws Failed, IOException {
    long size = channel.size();
    int length = (int) Math.min(size, END_LENGTH + MOST_COMMENT);
    require(length >= END_LENGTH);
    var tail = at(size - length, length);
    for (int i = length - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END && i + END_LENGTH + u16(tail, i + 20) <= length) {
        return span(tail.slice(i, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN), size - length + i);
      }
    }
    throw damaged();
  }

  private Span span(ByteBuffer end, long position) throws Failed, IOException {
    var plain = new Span(u16(end, 10), u32(end, 12), u32(end, 16));
    boolean fits = plain.count() < 0xffff && plain.length() < IN_EXTRA && plain.offset() < IN_EXTRA;
    if (fits || position < LOCATOR_LENGTH) {
      return plain;
    }
    var locator = at(position - LOCATOR_LENGTH, LOCATOR_LENGTH);
    if (locator.getInt(0) != LOCATOR_64) {
      return plain;
    }
    var large = at(locator.getLong(8), 56);
    require(large.getInt(0) == END_64);
    return new Span(large.getLong(32), large.getLong(40), large.getLong(48));
  }

  private ZipEntryInfo entry(ByteBuffer in, int index) throws Failed {
    require(in.remaining() >= ENTRY_LENGTH && in.getInt(in.position()) == ENTRY);
    int start = in.position();
    int flags = u16(in, start + 8);
    int method = u16(in, start + 10);
    long crc = u32(in, start + 16);
    int nameLength = u16(in, start + 28);
    int extraLength = u16(in, start + 30);
    int whole = ENTRY_LENGTH + nameLength + extraLength + u16(in, start + 32);
    require(in.remaining() >= whole);
    var name = in.slice(start + ENTRY_LENGTH, nameLength);
    var extra =
        in.slice(start + ENTRY_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
    in.position(start + whole);
    var wide = wide(extra);
    long size = wide(u32(in, start + 24), wide);
    long packed = wide(u32(in, start + 20), wide);
    long header = wide(u32(in, start + 42), wide);
    require(size >= 0 && packed >= 0 && header >= 0);
    var location = new ZipEntryInfo.Location(header, packed, method, crc);
    return new ZipEntryInfo(name(name), size, index, (flags & 1) != 0, location);
  }

  /// @return the values that need 64 bits, in the order of the fields that refer to them
  private static ByteBuffer wide(ByteBuffer extra) {
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int length = Short.toUnsignedInt(extra.getShort());
      if (length > extra.remaining()) {
        break;
      }
      if (id == EXTRA_64) {
        return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      extra.position(extra.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  private static long wide(long narrow, ByteBuffer wide) throws Failed {
    if (narrow != IN_EXTRA) {
      return narrow;
    }
    require(wide.remaining() >= Long.BYTES);
    return wide.getLong();
  }

  /// Without exceptions, of which an archive of many files would cost as many.
  private String name(ByteBuffer bytes) {
    var name = CharBuffer.allocate(bytes.remaining());
    boolean utf8 = !decoder.reset().decode(bytes.duplicate(), name, true).isError();
    return utf8 ? name.flip().toString() : WITHOUT_FLAG.decode(bytes).toString();
  }

  private ByteBuffer at(long position, int length) throws Failed, IOException {
    require(position >= 0 && position + length <= channel.size());
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(position);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // reads on
    }
    require(!bytes.hasRemaining());
    return bytes.flip();
  }

  private static int u16(ByteBuffer in, int at) {
    return Short.toUnsignedInt(in.getShort(at));
  }

  private static long u32(ByteBuffer in, int at) {
    return Integer.toUnsignedLong(in.getInt(at));
  }

  private static void require(boolean holds) throws Failed {
    if (!holds) {
      throw damaged();
    }
  }

  private static Failed damaged() {
    return new Failed(new Failure.Damaged(Failure.Part.IMPORT_FILE));
  }
}
