package org.keyturn.vault.records;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.DamageReason;
import org.keyturn.store.Kind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// Says of single rows whether they are the records that the manifest lists, and opens them. Safe
/// for use from any thread, while the manifest's lists stay as they are.
final class RowJudge {

  /// What a row turned out to be.
  sealed interface Finding {
    /// Wipes what is secret in it, where nobody takes it.
    default void close() {}
  }

  /// A record.
  record Sound(UUID id, RecordIndex.Entry entry) implements Finding {
    @Override
    public void close() {
      if (entry.content() instanceof Content.OfDraftKey own) {
        own.privateKey().close();
      }
    }
  }

  /// It opens, and is not what belongs in its place; or nothing belongs there.
  record Damaged(Kind kind, UUID id, DamageReason reason) implements Finding {}

  /// It does not open.
  ///
  /// @param keyId under which it says that it was sealed
  record Closed(Kind kind, UUID id, KeyId keyId) implements Finding {}

  private final RecordCipher key;
  private final @Nullable ManifestBucket[] buckets;
  private final Optional<RecordIndex> known;
  private final boolean wholly;

  /// @param buckets null for a list that is damaged: nothing vouches for its rows but their own
  ///   seals
  /// @param known what was opened before, under the same key
  /// @param wholly whether second parts are to open too
  RowJudge(
      RecordCipher key,
      @Nullable ManifestBucket[] buckets,
      Optional<RecordIndex> known,
      boolean wholly) {
    this.key = key;
    this.buckets = buckets;
    this.known = known;
    this.wholly = wholly;
  }

  Finding of(SealedRecord row) {
    var bucket = buckets[ManifestBucket.number(row.id())];
    var listed =
        bucket == null
            ? Optional.<ManifestBucket.Listed>empty()
            : bucket.find(row.kind(), row.id());
    if (bucket != null && listed.isEmpty()) {
      return damaged(row, DamageReason.UNEXPECTED);
    }
    var hash = ManifestBucket.hash(row);
    boolean matches = listed.isEmpty() || listed.get().matches(row.revision(), hash);
    try {
      var content = matches ? content(row, hash) : key.open(row);
      if (matches && row.keyId().equals(key.keyId()) && (!wholly || SecondParts.open(key, row))) {
        return new Sound(row.id(), new RecordIndex.Entry(content, row.revision(), hash));
      }
      new Sound(row.id(), new RecordIndex.Entry(content, row.revision(), hash)).close();
      boolean earlier = !matches && listed.orElseThrow().revision() != row.revision();
      return damaged(
          row,
          earlier && row.keyId().equals(key.keyId())
              ? DamageReason.ROLLED_BACK
              : DamageReason.ALTERED);
    } catch (NotAuthentic e) {
      return new Closed(row.kind(), row.id(), row.keyId());
    }
  }

  private static Finding damaged(SealedRecord row, DamageReason reason) {
    return new Damaged(row.kind(), row.id(), reason);
  }

  /// Draft keys are opened each time, because each index wipes its own.
  private Content content(SealedRecord row, byte[] hash) throws NotAuthentic {
    var before =
        row.kind() == RecordKind.DRAFT_KEY
            ? Optional.<RecordIndex.Entry>empty()
            : known.flatMap(index -> index.find(row.kind(), row.id()));
    boolean same =
        before.isPresent()
            && row.keyId().equals(key.keyId())
            && before.get().revision() == row.revision()
            && MessageDigest.isEqual(before.get().hash(), hash);
    return same ? before.get().content() : key.open(row);
  }
}
