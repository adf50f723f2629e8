package org.keyturn.exchange.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FaultyContent;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// An archive that is read in place: its directory once, its files as streams that end in
/// [FaultyContent] where they do not fit what the directory says. On one thread.
public final class ZipArchive implements AutoCloseable {
  private static final byte[] BEGINNING = {'P', 'K', 3, 4};
  private static final byte[] EMPTY = {'P', 'K', 5, 6};
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final SeekableByteChannel channel;
  private final List<ZipEntryInfo> entries;
  private final List<ZipEntryInfo> files;
  private final Inflaters inflaters = new Inflaters();
  private final byte[] scratch = new byte[1 << 14];

  private ZipArchive(SeekableByteChannel channel, List<ZipEntryInfo> entries) {
    this.channel = channel;
    this.entries = entries;
    this.files = entries.stream().filter(entry -> !entry.isFolder()).toList();
  }

  /// Whether a file begins as an archive does.
  public static boolean is(ByteSource source) throws IOException {
    try (var in = source.open()) {
      var head = in.readNBytes(BEGINNING.length);
      return Arrays.equals(head, BEGINNING) || Arrays.equals(head, EMPTY);
    }
  }

  /// @throws Failed `Damaged(IMPORT_FILE)`, `BeyondBounds` for an archive that unpacks to more than
  ///   any real one
  public static ZipArchive open(ByteSource source) throws Failed, IOException {
    var channel = source.channel();
    try {
      return new ZipArchive(channel, List.copyOf(new ZipDirectory(channel).read()));
    } catch (Failed | IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// @return the files, without the folders
  public List<ZipEntryInfo> files() {
    return files;
  }

  public Optional<ZipEntryInfo> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /// @throws Failed `Damaged(IMPORT_FILE)` if there is none or more than one
  public ByteSource only(String name) throws Failed {
    var named = entries.stream().filter(entry -> entry.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw new Failed(new Failure.Damaged(Failure.Part.IMPORT_FILE));
    }
    if (named.size() > 1) {
      throw FaultyContent.damagedAt(named.get(1).location().header()).failed();
    }
    return content(named.getFirst());
  }

  /// @return the content, as long as this archive is open
  public ByteSource content(ZipEntryInfo entry) {
    return () -> stream(entry);
  }

  /// Reads a file to its end.
  ///
  /// @return whether it is what the directory says
  public boolean whole(ZipEntryInfo entry) throws IOException {
    try (var in = stream(entry)) {
      while (in.read(scratch) >= 0) {
        // reads on
      }
      return true;
    } catch (FaultyContent e) {
      return false;
    }
  }

  private InputStream stream(ZipEntryInfo entry) throws IOException {
    var location = entry.location();
    boolean known = location.method() == STORED || location.method() == DEFLATED;
    if (entry.encrypted() || !known) {
      throw FaultyContent.damagedAt(location.header());
    }
    var packed = new ChannelIn(channel, dataStart(location.header()), location.packed());
    return location.method() == STORED
        ? CheckedIn.stored(packed, entry)
        : CheckedIn.deflated(packed, entry, inflaters);
  }

  private long dataStart(long header) throws IOException {
    var local = ByteBuffer.allocate(LOCAL_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    if (header > channel.size() - LOCAL_LENGTH) {
      throw FaultyContent.damagedAt(header);
    }
    channel.position(header);
    while (local.hasRemaining() && channel.read(local) >= 0) {
      // reads on
    }
    if (local.hasRemaining() || local.getInt(0) != LOCAL) {
      throw FaultyContent.damagedAt(header);
    }
    return header
        + LOCAL_LENGTH
        + Short.toUnsignedInt(local.getShort(26))
        + Short.toUnsignedInt(local.getShort(28));
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(scratch, (byte) 0);
    inflaters.close();
    channel.close();
  }
}
