package org.keyturn.vault.records;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.OrderedWork;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Failure.RecordType;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.StreamHeader;
import org.keyturn.store.Transaction;

/// Reads a vault's rows, checks each against the manifest and the manifest against the sealed
/// header, and names what does not fit. One reader reads once.
public final class RecordIndexReader {
  /// A vault has had fewer keys than this; rows of chance have any number.
  private static final int MOST_KEYS = 100_000;

  private final Transaction transaction;
  private final RecordCipher key;
  private final ManifestBucket[] buckets = new ManifestBucket[ManifestBucket.COUNT];
  private final RecordIndex index;
  private final @Nullable SealedHeader sealedHeader;

  private final Set<KeyId> otherKeys = new HashSet<>();

  private RecordIndexReader(Transaction transaction, RecordCipher key, ClearHeader clear)
      throws Failed {
    this.transaction = transaction;
    this.key = key;
    var row = transaction.records().find(RecordKind.HEADER, SealedHeader.ROW);
    sealedHeader = open(row);
    index =
        new RecordIndex(
            clear,
            row.map(SealedRecord::revision).orElse(0L),
            row.map(ManifestBucket::hash).orElse(new byte[32]));
    if (sealedHeader == null) {
      index.damage(
          RecordKind.HEADER,
          SealedHeader.ROW,
          row.isEmpty() ? DamageReason.MISSING : DamageReason.ALTERED);
    } else if (!MessageDigest.isEqual(sealedHeader.clearHash(), clear.hash())) {
      index.damage(RecordKind.HEADER, SealedHeader.ROW, DamageReason.OTHER_HEADER);
    }
  }

  /// Names every row that does not open, whatever stands in it.
  public static RecordIndex read(Transaction transaction, RecordCipher key, ClearHeader clear)
      throws Failed {
    return read(transaction, key, clear, Optional.empty());
  }

  /// The same where much is known already. Every row is read and compared with the manifest; one
  /// whose bytes are those of a known record, by their SHA-256, is not opened once more.
  ///
  /// @param known under the same key
  public static RecordIndex read(
      Transaction transaction, RecordCipher key, ClearHeader clear, Optional<RecordIndex> known)
      throws Failed {
    var reader = new RecordIndexReader(transaction, key, clear);
    reader.readBuckets();
    reader.readRecords(new RowJudge(key, reader.buckets, known, false), _ -> {});
    return reader.finished();
  }

  /// The same, where every part of every row is opened, and a search finds each by its id.
  static RecordIndex readWhole(
      Transaction transaction, RecordCipher key, ClearHeader clear, Phase phase, Progress progress)
      throws Failed {
    var reader = new RecordIndexReader(transaction, key, clear);
    reader.readBuckets();
    long total = transaction.records().count(RecordKind.ITEM);
    var passed = new Passed(phase, total, progress);
    reader.readRecords(new RowJudge(key, reader.buckets, Optional.empty(), true), passed);
    if (transaction.records().astray()) {
      reader.nameWhatNoSearchFinds();
    }
    return reader.finished();
  }

  private RecordIndex finished() throws Failed {
    checkChunks();
    lookForRetiredKeys();
    return index;
  }

  /// Tells of the items that have passed.
  private static final class Passed implements Consumer<SealedRecord> {
    private final Phase phase;
    private final long total;
    private final Progress progress;
    private long items;
    private long bytes;

    Passed(Phase phase, long total, Progress progress) {
      this.phase = phase;
      this.total = total;
      this.progress = progress;
    }

    @Override
    public void accept(SealedRecord row) {
      bytes += row.size();
      if (row.kind() == RecordKind.ITEM) {
        progress.report(new Tick(phase, items++, total, bytes, 0));
      }
    }
  }

  /// @return whether the file's sealed header is the one of this snapshot
  public static boolean current(Transaction transaction, RecordIndex index) throws Failed {
    var row = transaction.records().find(RecordKind.HEADER, SealedHeader.ROW);
    return MessageDigest.isEqual(
        row.map(ManifestBucket::hash).orElse(new byte[32]), index.stateHash());
  }

  /// @return what a bucket's row lists of what people keep, marked as missing
  ///
  /// @throws Failed `TooNew`
  public static List<DamagedRecord> listed(SealedRecord bucket, RecordCipher key)
      throws NotAuthentic, Failed {
    return ManifestBucket.decode(key.openFirst(bucket)).places().stream()
        .filter(place ->
            place.kind() == RecordKind.ITEM
                || place.kind() == RecordKind.FOLDER
                || place.kind() == RecordKind.SETTINGS
                || place.kind() == RecordKind.VERSIONS
                || place.kind() == RecordKind.ATTACHMENT)
        .map(place -> new DamagedRecord(place.kind(), place.id(), DamageReason.MISSING))
        .toList();
  }

  /// @return the ids of the rows that hold the manifest, all of which stand in every vault
  public static Set<UUID> bucketIds() {
    return IntStream.range(0, ManifestBucket.COUNT)
        .mapToObj(ManifestBucket::rowId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private @Nullable SealedHeader open(Optional<SealedRecord> row) {
    if (row.isEmpty()) {
      return null;
    }
    try {
      return SealedHeader.open(key, row.get());
    } catch (NotAuthentic e) {
      closed(row.get().keyId());
      return null;
    }
  }

  /// Remembers under which key a row is said to be that does not open under ours.
  private void closed(KeyId keyId) {
    if (!keyId.equals(key.keyId()) && otherKeys.size() < MOST_KEYS) {
      otherKeys.add(keyId);
    }
  }

  /// A set that is sealed under one other key from its header to its last row is no vault with
  /// damaged rows.
  private boolean isOfAnotherKey() {
    return sealedHeader == null
        && otherKeys.size() == 1
        && Arrays.stream(buckets).allMatch(Objects::isNull)
        && index.isEmpty();
  }

  private void lookForRetiredKeys() {
    if (isOfAnotherKey()) {
      index.isOfAnotherKey();
    }
    boolean any =
        index.all(Content.OfRetiredKey.class).anyMatch(one -> otherKeys.contains(one.key()));
    if (any) {
      index.bearsRetiredKey();
    }
  }

  private void readBuckets() throws Failed {
    var manifest = new ManifestReader(key, sealedHeader);
    manifest.read(transaction.records());
    System.arraycopy(manifest.buckets(), 0, buckets, 0, buckets.length);
    manifest.closed().forEach(this::closed);
    manifest.damaged().forEach((id, reason) -> index.damage(RecordKind.BUCKET, id, reason));
  }

  private void readRecords(RowJudge judge, Consumer<SealedRecord> passed) throws Failed {
    expectRecords();
    int strange;
    try (var rows = new OrderedWork<>(judge::of, this::take, RowJudge.Finding::close)) {
      strange =
          transaction
              .records()
              .all(row -> {
                if (row.kind().listed()) {
                  rows.add(row, row.size());
                  passed.accept(row);
                } else if (row.kind() == RecordKind.HEADER && !row.id().equals(SealedHeader.ROW)) {
                  index.damage(row.kind(), row.id(), DamageReason.UNEXPECTED);
                }
              });
      rows.drain();
    }
    nameMissingRows();
    nameStrangeRows(strange);
    if (!index.damaged().isEmpty()) {
      nameWhatNoSearchFinds();
    }
  }

  /// So that what they are kept in does not grow again and again.
  private void expectRecords() {
    var counts = new HashMap<Kind, Integer>();
    places().forEach(place -> counts.merge(place.kind(), 1, Integer::sum));
    counts.forEach(index::expect);
  }

  private Stream<ManifestBucket.Place> places() {
    return Arrays.stream(buckets)
        .filter(Objects::nonNull)
        .flatMap(bucket -> bucket.places().stream());
  }

  /// How many records the lists have.
  private int listed() {
    return Arrays.stream(buckets)
        .filter(Objects::nonNull)
        .mapToInt(bucket -> bucket.places().size())
        .sum();
  }

  private record Named(RecordType kind, UUID id) {}

  /// Every row that has come by is in the index by now, or named as damaged.
  private void nameMissingRows() {
    // What is in the index stands in a list, unless that is damaged: so many of both are the same.
    if (index.damaged().isEmpty() && index.size() == listed()) {
      return;
    }
    var named =
        index.damaged().stream()
            .map(one -> new Named(one.kind(), one.id()))
            .collect(Collectors.toSet());
    places()
        .filter(place -> !named.contains(new Named(place.kind(), place.id())))
        .filter(place -> index.find(place.kind(), place.id()).isEmpty())
        .forEach(place -> index.damage(place.kind(), place.id(), DamageReason.MISSING));
  }

  /// Every row comes by in a walk through the table, but is opened by its id. A changed page can
  /// lead that search astray, which one record that is damaged makes likely for others.
  private void nameWhatNoSearchFinds() throws Failed {
    for (var kind : index.kinds()) {
      for (var id : List.copyOf(index.of(kind).keySet())) {
        if (!transaction.records().contains(kind, id)) {
          index.remove(kind, id);
          index.damage(kind, id, DamageReason.MISSING);
        }
      }
    }
  }

  /// A row of ours that lost its kind or id is missing at its place and named there; more such rows
  /// than that were added.
  private void nameStrangeRows(int strange) {
    long missing =
        index.damaged().stream().filter(one -> one.reason() == DamageReason.MISSING).count();
    if (strange > missing) {
      index.damage(RecordKind.HEADER, SealedHeader.ROW, DamageReason.UNEXPECTED);
    }
  }

  private void take(RowJudge.Finding finding) {
    switch (finding) {
      case RowJudge.Sound(var id, var entry) -> index.put(id, entry);
      case RowJudge.Damaged(var kind, var id, var reason) -> index.damage(kind, id, reason);
      case RowJudge.Closed(var kind, var id, var keyId) -> {
        closed(keyId);
        index.damage(kind, id, DamageReason.ALTERED);
      }
    }
  }

  /// Compares the chunks that are there with what each attachment's record says of them.
  private void checkChunks() throws Failed {
    Map<UUID, StreamHeader> expected = new HashMap<>();
    index.each(Content.OfAttachment.class, (id, one) -> expected.put(id, one.stream()));
    var named = index.damaged().stream().map(DamagedRecord::id).collect(Collectors.toSet());
    transaction
        .records()
        .chunkTotals((id, chunks, length, tag) -> {
          var stream = expected.remove(id);
          if (stream == null) {
            if (named.add(id)) {
              index.damage(RecordKind.ATTACHMENT, id, DamageReason.UNEXPECTED);
            }
          } else if (stream.chunks() != chunks
              || stream.length() != length
              || !MessageDigest.isEqual(stream.finalTag(), tag)) {
            damagedAttachment(id, DamageReason.ALTERED);
          }
        });
    expected.keySet().forEach(id -> damagedAttachment(id, DamageReason.MISSING));
  }

  private void damagedAttachment(UUID id, DamageReason reason) {
    index.remove(RecordKind.ATTACHMENT, id);
    index.damage(RecordKind.ATTACHMENT, id, reason);
  }
}
