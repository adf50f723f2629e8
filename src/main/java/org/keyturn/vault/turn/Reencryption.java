package org.keyturn.vault.turn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.Comparer;
import org.keyturn.crypto.DraftKeys;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Overview;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Stream;
import org.keyturn.store.Transaction;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.cabinet.AttachmentStreams;
import org.keyturn.vault.seal.Change;
import org.keyturn.vault.seal.Content;
import org.keyturn.vault.seal.Content.OfAftermath;
import org.keyturn.vault.seal.Content.OfDraftKey;
import org.keyturn.vault.seal.Content.OfExport;
import org.keyturn.vault.seal.Content.OfItem;
import org.keyturn.vault.seal.Content.OfRetiredKey;
import org.keyturn.vault.seal.Content.OfVersions;
import org.keyturn.vault.seal.Keyed;
import org.keyturn.vault.seal.Snapshot;

/// Seals every record anew under the next key, into new tables, and compares what the new tables
/// open to with what the old ones did. Keeps a 32-byte comparison value per record in memory, never
/// the plaintext.
final class Reencryption implements AutoCloseable {
  private static final Duration DRAFT_KEYS_LAST = Duration.ofDays(30);

  private final Transaction transaction;
  private final Keyed old;
  private final Keyed next;
  private final Instant now;
  private final Comparer comparer = new Comparer();
  private final Map<String, byte[]> before = new HashMap<>();
  private Set<String> left = Set.of();
  private long done;
  private long bytes;

  Reencryption(Transaction transaction, Keyed old, Keyed next, Clock clock) {
    this.transaction = transaction;
    this.old = old;
    this.next = next;
    this.now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  void run(
      Snapshot snapshot,
      ClearHeader header,
      RotationRequest request,
      List<DamagedRecord> damaged,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    left = new HashSet<>(damaged.stream().map(one -> one.kind() + one.id()).toList());
    var records = transaction.nextRecords();
    var change = Change.fresh(transaction, records, next, snapshot.revision() + 1, header);
    var total = snapshot.of(RecordKind.ITEM).size();
    transaction
        .records()
        .all(row -> {
          AttachmentStreams.requireOngoing(cancel);
          if (row.kind().listed() && !left.contains(name(row))) {
            turn(change, row, request, cancel);
            done += row.kind() == RecordKind.ITEM ? 1 : 0;
            progress.report(new Tick(Stage.REENCRYPT, done, total, bytes, 0));
          }
        });
    keys(change, snapshot);
    compare(records, progress, cancel);
    change.finish();
    transaction.writeHeaders(header);
    transaction.adoptNext();
    transaction.dropPresences();
  }

  private void turn(Change change, SealedRecord row, RotationRequest request, CancelToken cancel)
      throws Failed {
    bytes += row.size();
    try {
      switch (row.kind()) {
        case ITEM -> item(change, row);
        case VERSIONS -> versions(change, row);
        case ATTACHMENT -> attachment(change, row, cancel);
        case EXPORT -> export(change, row, request);
        case DRAFT_KEY -> draftKey(change, row);
        case FOLDER, RETIRED_KEY, SETTINGS, IMPORT -> same(change, row);
        case AFTERMATH, HEADER, BUCKET -> {
          // Made anew.
        }
      }
    } catch (NotAuthentic e) {
      throw Keyed.altered(row);
    }
  }

  private void item(Change change, SealedRecord row) throws Failed, NotAuthentic {
    var first = old.openFirst(row);
    var second = old.openSecrets(row);
    try {
      var overview = ((OfItem) old.open(row)).overview();
      var kept = withoutLeft(overview);
      if (!kept.equals(overview)) {
        first = org.keyturn.model.json.ItemJson.writeOverview(kept);
      }
      remember(row, first, second);
      change.put(next.sealItem(row.id(), row.revision(), first, second), new OfItem(kept));
    } finally {
      Arrays.fill(first, (byte) 0);
      Arrays.fill(second, (byte) 0);
    }
  }

  private void versions(Change change, SealedRecord row) throws Failed, NotAuthentic {
    var second = old.openSecrets(row);
    try {
      var content = (OfVersions) old.open(row);
      remember(row, old.openFirst(row), second);
      change.put(next.sealVersions(row.id(), row.revision(), content, second), content);
    } finally {
      Arrays.fill(second, (byte) 0);
    }
  }

  /// An attachment that was set aside leaves its item too.
  private Overview withoutLeft(Overview overview) {
    var files = overview.details().attachments();
    return files.stream().noneMatch(file -> isLeft(file))
        ? overview
        : overview.withAttachments(files.stream().filter(file -> !isLeft(file)).toList());
  }

  private boolean isLeft(AttachmentRef file) {
    return left.contains(RecordKind.ATTACHMENT.word() + file.id());
  }

  private void same(Change change, SealedRecord row) throws Failed, NotAuthentic {
    var content = old.open(row);
    var plain = old.openFirst(row);
    remember(row, plain);
    change.put(next.seal(row.id(), row.revision(), content), content);
    Arrays.fill(plain, (byte) 0);
  }

  private void export(Change change, SealedRecord row, RotationRequest request)
      throws Failed, NotAuthentic {
    var export = (OfExport) old.open(row);
    var identity = export.identity();
    boolean pending =
        request.renew().contains(identity.exportId())
            && identity.kind() == org.keyturn.model.transfer.ExportIdentity.Kind.RESTRICTED;
    change.put(
        next.seal(
            row.id(),
            row.revision(),
            new OfExport(
                identity,
                export.path(),
                export.created(),
                export.computer(),
                pending || export.pending(),
                export.only())),
        export);
  }

  private void draftKey(Change change, SealedRecord row) throws Failed, NotAuthentic {
    var key = (OfDraftKey) old.open(row);
    try (var secret = key.privateKey()) {
      var ended = key.ended().isEmpty() ? now : key.ended().getFirst();
      if (ended.plus(DRAFT_KEYS_LAST).isAfter(now)) {
        var content = new OfDraftKey(key.generation(), key.publicKey(), secret, List.of(ended));
        change.put(next.seal(row.id(), row.revision(), content), content);
      }
    }
  }

  private void attachment(Change change, SealedRecord row, CancelToken cancel)
      throws Failed, NotAuthentic {
    var content = (Content.OfAttachment) old.open(row);
    var stream = content.stream();
    long length = 0;
    var tag = new byte[0];
    var hash = new byte[0];
    try (var opener = old.chunkOpener(row.id(), row.revision(), stream.salt());
        var sealer = next.chunkSealer(row.id(), row.revision())) {
      for (int seq = 0; seq < stream.chunks(); seq++) {
        AttachmentStreams.requireOngoing(cancel);
        boolean last = seq == stream.chunks() - 1;
        var plain = opener.open(chunk(transaction.records(), row.id(), seq), last);
        hash = comparer.of(hash, plain);
        var sealed = sealer.seal(plain, plain.length, last);
        Arrays.fill(plain, (byte) 0);
        change.records().putChunk(row.id(), seq, sealed);
        length += sealed.length;
        bytes += sealed.length;
        tag = Arrays.copyOfRange(sealed, sealed.length - 16, sealed.length);
      }
      var turned =
          new Content.OfAttachment(
              content.item(),
              content.size(),
              new Stream(sealer.salt(), stream.chunks(), length, tag));
      remember(row, old.openFirst(row), hash);
      change.put(next.seal(row.id(), row.revision(), turned), turned);
    }
  }

  private static byte[] chunk(Records records, UUID id, int seq) throws Failed {
    return records
        .chunk(id, seq)
        .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS)));
  }

  /// What is new with a new key: the retired one's line, its own draft keys, and the check that the
  /// next unlock owes.
  private void keys(Change change, Snapshot snapshot) throws Failed {
    var header = snapshot.header();
    var began =
        snapshot
            .find(RecordKind.AFTERMATH, LocalRotation.AFTERMATH_ROW)
            .map(entry -> ((OfAftermath) entry.content()).keyBegan())
            .orElse(now);
    change.put(
        UUID.randomUUID(),
        new OfRetiredKey(header.key().id(), header.key().generation(), began, now));
    try (var pair = DraftKeys.generate();
        var secret = pair.privateKey()) {
      change.put(
          UUID.randomUUID(),
          new OfDraftKey(header.key().generation() + 1, pair.publicKey(), secret, List.of()));
    }
    change.put(LocalRotation.AFTERMATH_ROW, new OfAftermath(now, Content.Owed.CHECK));
  }

  private void remember(SealedRecord row, byte[]... plain) {
    before.put(name(row), value(row, plain));
  }

  private static String name(SealedRecord row) {
    return row.kind().word() + row.id();
  }

  private byte[] value(SealedRecord row, byte[]... plain) {
    var parts = new byte[plain.length + 1][];
    parts[0] = (name(row) + row.revision()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(plain, 0, parts, 1, plain.length);
    return comparer.of(parts);
  }

  /// Opens everything again from the new tables.
  private void compare(Records records, Progress progress, CancelToken cancel) throws Failed {
    int total = before.size();
    records.all(row -> {
      AttachmentStreams.requireOngoing(cancel);
      var expected = before.remove(name(row));
      var now = reopened(records, row);
      if (expected != null && !MessageDigest.isEqual(expected, now)) {
        throw new IllegalStateException("re-encryption changed a record");
      }
      progress.report(new Tick(Stage.COMPARE, total - before.size(), total, bytes, 0));
    });
    if (!before.isEmpty()) {
      throw new IllegalStateException("re-encryption lost a record");
    }
  }

  private byte[] reopened(Records records, SealedRecord row) throws Failed {
    try {
      var first = next.openFirst(row);
      return switch (row.kind()) {
        case ITEM, VERSIONS -> value(row, first, next.openSecrets(row));
        case ATTACHMENT -> value(row, first, chunks(records, row));
        case FOLDER, EXPORT, RETIRED_KEY, DRAFT_KEY, AFTERMATH, SETTINGS, IMPORT, HEADER, BUCKET ->
            value(row, first);
      };
    } catch (NotAuthentic e) {
      throw new IllegalStateException("re-encryption wrote what does not open", e);
    }
  }

  private byte[] chunks(Records records, SealedRecord row) throws Failed, NotAuthentic {
    var stream = ((Content.OfAttachment) next.open(row)).stream();
    var hash = new byte[0];
    try (var opener = next.chunkOpener(row.id(), row.revision(), stream.salt())) {
      for (int seq = 0; seq < stream.chunks(); seq++) {
        var plain = opener.open(chunk(records, row.id(), seq), seq == stream.chunks() - 1);
        hash = comparer.of(hash, plain);
        Arrays.fill(plain, (byte) 0);
      }
    }
    return hash;
  }

  @Override
  public void close() {
    comparer.close();
  }
}
