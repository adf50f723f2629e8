package org.keyturn.vault.records;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Kind;
import org.keyturn.store.RowIds;
import org.keyturn.store.SealedRecord;

/// One of the 256 lists of the manifest: the records whose id begins with its number. Encoded as 57
/// bytes an entry, in order of kind and id: kind (1), id (16), revision (8), SHA-256 (32) over
/// length of the first part (4), first part, second part. Mutable, confined to one thread.
final class ManifestBucket {
  static final int COUNT = 256;
  private static final int ENTRY = 1 + 16 + 8 + 32;

  record Place(Kind kind, UUID id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byKind = Integer.compare(kind.code(), other.kind.code());
      if (byKind != 0) {
        return byKind;
      }
      // As the bytes of the ids compare in the file.
      int byHigh =
          Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
      return byHigh != 0
          ? byHigh
          : Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }
  }

  record Listed(long revision, byte[] hash) {
    boolean matches(SealedRecord row) {
      return matches(row.revision(), ManifestBucket.hash(row));
    }

    boolean matches(long itsRevision, byte[] itsHash) {
      return revision == itsRevision && MessageDigest.isEqual(hash, itsHash);
    }
  }

  /// Asking for one by its name takes as long as hashing a row.
  private static final ThreadLocal<MessageDigest> DIGEST =
      ThreadLocal.withInitial(ManifestBucket::sha256);

  private final TreeMap<Place, Listed> entries = new TreeMap<>();

  static int number(UUID id) {
    return (int) (id.getMostSignificantBits() >>> 56);
  }

  /// @return the id of the row that holds bucket `number`
  static UUID rowId(int number) {
    return new UUID(0, number);
  }

  /// @return which bucket a row with this id holds, -1 if none has it
  static int numberOfRow(UUID id) {
    long number = id.getLeastSignificantBits();
    return id.getMostSignificantBits() == 0 && number >= 0 && number < COUNT ? (int) number : -1;
  }

  static byte[] hash(SealedRecord row) {
    var digest = DIGEST.get();
    digest.update(ByteBuffer.allocate(4).putInt(row.first().length).flip());
    digest.update(row.first());
    return digest.digest(row.second());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param hash that of the row
  void put(SealedRecord row, byte[] hash) {
    entries.put(new Place(row.kind(), row.id()), new Listed(row.revision(), hash));
  }

  void remove(Kind kind, UUID id) {
    entries.remove(new Place(kind, id));
  }

  Optional<Listed> find(Kind kind, UUID id) {
    return Optional.ofNullable(entries.get(new Place(kind, id)));
  }

  Set<Place> places() {
    return entries.keySet();
  }

  byte[] encode() {
    var out = ByteBuffer.allocate(entries.size() * ENTRY);
    entries.forEach((place, listed) ->
        out.put((byte) place.kind().code())
            .put(RowIds.bytes(place.id()))
            .putLong(listed.revision())
            .put(listed.hash()));
    return out.array();
  }

  /// @throws Failed `TooNew` if a record is listed that only a later program may leave as it is
  static ManifestBucket decode(byte[] plain) throws NotAuthentic, Failed {
    if (plain.length % ENTRY != 0) {
      throw new NotAuthentic();
    }
    var bucket = new ManifestBucket();
    var in = ByteBuffer.wrap(plain);
    while (in.hasRemaining()) {
      int code = Byte.toUnsignedInt(in.get());
      var id = new UUID(in.getLong(), in.getLong());
      long revision = in.getLong();
      var hash = new byte[32];
      in.get(hash);
      if (Kind.tooNew(code)) {
        throw new Failed(new Failure.TooNew(code, Kind.NEWEST));
      }
      var kind = Kind.of(code).orElseThrow(NotAuthentic::new);
      bucket.entries.put(new Place(kind, id), new Listed(revision, hash));
    }
    return bucket;
  }
}
