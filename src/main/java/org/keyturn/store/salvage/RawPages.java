package org.keyturn.store.salvage;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keyturn.store.RawHeader;
import org.keyturn.store.Records;

/// Reads a vault's file page by page, without SQLite and whatever the state of the tree above the
/// leaves (sqlite.org/fileformat2.html, sections 1.6 and 2). Everything is bounds-checked: what
/// makes no sense is skipped. To be used only while this process has no connection to the file.
final class RawPages implements AutoCloseable {
  private static final int USABLE = RawHeader.PAGE;
  private static final int LEAF = 0x0D;

  /// Both parts of a row, and what stands beside them.
  private static final long MOST_PAYLOAD = 2L * Records.MOST_BYTES + USABLE;

  private static final int MOST_LOCAL = USABLE - 35;
  private static final int LEAST_LOCAL = (USABLE - 12) * 32 / 255 - 23;

  /// Where a table row stands.
  record Cell(int page, int offset) {}

  private final FileChannel channel;
  private final int count;

  RawPages(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    count = (int) Math.min(Integer.MAX_VALUE, channel.size() / USABLE);
  }

  /// @return number of whole pages; the first has number 1
  int count() {
    return count;
  }

  /// @return the rows of a page, if it looks like a leaf of a table
  List<Cell> cells(int number) throws IOException {
    var page = page(number);
    int start = number == 1 ? 100 : 0;
    var cells = new ArrayList<Cell>();
    if (page == null || page.get(start) != LEAF) {
      return cells;
    }
    int rows = Short.toUnsignedInt(page.getShort(start + 3));
    for (int i = 0; i < rows; i++) {
      int at = start + 8 + 2 * i;
      if (at + 2 > USABLE) {
        break;
      }
      int offset = Short.toUnsignedInt(page.getShort(at));
      if (offset > at && offset < USABLE - 4) {
        cells.add(new Cell(number, offset));
      }
    }
    return cells;
  }

  /// @return the columns of a row, or null if it cannot be read
  @Nullable RecordColumns read(Cell cell) throws IOException {
    var page = page(cell.page());
    if (page == null) {
      return null;
    }
    try {
      page.position(cell.offset());
      long length = varint(page);
      varint(page);
      var payload = payload(page, length);
      return payload == null ? null : RecordColumns.parse(payload);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return null;
    }
  }

  private byte @Nullable [] payload(ByteBuffer page, long length) throws IOException {
    if (length < 2 || length > Math.min(MOST_PAYLOAD, (long) count * USABLE)) {
      return null;
    }
    var payload = new byte[(int) length];
    int local = local((int) length);
    page.get(payload, 0, local);
    int done = local;
    if (done < length) {
      int next = page.getInt();
      while (done < length) {
        var overflow = page(next);
        if (overflow == null) {
          return null;
        }
        next = overflow.getInt();
        int part = Math.min(USABLE - 4, (int) length - done);
        overflow.get(payload, done, part);
        done += part;
      }
    }
    return payload;
  }

  private static int local(int length) {
    if (length <= MOST_LOCAL) {
      return length;
    }
    int fitting = LEAST_LOCAL + (length - LEAST_LOCAL) % (USABLE - 4);
    return fitting <= MOST_LOCAL ? fitting : LEAST_LOCAL;
  }

  private @Nullable ByteBuffer page(int number) throws IOException {
    if (number < 1 || number > count) {
      return null;
    }
    var page = ByteBuffer.allocate(USABLE);
    long start = (long) (number - 1) * USABLE;
    while (page.hasRemaining()) {
      if (channel.read(page, start + page.position()) < 0) {
        return null;
      }
    }
    return page.flip();
  }

  static long varint(ByteBuffer in) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      int next = in.get();
      value = value << 7 | (next & 0x7F);
      if (next >= 0) {
        return value;
      }
    }
    return value << 8 | (in.get() & 0xFF);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Only read from.
    }
  }
}
