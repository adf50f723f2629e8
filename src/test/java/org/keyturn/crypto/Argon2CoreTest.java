package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2CoreTest {
  private static final List<Argon2Type> TYPES = List.of(Argon2Type.values());

  /// How many random inputs are compared with Bouncy Castle.
  private static final int INPUTS = Integer.getInteger("keyturn.argon2", 60);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// RFC 9106, sections 5.1 to 5.3.
  @ParameterizedTest
  @CsvSource({
    "D, 512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb",
    "I, c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8",
    "ID, 0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
  })
  void vectorsOfTheStandard(Argon2Type type, String tag) {
    var inputs =
        new Argon2Inputs(
            type,
            Argon2Inputs.VERSION_13,
            new KdfParameters(32, 3, 4),
            filled(16, 2),
            filled(8, 3),
            filled(12, 4));
    assertEquals(
        tag, HexFormat.of().formatHex(Argon2Core.hash(filled(32, 1), inputs, tag.length() / 2)));
  }

  @Test
  void agreesWithBouncyCastleOnRandomInputs() {
    for (int i = 0; i < INPUTS; i++) {
      long seed = 0x4172676f6eL + i;
      var random = new Random(seed);
      int lanes = 1 + random.nextInt(random.nextInt(8) == 0 ? 64 : 8);
      int memory = 8 * lanes + random.nextInt(random.nextInt(8) == 0 ? 2048 : 256);
      var inputs =
          new Argon2Inputs(
              TYPES.get(random.nextInt(TYPES.size())),
              random.nextBoolean() ? Argon2Inputs.VERSION_13 : Argon2Inputs.VERSION_10,
              new KdfParameters(memory, 1 + random.nextInt(4), lanes),
              bytes(random, 8 + random.nextInt(200)),
              bytes(random, random.nextInt(40)),
              bytes(random, random.nextInt(40)));
      byte[] password = bytes(random, random.nextInt(200));
      int length = 4 + random.nextInt(200);
      assertArrayEquals(
          Argon2Reference.hash(password, inputs, length),
          Argon2Core.hash(password, inputs, length),
          () -> "seed " + seed + ": " + inputs);
    }
  }

  /// Garbage that grows with the work would mean that the compiler has lost what makes it fast. The
  /// working memory is left out: it is the one thing that may grow.
  @Test
  void allocatesNothingButItsWorkingMemory() {
    var parameters = new KdfParameters(16 * 1024, 2, 4);
    Argon2Core.cost(parameters, Argon2CoreTest::allocated);
    long allocated = Argon2Core.cost(parameters, Argon2CoreTest::allocated);
    long garbage = allocated - parameters.memoryKiB() * 1024L;
    assertTrue(garbage > 0 && garbage < 100_000, "bytes of garbage: " + garbage);
  }

  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /// After the last pass, and wherever it was called off: where the other threads take most of the
  /// lanes, it is looked for less often.
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 20, Integer.MAX_VALUE})
  void leavesNothingInMemory(int looks) {
    var parameters = new KdfParameters(1024, 3, 3);
    var inputs =
        new Argon2Inputs(
            Argon2Type.ID,
            Argon2Inputs.VERSION_13,
            parameters,
            filled(16, 2),
            new byte[0],
            new byte[0]);
    var memory = new Argon2Memory(parameters);
    var left = new AtomicInteger(looks);
    try {
      Derivations.stoppable(
          () -> left.decrementAndGet() < 0,
          () -> Argon2Core.hash(filled(8, 1), inputs, 32, memory));
    } catch (Stopped e) {
      assertTrue(looks < Integer.MAX_VALUE, "nobody has called it off");
    }
    int made = 0;
    for (int lane = 0; lane < memory.lanes(); lane++) {
      long[] words = memory.lane(lane);
      if (words != null) {
        made++;
        assertTrue(Arrays.stream(words).allMatch(word -> word == 0), "lane " + lane);
      }
    }
    assertTrue(made > 0);
  }

  /// Whoever comes first takes it, for any parameters; the second one makes its own.
  @Test
  void memoryThatWasMadeReadyIsTakenOnce() {
    var parameters = new KdfParameters(1024, 1, 4);
    var others = new KdfParameters(2048, 1, 2);
    var expected = hashOf(parameters);
    var other = hashOf(others);
    Argon2Memory.prepare(parameters);
    assertArrayEquals(expected, hashOf(parameters));
    assertArrayEquals(expected, hashOf(parameters));
    Argon2Memory.prepare(parameters);
    assertArrayEquals(other, hashOf(others));
    assertArrayEquals(expected, hashOf(parameters));
  }

  private static byte[] hashOf(KdfParameters parameters) {
    return Argon2id.hash(filled(8, 1), filled(16, 2), new byte[0], new byte[0], parameters, 32);
  }

  @Test
  void countsTheWorkOfAllItsThreads() {
    var looks = ThreadLocal.withInitial(AtomicLong::new);
    assertEquals(
        LaneThreads.count(4),
        Argon2Core.cost(new KdfParameters(32, 1, 4), () -> looks.get().getAndIncrement()));
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
