package org.keyturn.crypto;

import java.util.Arrays;
import java.util.function.LongSupplier;

/// Argon2 after RFC 9106, of our own: Bouncy Castle's uses one thread, whatever the lanes, and
/// takes twice the work. Section numbers are those of the standard.
final class Argon2Core {
  private static final int BLOCK_BYTES = 1024;

  /// Both kinds of first blocks of section 3.2, steps 3 and 4.
  private static final int FIRST_BLOCKS = 2;

  private final Argon2Inputs inputs;
  private final Argon2Memory memory;
  private final int fillStages;
  private final byte[] first;
  private final long[] last = new long[Argon2Block.WORDS];

  private Argon2Core(byte[] password, Argon2Inputs inputs, int length, Argon2Memory memory) {
    this.inputs = inputs;
    this.memory = memory;
    fillStages = Argon2Memory.SLICES * inputs.parameters().iterations();
    first = digestOfAll(password, inputs, length);
  }

  /// The hash, which is the caller's to wipe. Ends with [Stopped] within a segment when it is not
  /// wanted any more; nothing is left in memory then either.
  ///
  /// @throws OutOfMemoryError when the heap does not have the memory
  static byte[] hash(byte[] password, Argon2Inputs inputs, int length) {
    return hash(password, inputs, length, new Argon2Memory(inputs.parameters()));
  }

  /// @param memory of the same parameters; all zeros afterwards
  static byte[] hash(byte[] password, Argon2Inputs inputs, int length, Argon2Memory memory) {
    var core = new Argon2Core(password, inputs, length, memory);
    try {
      core.work(() -> 0);
      return core.tag(length);
    } finally {
      core.wipe();
    }
  }

  /// What a hash with these parameters costs: the processor time of all its threads, in
  /// nanoseconds.
  ///
  /// @param clock the processor time of the thread that asks
  static long cost(KdfParameters parameters, LongSupplier clock) {
    byte[] nothing = {};
    byte[] salt = new byte[16];
    var inputs =
        new Argon2Inputs(
            Argon2Type.ID, Argon2Inputs.VERSION_13, parameters, salt, nothing, nothing);
    var core = new Argon2Core(salt, inputs, Blake2b.MOST, new Argon2Memory(parameters));
    try {
      return core.work(clock);
    } finally {
      core.wipe();
    }
  }

  /// The stages: first blocks, every slice of every pass, last blocks.
  private long work(LongSupplier clock) {
    return LaneThreads.run(fillStages + 2, memory.lanes(), Part::new, clock);
  }

  /// What one thread does.
  private final class Part implements LaneThreads.Worker {
    private final Argon2Segment segment = new Argon2Segment(inputs, memory);

    @Override
    public void work(int stage, int lane) {
      if (stage == 0) {
        begin(lane);
      } else if (stage <= fillStages) {
        int slice = stage - 1;
        segment.fill(slice / Argon2Memory.SLICES, slice % Argon2Memory.SLICES, lane);
      } else {
        end(lane);
      }
    }

    @Override
    public void close() {
      segment.wipe();
    }
  }

  private void begin(int lane) {
    memory.make(lane);
    long[] words = memory.lane(lane);
    for (int block = 0; block < FIRST_BLOCKS; block++) {
      byte[] bytes = longDigest(BLOCK_BYTES, first, block, lane);
      for (int i = 0; i < Argon2Block.WORDS; i++) {
        words[Argon2Memory.at(block) + i] = Blake2b.read(bytes, Long.BYTES * i);
      }
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private void end(int lane) {
    synchronized (last) {
      memory.addLast(lane, last);
    }
    memory.wipe(lane);
  }

  private byte[] tag(int length) {
    byte[] bytes = new byte[BLOCK_BYTES];
    for (int i = 0; i < last.length; i++) {
      Blake2b.write(last[i], bytes, Long.BYTES * i);
    }
    byte[] tag = longDigest(length, bytes);
    Arrays.fill(bytes, (byte) 0);
    return tag;
  }

  private void wipe() {
    Arrays.fill(first, (byte) 0);
    Arrays.fill(last, 0);
    for (int lane = 0; lane < memory.lanes(); lane++) {
      memory.wipe(lane);
    }
  }

  /// H0 of section 3.2.
  private static byte[] digestOfAll(byte[] password, Argon2Inputs inputs, int length) {
    var parameters = inputs.parameters();
    var digest =
        new Blake2b()
            .begin(Blake2b.MOST)
            .with(parameters.parallelism())
            .with(length)
            .with(parameters.memoryKiB())
            .with(parameters.iterations())
            .with(inputs.version())
            .with(inputs.type().code());
    for (byte[] part :
        new byte[][] {password, inputs.salt(), inputs.secret(), inputs.additional()}) {
      digest.with(part.length).with(part);
    }
    return digest.digest();
  }

  /// H' of section 3.3: any number of bytes of BLAKE2b.
  private static byte[] longDigest(int length, byte[] input, int... numbers) {
    byte[] out = new byte[length];
    var digest = new Blake2b().begin(Math.min(length, Blake2b.MOST)).with(length).with(input);
    for (int number : numbers) {
      digest.with(number);
    }
    byte[] part = digest.digest();
    int written = 0;
    while (length - written > Blake2b.MOST) {
      System.arraycopy(part, 0, out, written, Blake2b.MOST / 2);
      written += Blake2b.MOST / 2;
      byte[] next = digest.begin(Math.min(length - written, Blake2b.MOST)).with(part).digest();
      Arrays.fill(part, (byte) 0);
      part = next;
    }
    System.arraycopy(part, 0, out, written, part.length);
    Arrays.fill(part, (byte) 0);
    return out;
  }
}
