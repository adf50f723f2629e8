package org.keyturn.vault.seal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;

/// What a session knows of its vault: the clear header, the vault's revision, every record's first
/// part, and what was found damaged. Confined to the session's lock.
public final class Snapshot {

  /// A record as it stands in the vault.
  public record Entry(Content content, long revision) {}

  private final ClearHeader header;
  private long revision;
  private byte[] stateHash;
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

  void put(UUID id, Content content, long atRevision) {
    of(content.kind()).put(id, new Entry(content, atRevision));
  }

  void remove(RecordKind kind, UUID id) {
    of(kind).remove(id);
  }

  void advance(long toRevision, byte[] hash) {
    revision = toRevision;
    stateHash = hash;
  }

  void damage(RecordKind kind, UUID id, String reason) {
    damaged.add(new DamagedRecord(kind.word(), id, reason));
  }
}
