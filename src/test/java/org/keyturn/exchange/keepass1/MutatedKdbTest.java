package org.keyturn.exchange.keepass1;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.keyturn.Effort;
import org.keyturn.model.Failed;

/// Whatever stands in a database of KeePass 1, outside or inside its encryption: it is read, or
/// refused with a failure that Keyturn expects, within two seconds. The system property
/// `keyturn.mutations` says how often.
class MutatedKdbTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final int MUTATIONS = Integer.getInteger("keyturn.mutations", 500);

  /// Where the rounds stand, which may ask for minutes of honest work.
  private static final int ROUNDS = 120;

  private final SplittableRandom random = new SplittableRandom(41);

  /// @return whether something was taken
  private static boolean taken(byte[] file) throws Throwable {
    return Effort.within(
        DEADLINE,
        () -> {
          try {
            return !Kdb.read(file).items.isEmpty();
          } catch (Failed expected) {
            return false;
          } catch (ClassCastException unreadable) {
            // Known by nobody once its beginning is another.
            return false;
          }
        });
  }

  private byte[] mutated(byte[] whole) {
    var bytes = whole;
    for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, new byte[0], at + random.nextInt(1, 40));
            case 2 -> joined(bytes, at, new byte[] {-1, -1, 0, 0, 0, 0}, at);
            case 3 ->
                joined(bytes, at, Arrays.copyOfRange(bytes, at, at + random.nextInt(1, 99)), at);
            default -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
          };
    }
    return bytes;
  }

  /// What stands before `at`, then these, then what stands from `rest` on.
  private static byte[] joined(byte[] bytes, int at, byte[] between, int rest) {
    int from = Math.min(rest, bytes.length);
    var joined = Arrays.copyOf(bytes, at + between.length + bytes.length - from);
    System.arraycopy(between, 0, joined, at, between.length);
    System.arraycopy(bytes, from, joined, at + between.length, bytes.length - from);
    return joined;
  }

  @Test
  void mutatedContentsAreReadOrRefused() throws Throwable {
    var whole = Kdb.usual().content.toByteArray();
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      var maker = Kdb.usual();
      maker.cipher = i % 2 == 0 ? KdbMaker.AES : KdbMaker.TWOFISH;
      maker.groups += random.nextInt(20) == 0 ? random.nextInt(-1, 2) : 0;
      read += taken(maker.file(mutated(whole))) ? 1 : 0;
    }
    assertTrue(read > MUTATIONS / 20, "only " + read + " were read");
  }

  @Test
  void mutatedFilesAreReadOrRefused() throws Throwable {
    var whole = Kdb.usual().file();
    assertTrue(taken(whole));
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      var file = mutated(whole);
      if (file.length >= KdbHeader.LENGTH) {
        System.arraycopy(whole, ROUNDS, file, ROUNDS, Integer.BYTES);
      }
      refused += taken(file) ? 0 : 1;
    }
    assertTrue(refused > MUTATIONS / 2, "only " + refused + " were refused");
  }
}
