package org.keyturn.proof.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.keyturn.crypto.Sha256;
import org.keyturn.format.VaultKeys;

/// What a scan looks for, as hashes only: no copy of a needle is made by looking for it. Each
/// begins with a window of some bytes whose rolling hash (Rabin and Karp) tells where it may stand;
/// the SHA-256 of the whole decides.
final class Needles {
  /// Bytes of the window: every needle is at least as long.
  static final int WINDOW = 16;

  private static final int FILTER_BITS = 20;

  private final long factor;
  private final long dropped;
  private final Map<Long, List<Needle>> byStart = new HashMap<>();

  /// Which of the hashes' highest bits occur at all: almost every window fails here.
  private final long[] filter = new long[1 << FILTER_BITS - 6];

  private record Needle(String name, int length, byte[] hash) {}

  Needles(Random random) {
    factor = random.nextLong() | 1;
    long power = 1;
    for (int i = 0; i < WINDOW; i++) {
      power *= factor;
    }
    dropped = power;
  }

  /// A text in UTF-8 and in UTF-16, as a `char[]` or a wide `String` has it.
  void add(String name, char[] secret) {
    var text = new String(secret);
    for (Charset form : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      add(name + " in " + form, text.getBytes(form));
    }
  }

  /// Every key of a vault as it is, and as the JDK keeps it: in an AES cipher's schedule, of which
  /// it is the beginning, and padded in an HMAC (RFC 2104).
  ///
  /// @param vault a copy, or one that no process of this user is using
  void addKeys(String name, Path vault, char[] password) throws Exception {
    int number = 0;
    for (var key : VaultKeys.of(vault, new String(password))) {
      var one = name + " key " + number++;
      add(one + " as it is", key);
      add(one + " as a schedule", turned(key));
      add(one + " as inner pad", padded(key, 0x36));
      add(one + " as outer pad", padded(key, 0x5c));
    }
  }

  /// Words of 32 bits in this computer's order of bytes.
  private static byte[] turned(byte[] key) {
    var turned = ByteBuffer.allocate(key.length).order(ByteOrder.nativeOrder());
    turned.asIntBuffer().put(ByteBuffer.wrap(key).asIntBuffer());
    return turned.array();
  }

  private static byte[] padded(byte[] key, int pad) {
    var padded = key.clone();
    for (int i = 0; i < padded.length; i++) {
      padded[i] ^= (byte) pad;
    }
    return padded;
  }

  void add(String name, byte[] secret) {
    long hash = 0;
    for (int i = 0; i < WINDOW; i++) {
      hash = hash * factor + (secret[i] & 0xff);
    }
    byStart
        .computeIfAbsent(hash, _ -> new ArrayList<>())
        .add(new Needle(name, secret.length, Sha256.of(secret)));
    int bit = (int) (hash >>> 64 - FILTER_BITS);
    filter[bit >>> 6] |= 1L << bit;
  }

  /// Looks for all of them in the first `length` bytes.
  void in(byte[] bytes, int length, Find found) {
    long hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash * factor + (bytes[i] & 0xff);
      if (i >= WINDOW) {
        hash -= dropped * (bytes[i - WINDOW] & 0xff);
      }
      int bit = (int) (hash >>> 64 - FILTER_BITS);
      if ((filter[bit >>> 6] & 1L << bit) != 0 && i >= WINDOW - 1) {
        int from = i - WINDOW + 1;
        confirmed(hash, bytes, from, length, name -> found.at(name, from));
      }
    }
  }

  private void confirmed(long hash, byte[] bytes, int from, int length, Consumer<String> found) {
    for (var needle : byStart.getOrDefault(hash, List.of())) {
      int to = from + needle.length;
      if (to <= length
          && Arrays.equals(Sha256.of(Arrays.copyOfRange(bytes, from, to)), needle.hash)) {
        found.accept(needle.name);
      }
    }
  }

  /// Told of each find.
  interface Find {
    void at(String name, int offset);
  }
}
