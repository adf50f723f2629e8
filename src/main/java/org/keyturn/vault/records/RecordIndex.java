package org.keyturn.vault.records;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Overview;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// What a session knows of its vault: the clear header, the vault's revision, every record's first
/// part, and what was found damaged. Confined to the session's lock.
public final class RecordIndex {

  /// A record as it stands in the vault; `hash` is that of its sealed bytes.
  public record Entry(Content content, long revision, byte[] hash) {

    /// @return what a record of this kind says
    public <C extends Content> C content(Class<C> type) {
      return type.cast(content);
    }

    /// Whether the row is the very one that the manifest lists.
    public boolean is(SealedRecord row) {
      return revision == row.revision() && MessageDigest.isEqual(hash, ManifestBucket.hash(row));
    }
  }

  private ClearHeader header;
  private long revision;
  private byte[] stateHash;
  private boolean retiredKey;
  private boolean anotherKey;
  private final Map<Kind, Map<UUID, Entry>> entries = new HashMap<>();
  private final ItemsByName byName = new ItemsByName();

  /// The rows of versions by the item that they are of.
  private final Map<UUID, UUID> versions = new HashMap<>();

  private final List<DamagedRecord> damaged = new ArrayList<>();

  RecordIndex(ClearHeader header, long revision, byte[] stateHash) {
    this.header = header;
    this.revision = revision;
    this.stateHash = stateHash;
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

  /// The records of one kind, by their ids, in about the order of their rows, so that whoever
  /// fetches one after the other reads the file from its beginning to its end: a view that follows
  /// what becomes of them.
  public Map<UUID, Entry> of(Kind kind) {
    return Collections.unmodifiableMap(known(kind));
  }

  private Map<UUID, Entry> known(Kind kind) {
    return entries.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
  }

  /// What all records of a kind say.
  public <C extends Content> Stream<C> all(Class<C> type) {
    return of(Content.kindOf(type)).values().stream().map(entry -> type.cast(entry.content()));
  }

  /// The same with the ids of the records.
  public <C extends Content> void each(Class<C> type, BiConsumer<UUID, C> reader) {
    of(Content.kindOf(type)).forEach((id, entry) -> reader.accept(id, type.cast(entry.content())));
  }

  /// @return what a record says
  public <C extends Content> Optional<C> find(Class<C> type, UUID id) {
    return find(Content.kindOf(type), id).map(Entry::content).map(type::cast);
  }

  /// The kinds of records there are, those of later programs among them.
  public Set<Kind> kinds() {
    return Set.copyOf(entries.keySet());
  }

  public Optional<Entry> find(Kind kind, UUID id) {
    // Looks only, for it is asked from several threads while nothing changes.
    return Optional.ofNullable(entries.getOrDefault(kind, Map.of()).get(id));
  }

  public List<DamagedRecord> damaged() {
    return damaged;
  }

  /// Whether the manifest itself could be read, so that only single records are damaged.
  public boolean manifestWhole() {
    return damaged.stream()
        .noneMatch(one -> one.kind() == RecordKind.HEADER || one.kind() == RecordKind.BUCKET);
  }

  /// Makes room for so many records.
  void expect(Kind kind, int count) {
    entries.put(kind, LinkedHashMap.newLinkedHashMap(count));
  }

  void put(UUID id, Entry entry) {
    var before = known(entry.content().kind()).put(id, entry);
    follow(id, before, entry);
  }

  /// Keeps what is made of the records in step with them.
  private void follow(UUID id, @Nullable Entry before, @Nullable Entry now) {
    if (before != null && before.content() instanceof Content.OfVersions old) {
      versions.remove(old.item(), id);
    }
    if (now != null && now.content() instanceof Content.OfVersions one) {
      versions.put(one.item(), id);
    }
    byName.follow(overview(before), overview(now));
  }

  private static @Nullable Overview overview(@Nullable Entry entry) {
    return entry != null && entry.content() instanceof Content.OfItem item ? item.overview() : null;
  }

  /// Every item in order of name: a list of its own for each state of the items, and the same one
  /// as long as none of them changes.
  public List<Overview> itemsByName() {
    return byName.list(() -> all(Content.OfItem.class).map(Content.OfItem::overview));
  }

  /// @return the id of the record that holds an item's versions
  public Optional<UUID> versionsOf(UUID item) {
    return Optional.ofNullable(versions.get(item));
  }

  /// The states that led here, as far as the vault remembers them.
  public StateLine line() {
    var rows =
        of(RecordKind.STATES).values().stream().sorted(Comparator.comparing(Entry::revision));
    boolean whole = damaged.stream().noneMatch(one -> one.kind() == RecordKind.STATES);
    return StateLine.of(
        revision,
        whole ? rows.map(row -> row.content(Content.OfStates.class).names()).toList() : List.of(),
        stateHash);
  }

  /// Whether another state of the file, of no lower revision, cannot come after this one in time:
  /// its line says so, or, where that begins too late, it has a record that was written by then and
  /// is not known here. It grew on another copy.
  public boolean forkedFrom(RecordIndex later) {
    return switch (line().kinship(later.line())) {
      case SAME, LATER -> false;
      case EARLIER, APART -> true;
      case UNKNOWN -> later.strangerTo(this);
    };
  }

  private boolean strangerTo(RecordIndex before) {
    return entries.entrySet().stream()
        .filter(kind -> kind.getKey() != RecordKind.STATES)
        .anyMatch(kind ->
            kind.getValue().entrySet().stream()
                .filter(one -> one.getValue().revision() <= before.revision)
                .filter(one -> !before.damaged(one.getKey()))
                .anyMatch(one -> !before.knows(kind.getKey(), one.getKey(), one.getValue())));
  }

  private boolean damaged(UUID id) {
    return damaged.stream().anyMatch(one -> one.id().equals(id));
  }

  private boolean knows(Kind kind, UUID id, Entry entry) {
    return find(kind, id).filter(own -> Arrays.equals(own.hash(), entry.hash())).isPresent();
  }

  /// @return the records that people keep, as of now, for work that takes longer than one step
  public RecordIndex copy() {
    var copy = new RecordIndex(header, revision, stateHash);
    entries.forEach((kind, map) -> {
      if (kind != RecordKind.DRAFT_KEY) {
        copy.known(kind).putAll(map);
      }
    });
    copy.versions.putAll(versions);
    copy.damaged.addAll(damaged);
    return copy;
  }

  /// Wipes the private draft keys; the rest stays as it is.
  public void closeKeys() {
    all(Content.OfDraftKey.class).map(Content.OfDraftKey::privateKey).forEach(SecretBytes::close);
  }

  /// Drops what people keep.
  public void forgetContents() {
    for (var kind :
        List.of(
            RecordKind.ITEM,
            RecordKind.FOLDER,
            RecordKind.SETTINGS,
            RecordKind.VERSIONS,
            RecordKind.IMPORT)) {
      known(kind).clear();
    }
    versions.clear();
    byName.forget();
  }

  void remove(Kind kind, UUID id) {
    follow(id, known(kind).remove(id), null);
  }

  void advance(ClearHeader clear, long toRevision, byte[] hash) {
    header = clear;
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
    return size() == 0;
  }

  /// How many records of all kinds are known.
  int size() {
    return entries.values().stream().mapToInt(Map::size).sum();
  }

  /// Whether its clear header is not the one of this state.
  boolean otherHeader() {
    return damaged.stream().anyMatch(one -> one.reason() == DamageReason.OTHER_HEADER);
  }

  void damage(Kind kind, UUID id, DamageReason reason) {
    damaged.add(new DamagedRecord(kind, id, reason));
  }
}
