package org.keyturn.vault.records;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.store.SealedRecord;

/// What holds the set together: SHA-256 of the clear header (32 bytes), then SHA-256 of the sealed
/// bytes of each of the 256 buckets. The row's revision is the vault's. Confined to one thread.
final class SealedHeader {
  static final UUID ROW = new UUID(0, 0);

  private final byte[] clearHash;
  private final byte[][] buckets;

  SealedHeader(byte[] clearHash, byte[][] buckets) {
    this.clearHash = clearHash;
    this.buckets = buckets;
  }

  byte[] clearHash() {
    return clearHash;
  }

  byte[] bucket(int number) {
    return buckets[number];
  }

  void bucket(int number, SealedRecord row) {
    buckets[number] = ManifestBucket.hash(row);
  }

  SealedHeader withClearHash(byte[] hash) {
    return new SealedHeader(hash, buckets);
  }

  byte[] encode() {
    var plain = ByteBuffer.allocate(32 * (1 + ManifestBucket.COUNT)).put(clearHash);
    for (var hash : buckets) {
      plain.put(hash);
    }
    return plain.array();
  }

  static SealedHeader open(RecordCipher key, SealedRecord row) throws NotAuthentic {
    var in = ByteBuffer.wrap(key.openFirst(row));
    if (in.remaining() != 32 * (1 + ManifestBucket.COUNT) || row.second().length != 0) {
      throw new NotAuthentic();
    }
    var clear = new byte[32];
    in.get(clear);
    var hashes = new byte[ManifestBucket.COUNT][32];
    for (var hash : hashes) {
      in.get(hash);
    }
    return new SealedHeader(clear, hashes);
  }
}
