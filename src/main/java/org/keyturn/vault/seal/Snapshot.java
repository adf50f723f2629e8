package org.keyturn.vault.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// What a session knows of its vault: the clear header, the vault's revision, every record's first
/// part, and what was found damaged. Confined to the session's lock.
public final class Snapshot {

  /// A record as it stands in the vault; `hash` is that of its sealed bytes.
  public record Entry(Content content, long revision, byte[] hash) {}

  private final ClearHeader header;
  private long revision;
  private byte[] stateHash;
  private boolean retiredKey;
  private boolean anotherKey;
  private final Map<RecordKind, Map<UUID, Entry>> entries = new EnumMap<>(RecordKind.class);
  private final List<DamagedRecord> damaged = new ArrayList<>();

  Snapshot(ClearHeader header, long revision, byte[] stateHash) {
    this.header = header;
    this.revision = revision;
    this.stateHash = stateHash;
    for (var kind : RecordKind.values()) {
      entries.put(kind, new HashMap<>());
    }
  }

  public ClearHeader header() {
    return header;
  }

  /// The vault's revision: grows by one with every write.
  public long revision() {
    return revision;
  }

  /// SHA-256 of the sealed header row: names this very state.
  public byte[] stateHash() {
    return stateHash;
  }

  public Map<UUID, Entry> of(RecordKind kind) {
    return entries.getOrDefault(kind, Map.of());
  }

  public Optional<Entry> find(RecordKind kind, UUID id) {
    return Optional.ofNullable(of(kind).get(id));
  }

  public List<DamagedRecord> damaged() {
    return damaged;
  }

  /// Whether the manifest itself could be read, so that only single records are damaged.
  public boolean manifestWhole() {
    return damaged.stream()
        .noneMatch(one ->
            one.kind().equals(RecordKind.HEADER.word())
                || one.kind().equals(RecordKind.BUCKET.word()));
  }

  void put(SealedRecord row, Content content) {
    of(content.kind()).put(row.id(), new Entry(content, row.revision(), Bucket.hash(row)));
  }

  void put(UUID id, Entry entry) {
    of(entry.content().kind()).put(id, entry);
  }

  /// Whether a state that comes after this one in the file cannot come after it in time: it has
  /// another state or another record of the same revision, so it grew on another copy.
  public boolean forkedFrom(Snapshot later) {
    if (later.revision == revision && !Arrays.equals(later.stateHash, stateHash)) {
      return true;
    }
    return entries.entrySet().stream()
        .anyMatch(kind ->
            kind.getValue().entrySet().stream()
                .anyMatch(one ->
                    later
                        .find(kind.getKey(), one.getKey())
                        .filter(other -> other.revision() == one.getValue().revision())
                        .filter(other -> !Arrays.equals(other.hash(), one.getValue().hash()))
                        .isPresent()));
  }

  /// @return the records that people keep, as of now, for work that takes longer than one step
  public Snapshot copy() {
    var copy = new Snapshot(header, revision, stateHash);
    entries.forEach((kind, map) -> {
      if (kind != RecordKind.DRAFT_KEY) {
        copy.of(kind).putAll(map);
      }
    });
    copy.damaged.addAll(damaged);
    return copy;
  }

  /// Wipes the private draft keys; the rest stays as it is.
  public void closeKeys() {
    for (var entry : of(RecordKind.DRAFT_KEY).values()) {
      ((Content.OfDraftKey) entry.content()).privateKey().close();
    }
  }

  void remove(RecordKind kind, UUID id) {
    of(kind).remove(id);
  }

  void advance(long toRevision, byte[] hash) {
    revision = toRevision;
    stateHash = hash;
  }

  /// A row that does not open says that it is sealed under a key which this vault has had before.
  void bearsRetiredKey() {
    retiredKey = true;
  }

  public boolean hasRowOfRetiredKey() {
    return retiredKey;
  }

  /// Nothing opens, and every row says that it is sealed under one and the same other key.
  void isOfAnotherKey() {
    anotherKey = true;
  }

  public boolean ofAnotherKey() {
    return anotherKey;
  }

  boolean isEmpty() {
    return entries.values().stream().allMatch(Map::isEmpty);
  }

  /// Whether its clear header is not the one of this state.
  boolean otherHeader() {
    return damaged.stream()
        .anyMatch(one -> one.reason().equals(SnapshotReader.Reason.OTHER_HEADER));
  }

  void damage(RecordKind kind, UUID id, String reason) {
    damaged.add(new DamagedRecord(kind.word(), id, reason));
  }
}
