package org.keyturn.crypto;

/// The compression function G of Argon2 over blocks of 1 KiB (RFC 9106, sections 3.5 and 3.6),
/// where nearly all of its time goes.
///
/// The permutation P is written out twice, and its 16 words are variables, for two reasons.
/// Straight lines are compiled soon and well, by the first compiler too, which is all that a
/// command of a second sees; and the exclusive ors before and after P cost no walk over the block
/// of their own.
final class Argon2Block {
  /// Words of 64 bits.
  static final int WORDS = 128;

  private static final int ROW = 16;
  private static final int PAIR = 2;
  private static final long LOW_HALF = 0xFFFFFFFFL;

  private Argon2Block() {}

  /// Mixes G of two blocks into a third by exclusive or. Each block is an array and where it begins
  /// there; the third is neither of the others.
  ///
  /// @param half what stands between the two halves of G: a block of its own
  static void compress(long[] a, int p, long[] b, int q, long[] out, int at, long[] half) {
    for (int row = 0; row < WORDS; row += ROW) {
      permuteRow(a, p + row, b, q + row, out, at + row, half, row);
    }
    for (int column = 0; column < ROW; column += PAIR) {
      permuteColumn(half, column, out, at + column);
    }
  }

  /// A row of R = a ^ b: R itself goes into `out`, what P makes of it into `half`.
  private static void permuteRow(
      long[] a, int p, long[] b, int q, long[] out, int at, long[] half, int row) {
    long v0 = a[p] ^ b[q];
    long v1 = a[p + 1] ^ b[q + 1];
    long v2 = a[p + 2] ^ b[q + 2];
    long v3 = a[p + 3] ^ b[q + 3];
    long v4 = a[p + 4] ^ b[q + 4];
    long v5 = a[p + 5] ^ b[q + 5];
    long v6 = a[p + 6] ^ b[q + 6];
    long v7 = a[p + 7] ^ b[q + 7];
    long v8 = a[p + 8] ^ b[q + 8];
    long v9 = a[p + 9] ^ b[q + 9];
    long v10 = a[p + 10] ^ b[q + 10];
    long v11 = a[p + 11] ^ b[q + 11];
    long v12 = a[p + 12] ^ b[q + 12];
    long v13 = a[p + 13] ^ b[q + 13];
    long v14 = a[p + 14] ^ b[q + 14];
    long v15 = a[p + 15] ^ b[q + 15];

    out[at] ^= v0;
    out[at + 1] ^= v1;
    out[at + 2] ^= v2;
    out[at + 3] ^= v3;
    out[at + 4] ^= v4;
    out[at + 5] ^= v5;
    out[at + 6] ^= v6;
    out[at + 7] ^= v7;
    out[at + 8] ^= v8;
    out[at + 9] ^= v9;
    out[at + 10] ^= v10;
    out[at + 11] ^= v11;
    out[at + 12] ^= v12;
    out[at + 13] ^= v13;
    out[at + 14] ^= v14;
    out[at + 15] ^= v15;

    v0 = mix(v0, v4);
    v12 = Long.rotateRight(v12 ^ v0, 32);
    v8 = mix(v8, v12);
    v4 = Long.rotateRight(v4 ^ v8, 24);
    v0 = mix(v0, v4);
    v12 = Long.rotateRight(v12 ^ v0, 16);
    v8 = mix(v8, v12);
    v4 = Long.rotateRight(v4 ^ v8, 63);

    v1 = mix(v1, v5);
    v13 = Long.rotateRight(v13 ^ v1, 32);
    v9 = mix(v9, v13);
    v5 = Long.rotateRight(v5 ^ v9, 24);
    v1 = mix(v1, v5);
    v13 = Long.rotateRight(v13 ^ v1, 16);
    v9 = mix(v9, v13);
    v5 = Long.rotateRight(v5 ^ v9, 63);

    v2 = mix(v2, v6);
    v14 = Long.rotateRight(v14 ^ v2, 32);
    v10 = mix(v10, v14);
    v6 = Long.rotateRight(v6 ^ v10, 24);
    v2 = mix(v2, v6);
    v14 = Long.rotateRight(v14 ^ v2, 16);
    v10 = mix(v10, v14);
    v6 = Long.rotateRight(v6 ^ v10, 63);

    v3 = mix(v3, v7);
    v15 = Long.rotateRight(v15 ^ v3, 32);
    v11 = mix(v11, v15);
    v7 = Long.rotateRight(v7 ^ v11, 24);
    v3 = mix(v3, v7);
    v15 = Long.rotateRight(v15 ^ v3, 16);
    v11 = mix(v11, v15);
    v7 = Long.rotateRight(v7 ^ v11, 63);

    v0 = mix(v0, v5);
    v15 = Long.rotateRight(v15 ^ v0, 32);
    v10 = mix(v10, v15);
    v5 = Long.rotateRight(v5 ^ v10, 24);
    v0 = mix(v0, v5);
    v15 = Long.rotateRight(v15 ^ v0, 16);
    v10 = mix(v10, v15);
    v5 = Long.rotateRight(v5 ^ v10, 63);

    v1 = mix(v1, v6);
    v12 = Long.rotateRight(v12 ^ v1, 32);
    v11 = mix(v11, v12);
    v6 = Long.rotateRight(v6 ^ v11, 24);
    v1 = mix(v1, v6);
    v12 = Long.rotateRight(v12 ^ v1, 16);
    v11 = mix(v11, v12);
    v6 = Long.rotateRight(v6 ^ v11, 63);

    v2 = mix(v2, v7);
    v13 = Long.rotateRight(v13 ^ v2, 32);
    v8 = mix(v8, v13);
    v7 = Long.rotateRight(v7 ^ v8, 24);
    v2 = mix(v2, v7);
    v13 = Long.rotateRight(v13 ^ v2, 16);
    v8 = mix(v8, v13);
    v7 = Long.rotateRight(v7 ^ v8, 63);

    v3 = mix(v3, v4);
    v14 = Long.rotateRight(v14 ^ v3, 32);
    v9 = mix(v9, v14);
    v4 = Long.rotateRight(v4 ^ v9, 24);
    v3 = mix(v3, v4);
    v14 = Long.rotateRight(v14 ^ v3, 16);
    v9 = mix(v9, v14);
    v4 = Long.rotateRight(v4 ^ v9, 63);

    half[row] = v0;
    half[row + 1] = v1;
    half[row + 2] = v2;
    half[row + 3] = v3;
    half[row + 4] = v4;
    half[row + 5] = v5;
    half[row + 6] = v6;
    half[row + 7] = v7;
    half[row + 8] = v8;
    half[row + 9] = v9;
    half[row + 10] = v10;
    half[row + 11] = v11;
    half[row + 12] = v12;
    half[row + 13] = v13;
    half[row + 14] = v14;
    half[row + 15] = v15;
  }

  /// A column of what the rows have left; what P makes of it goes into `out`.
  private static void permuteColumn(long[] half, int column, long[] out, int at) {
    long v0 = half[column];
    long v1 = half[column + 1];
    long v2 = half[column + 16];
    long v3 = half[column + 17];
    long v4 = half[column + 32];
    long v5 = half[column + 33];
    long v6 = half[column + 48];
    long v7 = half[column + 49];
    long v8 = half[column + 64];
    long v9 = half[column + 65];
    long v10 = half[column + 80];
    long v11 = half[column + 81];
    long v12 = half[column + 96];
    long v13 = half[column + 97];
    long v14 = half[column + 112];
    long v15 = half[column + 113];

    v0 = mix(v0, v4);
    v12 = Long.rotateRight(v12 ^ v0, 32);
    v8 = mix(v8, v12);
    v4 = Long.rotateRight(v4 ^ v8, 24);
    v0 = mix(v0, v4);
    v12 = Long.rotateRight(v12 ^ v0, 16);
    v8 = mix(v8, v12);
    v4 = Long.rotateRight(v4 ^ v8, 63);

    v1 = mix(v1, v5);
    v13 = Long.rotateRight(v13 ^ v1, 32);
    v9 = mix(v9, v13);
    v5 = Long.rotateRight(v5 ^ v9, 24);
    v1 = mix(v1, v5);
    v13 = Long.rotateRight(v13 ^ v1, 16);
    v9 = mix(v9, v13);
    v5 = Long.rotateRight(v5 ^ v9, 63);

    v2 = mix(v2, v6);
    v14 = Long.rotateRight(v14 ^ v2, 32);
    v10 = mix(v10, v14);
    v6 = Long.rotateRight(v6 ^ v10, 24);
    v2 = mix(v2, v6);
    v14 = Long.rotateRight(v14 ^ v2, 16);
    v10 = mix(v10, v14);
    v6 = Long.rotateRight(v6 ^ v10, 63);

    v3 = mix(v3, v7);
    v15 = Long.rotateRight(v15 ^ v3, 32);
    v11 = mix(v11, v15);
    v7 = Long.rotateRight(v7 ^ v11, 24);
    v3 = mix(v3, v7);
    v15 = Long.rotateRight(v15 ^ v3, 16);
    v11 = mix(v11, v15);
    v7 = Long.rotateRight(v7 ^ v11, 63);

    v0 = mix(v0, v5);
    v15 = Long.rotateRight(v15 ^ v0, 32);
    v10 = mix(v10, v15);
    v5 = Long.rotateRight(v5 ^ v10, 24);
    v0 = mix(v0, v5);
    v15 = Long.rotateRight(v15 ^ v0, 16);
    v10 = mix(v10, v15);
    v5 = Long.rotateRight(v5 ^ v10, 63);

    v1 = mix(v1, v6);
    v12 = Long.rotateRight(v12 ^ v1, 32);
    v11 = mix(v11, v12);
    v6 = Long.rotateRight(v6 ^ v11, 24);
    v1 = mix(v1, v6);
    v12 = Long.rotateRight(v12 ^ v1, 16);
    v11 = mix(v11, v12);
    v6 = Long.rotateRight(v6 ^ v11, 63);

    v2 = mix(v2, v7);
    v13 = Long.rotateRight(v13 ^ v2, 32);
    v8 = mix(v8, v13);
    v7 = Long.rotateRight(v7 ^ v8, 24);
    v2 = mix(v2, v7);
    v13 = Long.rotateRight(v13 ^ v2, 16);
    v8 = mix(v8, v13);
    v7 = Long.rotateRight(v7 ^ v8, 63);

    v3 = mix(v3, v4);
    v14 = Long.rotateRight(v14 ^ v3, 32);
    v9 = mix(v9, v14);
    v4 = Long.rotateRight(v4 ^ v9, 24);
    v3 = mix(v3, v4);
    v14 = Long.rotateRight(v14 ^ v3, 16);
    v9 = mix(v9, v14);
    v4 = Long.rotateRight(v4 ^ v9, 63);

    out[at] ^= v0;
    out[at + 1] ^= v1;
    out[at + 16] ^= v2;
    out[at + 17] ^= v3;
    out[at + 32] ^= v4;
    out[at + 33] ^= v5;
    out[at + 48] ^= v6;
    out[at + 49] ^= v7;
    out[at + 64] ^= v8;
    out[at + 65] ^= v9;
    out[at + 80] ^= v10;
    out[at + 81] ^= v11;
    out[at + 96] ^= v12;
    out[at + 97] ^= v13;
    out[at + 112] ^= v14;
    out[at + 113] ^= v15;
  }

  /// The sum of BLAKE2b with a product of the lower halves: it costs hardware of an attacker what
  /// it costs a processor.
  private static long mix(long x, long y) {
    return x + y + ((x & LOW_HALF) * (y & LOW_HALF) << 1);
  }
}
