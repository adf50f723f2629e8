package org.keyturn.crypto;

import java.util.Arrays;

/// Fills segments of Argon2's memory, one after the other (RFC 9106, sections 3.3 and 3.4). Each
/// thread has its own.
final class Argon2Segment {
  private static final long LOW_HALF = 0xFFFFFFFFL;
  private static final long[] ZERO = new long[Argon2Block.WORDS];

  private final Argon2Inputs inputs;
  private final Argon2Memory memory;
  private final int length;
  private final int laneLength;
  private final long[] half = new long[Argon2Block.WORDS];

  /// What the addresses are made of that have nothing to do with the password, and 128 of them.
  private final long[] counter = new long[Argon2Block.WORDS];

  private final long[] between = new long[Argon2Block.WORDS];
  private final long[] addresses = new long[Argon2Block.WORDS];

  // The segment that is being filled.
  private int pass;
  private int slice;
  private int lane;
  private boolean independent;

  Argon2Segment(Argon2Inputs inputs, Argon2Memory memory) {
    this.inputs = inputs;
    this.memory = memory;
    length = memory.segmentLength();
    laneLength = memory.laneLength();
  }

  void fill(int pass, int slice, int lane) {
    this.pass = pass;
    this.slice = slice;
    this.lane = lane;
    independent =
        switch (inputs.type()) {
          case D -> false;
          case I -> true;
          case ID -> pass == 0 && slice < Argon2Memory.SLICES / 2;
        };
    // The first two blocks of a lane come from the password itself.
    int first = pass == 0 && slice == 0 ? 2 : 0;
    if (independent) {
      beginAddresses();
      if (first > 0) {
        nextAddresses();
      }
    }
    for (int index = first; index < length; index++) {
      if (independent && index % Argon2Block.WORDS == 0) {
        nextAddresses();
      }
      fillBlock(index);
    }
  }

  /// A method of its own, which is called so often that it is soon compiled.
  private void fillBlock(int index) {
    long[] own = memory.lane(lane);
    int block = slice * length + index;
    int before = Argon2Memory.at(block == 0 ? laneLength - 1 : block - 1);
    int at = Argon2Memory.at(block);
    long random = independent ? addresses[index % Argon2Block.WORDS] : own[before];
    int other =
        pass == 0 && slice == 0
            ? lane
            : (int) Long.remainderUnsigned(random >>> 32, memory.lanes());
    int mixed = Argon2Memory.at(reference(random & LOW_HALF, other == lane, index));
    if (inputs.version() == Argon2Inputs.VERSION_10) {
      Arrays.fill(own, at, at + Argon2Block.WORDS, 0);
    }
    Argon2Block.compress(own, before, memory.lane(other), mixed, own, at, half);
  }

  /// Which block of the other lane the next one is mixed with: one of those that no thread is
  /// writing, the later the likelier.
  private int reference(long random, boolean sameLane, int index) {
    int finished = pass == 0 ? slice * length : laneLength - length;
    int candidates = sameLane ? finished + index - 1 : index == 0 ? finished - 1 : finished;
    long square = random * random >>> 32;
    int chosen = candidates - 1 - (int) (candidates * square >>> 32);
    int first = pass == 0 ? 0 : (slice + 1) * length;
    return (first + chosen) % laneLength;
  }

  private void beginAddresses() {
    counter[0] = pass;
    counter[1] = lane;
    counter[2] = slice;
    counter[3] = (long) memory.lanes() * laneLength;
    counter[4] = inputs.parameters().iterations();
    counter[5] = inputs.type().code();
    counter[6] = 0;
  }

  private void nextAddresses() {
    counter[6]++;
    Arrays.fill(between, 0);
    Argon2Block.compress(ZERO, 0, counter, 0, between, 0, half);
    Arrays.fill(addresses, 0);
    Argon2Block.compress(ZERO, 0, between, 0, addresses, 0, half);
  }

  /// Zeroes what is left of the last block.
  void wipe() {
    Arrays.fill(half, 0);
  }
}
