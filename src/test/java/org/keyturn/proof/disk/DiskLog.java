package org.keyturn.proof.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads what `calls.c` recorded: for each call its letter (1 byte), two numbers (8 each), and two
/// byte strings with their lengths (4) before them, little-endian.
final class DiskLog {
  private DiskLog() {}

  static List<DiskCall> read(Path log) throws IOException {
    var in = ByteBuffer.wrap(Files.readAllBytes(log)).order(ByteOrder.LITTLE_ENDIAN);
    var calls = new ArrayList<DiskCall>();
    while (in.hasRemaining()) {
      char letter = (char) in.get();
      long first = in.getLong();
      long second = in.getLong();
      var one = bytes(in);
      var two = bytes(in);
      calls.add(call(letter, first, second, one, two));
    }
    return calls;
  }

  private static DiskCall call(char letter, long first, long second, byte[] one, byte[] two) {
    return switch (letter) {
      case 'O' -> new DiskCall.Create(first, text(one));
      case 'W' -> new DiskCall.Write(first, second, two);
      case 'F' -> new DiskCall.Truncate(first, second);
      case 'S' -> new DiskCall.SyncFile(first);
      case 'D' -> new DiskCall.SyncFolder(text(one));
      case 'R' -> new DiskCall.Rename(text(one), text(two));
      case 'L' -> new DiskCall.Link(text(one), text(two));
      case 'U' -> new DiskCall.Unlink(text(one));
      case 'M' -> new DiskCall.MakeFolder(text(one));
      case 'K' -> new DiskCall.Mark(text(one));
      default -> throw new IllegalStateException("no call is written as " + letter);
    };
  }

  private static byte[] bytes(ByteBuffer in) {
    var bytes = new byte[in.getInt()];
    in.get(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
