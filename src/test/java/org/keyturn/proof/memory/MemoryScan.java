package org.keyturn.proof.memory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads what another process has in its memory, by Linux' `/proc`: all that can be written, for
/// nothing of a process lies elsewhere.
final class MemoryScan {
  private static final int BLOCK = 4 << 20;

  /// Longer than every needle: blocks overlap by so much.
  private static final int OVERLAP = 256;

  private static final byte[] ZEROS = new byte[BLOCK];

  private MemoryScan() {}

  /// Whether the memory of this process can be read: by root, or by whom the system allows to trace
  /// it.
  static boolean reads(long pid) {
    try (var memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
      return memory.length() >= 0;
    } catch (IOException forbidden) {
      return false;
    }
  }

  /// @return each find: the needle's name, and the place's name and address
  static List<String> of(long pid, Needles needles) throws IOException {
    var found = new ArrayList<String>();
    try (var memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
      for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
        var part = line.split(" +", 6);
        if (part[1].startsWith("rw")) {
          scan(memory, part, needles, found);
        }
      }
    }
    return found;
  }

  private static void scan(
      RandomAccessFile memory, String[] part, Needles needles, List<String> found)
      throws IOException {
    var range = part[0].split("-");
    long end = Long.parseUnsignedLong(range[1], 16);
    var place = part.length > 5 ? part[5] : "anonymous";
    var bytes = new byte[BLOCK];
    for (long at = Long.parseUnsignedLong(range[0], 16); at < end; at += BLOCK - OVERLAP) {
      int wanted = (int) Math.min(BLOCK, end - at);
      int length = read(memory, at, bytes, wanted);
      if (!empty(bytes, length)) {
        long start = at;
        // What begins in the overlap is found in the next block.
        boolean last = at + wanted == end;
        needles.in(
            bytes,
            length,
            (name, offset) -> {
              if (last || offset < BLOCK - OVERLAP) {
                found.add(name + " at " + Long.toHexString(start + offset) + " in " + place);
              }
            });
      }
      if (wanted < BLOCK) {
        break;
      }
    }
  }

  /// @return how much could be read: pages that the process itself cannot touch end it
  private static int read(RandomAccessFile memory, long at, byte[] bytes, int wanted) {
    int done = 0;
    try {
      memory.seek(at);
      while (done < wanted) {
        int count = memory.read(bytes, done, wanted - done);
        if (count <= 0) {
          return done;
        }
        done += count;
      }
    } catch (IOException gone) {
      return done;
    }
    return done;
  }

  private static boolean empty(byte[] bytes, int length) {
    return Arrays.mismatch(bytes, 0, length, ZEROS, 0, length) < 0;
  }
}
