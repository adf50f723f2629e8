package org.keyturn.proof.disk;

import java.util.Arrays;
import java.util.List;

/// The content of one file while calls change it.
final class Contents {
  private byte[] bytes;
  private int length;

  private Contents(byte[] before, int room) {
    bytes = Arrays.copyOf(before, Math.max(before.length, room));
    length = before.length;
  }

  /// @param calls writes and truncations
  static byte[] after(byte[] before, List<DiskCall> calls) {
    int room = 0;
    for (var call : calls) {
      room = Math.max(room, end(call));
    }
    var contents = new Contents(before, room);
    calls.forEach(contents::apply);
    return Arrays.copyOf(contents.bytes, contents.length);
  }

  private static int end(DiskCall call) {
    return switch (call) {
      case DiskCall.Write(_, long offset, byte[] bytes) -> Math.toIntExact(offset + bytes.length);
      case DiskCall.Truncate(_, long length) -> Math.toIntExact(length);
      default -> throw new IllegalStateException(call + " changes no content");
    };
  }

  private void apply(DiskCall call) {
    int end = end(call);
    if (call instanceof DiskCall.Write(_, long offset, byte[] written)) {
      System.arraycopy(written, 0, bytes, Math.toIntExact(offset), written.length);
      length = Math.max(length, end);
    } else {
      // What comes behind a cut reads as zeros once the file grows again.
      Arrays.fill(bytes, Math.min(end, length), Math.max(end, length), (byte) 0);
      length = end;
    }
  }
}
