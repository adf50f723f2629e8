package org.keyturn.vault.records;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;

/// One write to a vault, within one transaction: proves first that the key is still the vault's,
/// keeps the manifest in step, and hands the result to the snapshot once it is committed. Confined
/// to one thread.
public final class Change {
  private final Transaction transaction;
  private final RecordCipher key;
  private final Records records;
  private final long revision;
  private final Map<Integer, ManifestBucket> buckets = new HashMap<>();
  private final Map<ManifestBucket.Place, Optional<RecordIndex.Entry>> done = new LinkedHashMap<>();
  private final Optional<byte[]> before;
  private ClearHeader clear;
  private SealedHeader header;
  private byte[] stateHash = new byte[32];
  private boolean follows;
  private boolean repeatable;

  /// @param known the snapshot that the session works from
  /// @throws Failed `StaleSession` if the vault's key is another one now; `NoAccess(MOVED)` if this
  ///   is another vault or has an older key; `Damaged` if the sealed header does not hold
  public static Change begin(Transaction transaction, RecordCipher key, RecordIndex known)
      throws Failed {
    var clear = HeaderInForce.of(transaction, key, known);
    if (!clear.vaultId().equals(key.vaultId())) {
      throw new Failed(new Failure.NoAccess(Failure.Access.MOVED));
    }
    if (!clear.key().id().equals(key.keyId())) {
      throw new Failed(
          clear.key().generation() > known.header().key().generation()
              ? new Failure.StaleSession(key.keyId().hex())
              : new Failure.NoAccess(Failure.Access.MOVED));
    }
    var row = transaction.records().find(RecordKind.HEADER, SealedHeader.ROW);
    try {
      var sealed = SealedHeader.open(key, row.orElseThrow(NotAuthentic::new));
      if (!MessageDigest.isEqual(sealed.clearHash(), clear.hash())) {
        throw new NotAuthentic();
      }
      long current = row.orElseThrow(NotAuthentic::new).revision();
      var state = ManifestBucket.hash(row.orElseThrow(NotAuthentic::new));
      var from = new Origin(clear, sealed, Optional.of(state));
      var change = new Change(transaction, key, from, current + 1, transaction.records());
      change.follows = MessageDigest.isEqual(state, known.stateHash());
      return change;
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORD_SET));
    }
  }

  /// Begins the same state anew, in the present format: the revision stays, nothing that people
  /// keep is touched, and whoever does the same elsewhere gets the very same rows. So two computers
  /// that bring their copies of one vault to this format do not part them.
  ///
  /// @param next the clear header in the present format
  /// @throws Failed as [#begin(Transaction, Keyed, Snapshot)] does
  public static Change renewed(
      Transaction transaction, RecordCipher key, RecordIndex known, ClearHeader next)
      throws Failed {
    var now = begin(transaction, key, known);
    var from = new Origin(now.clear, now.header, now.before);
    var change = new Change(transaction, key, from, now.revision - 1, now.records);
    change.follows = now.follows;
    change.repeatable = true;
    change.headers(next);
    return change;
  }

  /// Begins a set of records from nothing, for a new vault or under a new key.
  ///
  /// @param records where the rows go
  /// @param before the hash of the state that it comes from, if there is one
  public static Change fresh(
      Transaction transaction,
      Records records,
      RecordCipher key,
      long revision,
      ClearHeader clear,
      Optional<byte[]> before)
      throws Failed {
    var header = new SealedHeader(clear.hash(), new byte[ManifestBucket.COUNT][32]);
    var change = new Change(transaction, key, new Origin(clear, header, before), revision, records);
    for (int i = 0; i < ManifestBucket.COUNT; i++) {
      change.buckets.put(i, new ManifestBucket());
    }
    return change;
  }

  /// What a change begins with.
  private record Origin(ClearHeader clear, SealedHeader header, Optional<byte[]> before) {}

  private Change(
      Transaction transaction, RecordCipher key, Origin from, long revision, Records records) {
    this.transaction = transaction;
    this.key = key;
    this.records = records;
    this.clear = from.clear();
    this.header = from.header();
    this.before = from.before();
    this.revision = revision;
  }

  /// The revision that everything written here bears.
  public long revision() {
    return revision;
  }

  /// Whether the snapshot that it began with is the state of the file.
  public boolean follows() {
    return follows;
  }

  public Transaction transaction() {
    return transaction;
  }

  public Records records() {
    return records;
  }

  public RecordCipher key() {
    return key;
  }

  /// @return the row as it stands, after it was found to be the one that the manifest lists
  public Optional<SealedRecord> find(Kind kind, UUID id) throws Failed {
    var listed = bucket(id).find(kind, id);
    var row = records.find(kind, id);
    if (listed.isPresent() != row.isPresent()
        || (listed.isPresent() && !listed.get().matches(row.orElseThrow()))) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORD_SET));
    }
    return row;
  }

  /// @throws Failed `Conflict` unless the record's revision is `base` (0: it must not exist)
  public void requireRevision(Kind kind, UUID id, long base) throws Failed {
    if (find(kind, id).map(SealedRecord::revision).orElse(0L) != base) {
      throw new Failed(new Failure.Conflict(id));
    }
  }

  /// Writes a row that was sealed for [#revision()].
  public void put(SealedRecord row, Content content) throws Failed {
    put(Prepared.of(row), content);
  }

  /// The same with a row that was sealed elsewhere.
  public void put(Prepared prepared, Content content) throws Failed {
    put(prepared);
    var row = prepared.row();
    done.put(
        new ManifestBucket.Place(row.kind(), row.id()),
        Optional.of(new RecordIndex.Entry(content, row.revision(), prepared.hash())));
  }

  /// Writes a row that was sealed elsewhere, and keeps in mind nothing but that it is there: for a
  /// set of records that no index is brought in step with.
  public void put(Prepared prepared) throws Failed {
    var row = prepared.row();
    if (Math.max(row.first().length, row.second().length) > Records.MOST_BYTES) {
      throw new Failed(new Failure.Refused(Failure.Rule.ITEM_TOO_LARGE));
    }
    records.put(row);
    bucket(row.id()).put(row, prepared.hash());
  }

  /// A sealed row, and what the manifest says of it.
  public record Prepared(SealedRecord row, byte[] hash) {
    public static Prepared of(SealedRecord row) {
      return new Prepared(row, ManifestBucket.hash(row));
    }
  }

  /// Seals and writes anything but an item or its versions.
  public void put(UUID id, Content content) throws Failed {
    put(key.seal(id, revision, content), content);
  }

  public void remove(Kind kind, UUID id) throws Failed {
    records.delete(kind, id);
    if (kind == RecordKind.ATTACHMENT) {
      records.deleteChunks(id);
    }
    bucket(id).remove(kind, id);
    done.put(new ManifestBucket.Place(kind, id), Optional.empty());
  }

  /// Writes another clear header together with this change.
  public void headers(ClearHeader next) throws Failed {
    transaction.writeHeaders(next);
    clear = next;
    header = header.withClearHash(next.hash());
  }

  /// Writes the touched buckets and the sealed header; the last call before the commit.
  public void finish() throws Failed {
    if (clear.keepsLine() && before.isPresent()) {
      lengthenLine(StateLine.name(before.get()));
    }
    for (var entry : buckets.entrySet()) {
      var id = ManifestBucket.rowId(entry.getKey());
      var row = sealed(RecordKind.BUCKET, id, entry.getValue().encode());
      records.put(row);
      header.bucket(entry.getKey(), row);
    }
    var row = sealed(RecordKind.HEADER, SealedHeader.ROW, header.encode());
    records.put(row);
    stateHash = ManifestBucket.hash(row);
  }

  private SealedRecord sealed(RecordKind kind, UUID id, byte[] plain) {
    return repeatable
        ? key.sealRepeatably(kind, id, revision, plain)
        : key.sealRaw(kind, id, revision, plain, new byte[0]);
  }

  /// Adds the state that this change began with to the row of the line that was written last; a
  /// full one is followed by the next, and the last by the first.
  private void lengthenLine(byte[] state) throws Failed {
    var bucket = bucket(StateLine.rowId(0));
    int last = -1;
    long highest = -1;
    for (int i = 0; i < StateLine.ROWS; i++) {
      var listed = bucket.find(RecordKind.STATES, StateLine.rowId(i));
      if (listed.isPresent() && listed.get().revision() > highest) {
        highest = listed.get().revision();
        last = i;
      }
    }
    var names = last < 0 ? new byte[0] : names(StateLine.rowId(last));
    boolean full = last < 0 || names.length == StateLine.NAMES_A_ROW * StateLine.NAME;
    var longer = full ? state : Arrays.copyOf(names, names.length + StateLine.NAME);
    System.arraycopy(state, 0, longer, longer.length - StateLine.NAME, StateLine.NAME);
    var id = StateLine.rowId(full ? (last + 1) % StateLine.ROWS : last);
    put(sealed(RecordKind.STATES, id, longer), new Content.OfStates(longer));
  }

  private byte[] names(UUID row) throws Failed {
    try {
      return key.openFirst(find(RecordKind.STATES, row).orElseThrow(NotAuthentic::new));
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORD_SET));
    }
  }

  /// Whether this is the state of the file, also when its commit has reported a failure.
  public boolean stands(Transaction now) throws Failed {
    var row = now.records().find(RecordKind.HEADER, SealedHeader.ROW);
    return row.isPresent() && MessageDigest.isEqual(ManifestBucket.hash(row.get()), stateHash);
  }

  /// Brings the snapshot in step, after the commit.
  public void applyTo(RecordIndex index) {
    done.forEach((place, content) ->
        content.ifPresentOrElse(
            value -> index.put(place.id(), value), () -> index.remove(place.kind(), place.id())));
    index.advance(clear, revision, stateHash);
  }

  private ManifestBucket bucket(UUID id) throws Failed {
    int number = ManifestBucket.number(id);
    var known = buckets.get(number);
    if (known != null) {
      return known;
    }
    try {
      var row =
          records
              .find(RecordKind.BUCKET, ManifestBucket.rowId(number))
              .orElseThrow(NotAuthentic::new);
      if (!MessageDigest.isEqual(header.bucket(number), ManifestBucket.hash(row))) {
        throw new NotAuthentic();
      }
      var bucket = ManifestBucket.decode(key.openFirst(row));
      buckets.put(number, bucket);
      return bucket;
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORD_SET));
    }
  }
}
