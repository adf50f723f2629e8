package org.keyturn.vault.records;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.OrderedWork;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;

/// Reads the lists of the manifest, each against the sealed header, and names those that do not
/// fit. Used once.
final class ManifestReader {
  private final RecordCipher key;
  private final @Nullable SealedHeader header;
  private final @Nullable ManifestBucket[] buckets = new ManifestBucket[ManifestBucket.COUNT];
  private final Map<UUID, DamageReason> damaged = new LinkedHashMap<>();
  private final List<KeyId> closed = new ArrayList<>();

  /// Rows that say they are buckets, of which there are none.
  private final Set<UUID> strangers = new LinkedHashSet<>();

  private final BitSet found = new BitSet(ManifestBucket.COUNT);

  /// @param header null where it does not open
  ManifestReader(RecordCipher key, @Nullable SealedHeader header) {
    this.key = key;
    this.header = header;
  }

  /// @throws Failed `TooNew` if a record is listed that only a later program may leave as it is
  void read(Records records) throws Failed {
    try (var lists = new OrderedWork<>(this::list, this::take)) {
      records.each(RecordKind.BUCKET, row -> bucket(row, lists));
      if (found.cardinality() < ManifestBucket.COUNT) {
        // An index that does not fit loses rows that stand in the table.
        records.walk(RecordKind.BUCKET, row -> bucket(row, lists));
      }
      lists.drain();
    }
    strangers.forEach(id -> damaged.put(id, DamageReason.UNEXPECTED));
    for (int i = found.nextClearBit(0); i < ManifestBucket.COUNT; i = found.nextClearBit(i + 1)) {
      damaged.put(ManifestBucket.rowId(i), DamageReason.MISSING);
    }
  }

  /// By their numbers; null for one that is damaged.
  @Nullable ManifestBucket[] buckets() {
    return buckets;
  }

  /// The rows that are not what they should be.
  Map<UUID, DamageReason> damaged() {
    return damaged;
  }

  /// Under which keys those rows say they are sealed that do not open.
  List<KeyId> closed() {
    return closed;
  }

  private void bucket(SealedRecord row, OrderedWork<SealedRecord, BucketRow> lists) throws Failed {
    int number = ManifestBucket.numberOfRow(row.id());
    if (number < 0) {
      strangers.add(row.id());
    } else if (!found.get(number)) {
      found.set(number);
      lists.add(row, 2 * row.size());
    }
  }

  /// What one row turned out to be.
  ///
  /// @param bucket null if it does not open
  /// @param fits whether it is the one that the sealed header means
  /// @param failure what forbids to go on
  private record BucketRow(
      SealedRecord row, @Nullable ManifestBucket bucket, boolean fits, Optional<Failed> failure) {}

  private BucketRow list(SealedRecord row) {
    int number = ManifestBucket.numberOfRow(row.id());
    boolean fits =
        row.keyId().equals(key.keyId())
            && (header == null
                || MessageDigest.isEqual(header.bucket(number), ManifestBucket.hash(row)));
    try {
      var bucket = ManifestBucket.decode(key.openFirst(row));
      return new BucketRow(row, bucket, fits, Optional.empty());
    } catch (NotAuthentic e) {
      return new BucketRow(row, null, fits, Optional.empty());
    } catch (Failed e) {
      return new BucketRow(row, null, fits, Optional.of(e));
    }
  }

  private void take(BucketRow one) throws Failed {
    if (one.failure().isPresent()) {
      throw one.failure().get();
    }
    var id = one.row().id();
    if (one.bucket() == null) {
      closed.add(one.row().keyId());
      damaged.put(id, DamageReason.ALTERED);
    } else if (one.fits()) {
      buckets[ManifestBucket.numberOfRow(id)] = one.bucket();
    } else {
      damaged.put(id, DamageReason.ROLLED_BACK);
    }
  }
}
