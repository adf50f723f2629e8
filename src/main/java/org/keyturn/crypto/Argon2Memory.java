package org.keyturn.crypto;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The memory that Argon2 fills (RFC 9106, section 3.2): an array for each lane, made by the thread
/// that fills it first, so that clearing its pages is shared work as well.
final class Argon2Memory {
  /// Slices of a lane: at their ends the lanes wait for each other.
  static final int SLICES = 4;

  /// Lanes that were made before they are needed, all zeros. Any collection may take them, so that
  /// nothing is kept for long.
  private static final Queue<WeakReference<long[]>> READY = new ConcurrentLinkedQueue<>();

  private final long[][] lanes;
  private final int segment;

  Argon2Memory(KdfParameters parameters) {
    lanes = new long[parameters.parallelism()][];
    segment = Math.max(2, parameters.memoryKiB() / (SLICES * lanes.length));
  }

  int lanes() {
    return lanes.length;
  }

  /// Blocks of a lane.
  int laneLength() {
    return SLICES * segment;
  }

  /// Blocks of a lane in one slice.
  int segmentLength() {
    return segment;
  }

  /// Makes the memory of the next derivation before it is needed: the system takes longer to give a
  /// page than to fill it a first time.
  static void prepare(KdfParameters parameters) {
    var memory = new Argon2Memory(parameters);
    READY.clear();
    for (int lane = 0; lane < memory.lanes(); lane++) {
      READY.add(new WeakReference<>(new long[memory.words()]));
    }
  }

  /// Makes a lane, all zeros.
  void make(int lane) {
    for (var ready = READY.poll(); ready != null; ready = READY.poll()) {
      long[] words = ready.get();
      if (words != null && words.length == words()) {
        lanes[lane] = words;
        return;
      }
    }
    lanes[lane] = new long[words()];
  }

  private int words() {
    return Math.multiplyExact(laneLength(), Argon2Block.WORDS);
  }

  long[] lane(int lane) {
    return lanes[lane];
  }

  /// Where a block begins in the array of its lane.
  static int at(int block) {
    return block * Argon2Block.WORDS;
  }

  /// Mixes the last block of a lane into `sum`.
  void addLast(int lane, long[] sum) {
    int last = at(laneLength() - 1);
    for (int i = 0; i < sum.length; i++) {
      sum[i] ^= lanes[lane][last + i];
    }
  }

  /// Zeroes a lane; nothing happens to one that was never made.
  void wipe(int lane) {
    if (lanes[lane] != null) {
      Arrays.fill(lanes[lane], 0);
    }
  }
}
