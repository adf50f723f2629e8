package org.keyturn.crypto;

import java.util.Arrays;

/// BLAKE2b without a key (RFC 7693), which leaves nothing of what it has hashed. One digest after
/// the other; for one thread.
final class Blake2b {
  /// Bytes of the longest digest.
  static final int MOST = 64;

  private static final int BLOCK = 128;
  private static final int ROUNDS = 12;
  private static final long[] IV = {
    0x6a09e667f3bcc908L,
    0xbb67ae8584caa73bL,
    0x3c6ef372fe94f82bL,
    0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L,
    0x9b05688c2b3e6c1fL,
    0x1f83d9abfb41bd6bL,
    0x5be0cd19137e2179L
  };

  /// RFC 7693, section 2.7; rounds 10 and 11 begin again.
  private static final byte[][] SIGMA = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
  };

  private final long[] state = new long[8];
  private final byte[] block = new byte[BLOCK];
  private final long[] words = new long[16];
  private final long[] v = new long[16];
  private int length;
  private int filled;
  private long count;

  /// Before each digest.
  ///
  /// @param length of the digest, 1 to [#MOST] bytes
  Blake2b begin(int length) {
    this.length = length;
    System.arraycopy(IV, 0, state, 0, IV.length);
    state[0] ^= 0x01010000L ^ length;
    count = 0;
    return this;
  }

  Blake2b with(byte[] bytes) {
    int taken = 0;
    while (taken < bytes.length) {
      // The last block is told apart, so a full one waits until more comes.
      if (filled == BLOCK) {
        compress(false);
      }
      int part = Math.min(BLOCK - filled, bytes.length - taken);
      System.arraycopy(bytes, taken, block, filled, part);
      filled += part;
      taken += part;
    }
    return this;
  }

  /// Adds a number, little-endian.
  Blake2b with(int number) {
    return with(
        new byte[] {
          (byte) number, (byte) (number >>> 8), (byte) (number >>> 16), (byte) (number >>> 24)
        });
  }

  /// The digest, which is the caller's to wipe; nothing else is left.
  byte[] digest() {
    Arrays.fill(block, filled, BLOCK, (byte) 0);
    compress(true);
    byte[] digest = new byte[length];
    for (int i = 0; i < length; i++) {
      digest[i] = (byte) (state[i / Long.BYTES] >>> Byte.SIZE * (i % Long.BYTES));
    }
    Arrays.fill(state, 0);
    Arrays.fill(block, (byte) 0);
    Arrays.fill(words, 0);
    Arrays.fill(v, 0);
    return digest;
  }

  private void compress(boolean last) {
    count += filled;
    filled = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = read(block, Long.BYTES * i);
    }
    System.arraycopy(state, 0, v, 0, 8);
    System.arraycopy(IV, 0, v, 8, 8);
    v[12] ^= count;
    if (last) {
      v[14] = ~v[14];
    }
    for (int round = 0; round < ROUNDS; round++) {
      byte[] order = SIGMA[round % SIGMA.length];
      for (int i = 0; i < 4; i++) {
        mix(i, i + 4, i + 8, i + 12, words[order[2 * i]], words[order[2 * i + 1]]);
      }
      for (int i = 0; i < 4; i++) {
        mix(
            i,
            (i + 1) % 4 + 4,
            (i + 2) % 4 + 8,
            (i + 3) % 4 + 12,
            words[order[2 * i + 8]],
            words[order[2 * i + 9]]);
      }
    }
    for (int i = 0; i < state.length; i++) {
      state[i] ^= v[i] ^ v[i + 8];
    }
  }

  private void mix(int a, int b, int c, int d, long x, long y) {
    v[a] += v[b] + x;
    v[d] = Long.rotateRight(v[d] ^ v[a], 32);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 24);
    v[a] += v[b] + y;
    v[d] = Long.rotateRight(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 63);
  }

  /// Eight bytes, little-endian.
  static long read(byte[] bytes, int at) {
    long word = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      word = word << Byte.SIZE | bytes[at + i] & 0xff;
    }
    return word;
  }

  /// The reverse of [#read].
  static void write(long word, byte[] bytes, int at) {
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[at + i] = (byte) (word >>> Byte.SIZE * i);
    }
  }
}
