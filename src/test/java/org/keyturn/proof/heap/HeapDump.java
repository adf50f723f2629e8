package org.keyturn.proof.heap;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a heap dump of HotSpot (HPROF 1.0.2, identifiers of 8 bytes) object by object.
final class HeapDump {
  private static final int UTF8 = 0x01;
  private static final int LOAD_CLASS = 0x02;
  private static final int DUMP = 0x0c;
  private static final int DUMP_SEGMENT = 0x1c;
  private static final int[] TYPE_BYTES = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};

  private final Path file;
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> classes = new HashMap<>();
  private final Map<Long, Integer> roots = new HashMap<>();

  /// Sees every object; `content` are the bytes of its fields or elements.
  interface Visitor {
    void object(long id, String type, byte[] content);
  }

  HeapDump(Path file) {
    this.file = file;
  }

  void each(Visitor visitor) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      while (in.readByte() != 0) {
        // the version's text
      }
      if (in.readInt() != 8) {
        throw new IOException("identifiers of another size");
      }
      in.readLong();
      for (int tag = in.read(); tag >= 0; tag = in.read()) {
        in.readInt();
        record(in, tag, Integer.toUnsignedLong(in.readInt()), visitor);
      }
    }
  }

  private void record(DataInputStream in, int tag, long length, Visitor visitor)
      throws IOException {
    switch (tag) {
      case UTF8 -> {
        long id = in.readLong();
        names.put(id, new String(in.readNBytes((int) length - 8), StandardCharsets.UTF_8));
      }
      case LOAD_CLASS -> {
        in.readInt();
        long id = in.readLong();
        in.readInt();
        classes.put(id, names.getOrDefault(in.readLong(), "?"));
      }
      case DUMP, DUMP_SEGMENT -> segment(in, length, visitor);
      default -> in.skipNBytes(length);
    }
  }

  private void segment(DataInputStream in, long length, Visitor visitor) throws IOException {
    long left = length;
    while (left > 0) {
      left -= 1 + entry(in, in.readUnsignedByte(), visitor);
    }
  }

  /// @return how many bytes it took, without its tag (JDK sources, heapDumper.cpp)
  private long entry(DataInputStream in, int tag, Visitor visitor) throws IOException {
    return switch (tag) {
      case 0xff, 0x05, 0x07 -> root(in, tag, 0);
      case 0x01, 0x02, 0x03, 0x08 -> root(in, tag, 8);
      case 0x04, 0x06 -> root(in, tag, 4);
      case 0x20 -> type(in, visitor);
      case 0x21 -> instance(in, visitor);
      case 0x22 -> objects(in, visitor);
      case 0x23 -> primitives(in, visitor);
      default -> throw new IOException("unknown entry " + tag);
    };
  }

  /// Something that is alive without a holder, on a thread's stack for one.
  private long root(DataInputStream in, int kind, int further) throws IOException {
    roots.put(in.readLong(), kind);
    in.skipNBytes(further);
    return 8L + further;
  }

  /// @return the entry's tag if the object is a root (0x02 and 0x03: a local of a thread's frame)
  Optional<Integer> root(long id) {
    return Optional.ofNullable(roots.get(id));
  }

  /// A class: its static fields count as its content.
  private long type(DataInputStream in, Visitor visitor) throws IOException {
    long id = in.readLong();
    in.skipNBytes(4 + 6 * 8 + 4);
    long taken = 8 + 4 + 6 * 8 + 4 + 2;
    int constants = in.readUnsignedShort();
    for (int i = 0; i < constants; i++) {
      in.readUnsignedShort();
      int bytes = bytes(in.readUnsignedByte());
      in.skipNBytes(bytes);
      taken += 3 + bytes;
    }
    int statics = in.readUnsignedShort();
    taken += 2;
    var content = new ArrayList<byte[]>();
    for (int i = 0; i < statics; i++) {
      in.readLong();
      int bytes = bytes(in.readUnsignedByte());
      content.add(in.readNBytes(bytes));
      taken += 9 + bytes;
    }
    int fields = in.readUnsignedShort();
    in.skipNBytes(9L * fields);
    var name = "static " + classes.getOrDefault(id, "?");
    content.forEach(field -> visitor.object(id, name, field));
    return taken + 2 + 9L * fields;
  }

  private long instance(DataInputStream in, Visitor visitor) throws IOException {
    long id = in.readLong();
    in.readInt();
    long type = in.readLong();
    int bytes = in.readInt();
    visitor.object(id, classes.getOrDefault(type, "?"), in.readNBytes(bytes));
    return 24L + bytes;
  }

  private long objects(DataInputStream in, Visitor visitor) throws IOException {
    long id = in.readLong();
    in.readInt();
    int count = in.readInt();
    long type = in.readLong();
    visitor.object(id, classes.getOrDefault(type, "?"), in.readNBytes(8 * count));
    return 24L + 8L * count;
  }

  private long primitives(DataInputStream in, Visitor visitor) throws IOException {
    long id = in.readLong();
    in.readInt();
    int count = in.readInt();
    int type = in.readUnsignedByte();
    int bytes = count * bytes(type);
    visitor.object(
        id, type == 5 ? "char[]" : type == 8 ? "byte[]" : "[" + type, in.readNBytes(bytes));
    return 17L + bytes;
  }

  private static int bytes(int type) throws IOException {
    if (type >= TYPE_BYTES.length || TYPE_BYTES[type] == 0) {
      throw new IOException("unknown type " + type);
    }
    return TYPE_BYTES[type];
  }

  /// Who holds the objects of the given ids, directly.
  ///
  /// @return by the id of the holder, its type
  Map<Long, String> holders(List<Long> ids) throws IOException {
    var wanted = new HashSet<>(ids);
    var holders = new HashMap<Long, String>();
    each((id, type, content) -> {
      if (type.equals("byte[]") || type.equals("char[]") || wanted.contains(id)) {
        return;
      }
      // Fields of a packed instance stand at any offset.
      var bytes = ByteBuffer.wrap(content);
      for (int at = 0; at + 8 <= content.length; at++) {
        if (wanted.contains(bytes.getLong(at))) {
          holders.put(id, type);
          return;
        }
      }
    });
    return holders;
  }
}
