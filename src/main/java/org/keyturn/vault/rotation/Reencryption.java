package org.keyturn.vault.rotation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.DraftKeys;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Overview;
import org.keyturn.model.json.ItemJson;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.StreamHeader;
import org.keyturn.store.Transaction;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.Content.OfRetiredKey;
import org.keyturn.vault.records.Content.OfVersions;
import org.keyturn.vault.records.PlainPart;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;

/// Seals every record anew under the next key, into new tables, and compares what the new tables
/// open to with what the old ones did.
final class Reencryption implements AutoCloseable {
  private static final Duration DRAFT_KEYS_LAST = Duration.ofDays(30);

  private static final PlainPart NOTHING = new PlainPart(new byte[0]);

  private final Transaction transaction;
  private final RecordCipher old;
  private final RecordCipher next;
  private final Instant now;
  private final Comparison comparison = new Comparison();
  private Set<String> left = Set.of();
  private long done;
  private long bytes;

  Reencryption(Transaction transaction, RecordCipher old, RecordCipher next, Clock clock) {
    this.transaction = transaction;
    this.old = old;
    this.next = next;
    this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  void run(
      RecordIndex index,
      ClearHeader header,
      RotationRequest request,
      List<DamagedRecord> damaged,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    left = new HashSet<>(damaged.stream().map(one -> one.kind().word() + one.id()).toList());
    var records = transaction.nextRecords();
    var change =
        Change.fresh(
            transaction,
            records,
            next,
            index.revision() + 1,
            header,
            Optional.of(index.stateHash()));
    var total = index.of(RecordKind.ITEM).size();
    transaction
        .records()
        .all(row -> {
          AttachmentStreams.requireOngoing(cancel);
          if (row.kind().listed() && !left.contains(Comparison.name(row))) {
            turn(change, row, request, cancel);
            done += row.kind() == RecordKind.ITEM ? 1 : 0;
            progress.report(new Tick(Stage.REENCRYPT, done, total, bytes, 0));
          }
        });
    keys(change, index);
    comparison.compare(records, next, bytes, progress, cancel);
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
        case RecordKind.ITEM -> item(change, row);
        case RecordKind.VERSIONS -> versions(change, row);
        case RecordKind.ATTACHMENT -> attachment(change, row, cancel);
        case RecordKind.EXPORT -> export(change, row, request);
        case RecordKind.DRAFT_KEY -> draftKey(change, row);
        case RecordKind.FOLDER, RecordKind.RETIRED_KEY, RecordKind.SETTINGS, RecordKind.IMPORT ->
            same(change, row);
        case RecordKind.STATES -> states(change, row);
        case OpaqueKind kind -> opaque(change, row, kind);
        case RecordKind.AFTERMATH, RecordKind.HEADER, RecordKind.BUCKET -> {
          // Made anew.
        }
      }
    } catch (NotAuthentic e) {
      throw RecordCipher.altered(row);
    }
  }

  private void item(Change change, SealedRecord row) throws Failed, NotAuthentic {
    try (var first = new PlainPart(old.openFirst(row));
        var second = old.openSecrets(row)) {
      var overview = old.open(row, OfItem.class).overview();
      var kept = withoutLeft(overview);
      try (var now = kept.equals(overview) ? first : new PlainPart(ItemJson.writeOverview(kept))) {
        comparison.remember(row, now.bytes(), second.bytes());
        change.put(
            next.sealItem(row.id(), row.revision(), now.bytes(), second.bytes()), new OfItem(kept));
      }
    }
  }

  private void versions(Change change, SealedRecord row) throws Failed, NotAuthentic {
    try (var first = new PlainPart(old.openFirst(row));
        var second = old.openSecrets(row)) {
      var content = old.open(row, OfVersions.class);
      comparison.remember(row, first.bytes(), second.bytes());
      change.put(next.sealVersions(row.id(), row.revision(), content, second.bytes()), content);
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
    try (var plain = new PlainPart(old.openFirst(row))) {
      comparison.remember(row, plain.bytes());
      change.put(next.seal(row.id(), row.revision(), content), content);
    }
  }

  /// A line with a gap would tell of states that it does not know: then a new one begins.
  private void states(Change change, SealedRecord row) throws Failed, NotAuthentic {
    if (left.stream().noneMatch(name -> name.startsWith(RecordKind.STATES.word()))) {
      same(change, row);
    }
  }

  /// What a later program wrote goes on byte for byte.
  private void opaque(Change change, SealedRecord row, OpaqueKind kind)
      throws Failed, NotAuthentic {
    try (var first = new PlainPart(old.openFirst(row));
        var second = row.second().length == 0 ? NOTHING : old.openSecrets(row)) {
      comparison.remember(row, first.bytes(), second.bytes());
      change.put(
          next.sealOpaque(
              kind,
              row.id(),
              row.revision(),
              first.bytes(),
              row.second().length == 0 ? Optional.empty() : Optional.of(second.bytes())),
          new Content.OfOpaque(kind));
    }
  }

  private void export(Change change, SealedRecord row, RotationRequest request)
      throws Failed, NotAuthentic {
    var export = old.open(row, OfExport.class);
    var identity = export.identity();
    boolean pending =
        request.renew().contains(identity.exportId())
            && identity.kind() == ExportIdentity.Kind.RESTRICTED;
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
                export.scope())),
        export);
  }

  private void draftKey(Change change, SealedRecord row) throws Failed, NotAuthentic {
    var key = old.open(row, OfDraftKey.class);
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
    var content = old.open(row, Content.OfAttachment.class);
    var stream = content.stream();
    long length = 0;
    var tag = new byte[0];
    var hash = new byte[0];
    try (var first = new PlainPart(old.openFirst(row));
        var opener = old.chunkOpener(row.id(), row.revision(), stream.salt());
        var sealer = next.chunkSealer(row.id(), row.revision())) {
      for (int seq = 0; seq < stream.chunks(); seq++) {
        AttachmentStreams.requireOngoing(cancel);
        boolean last = seq == stream.chunks() - 1;
        var plain = opener.open(chunk(transaction.records(), row.id(), seq), last);
        hash = comparison.chained(hash, plain);
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
              new StreamHeader(sealer.salt(), stream.chunks(), length, tag));
      comparison.remember(row, first.bytes(), hash);
      change.put(next.seal(row.id(), row.revision(), turned), turned);
    }
  }

  static byte[] chunk(Records records, UUID id, int seq) throws Failed {
    return records
        .chunk(id, seq)
        .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS)));
  }

  /// What is new with a new key: the retired one's line, its own draft keys, and the check that the
  /// next unlock owes.
  private void keys(Change change, RecordIndex index) throws Failed {
    var header = index.header();
    var began =
        index
            .find(OfAftermath.class, VaultRotation.AFTERMATH_ROW)
            .map(OfAftermath::keyBegan)
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
    change.put(VaultRotation.AFTERMATH_ROW, new OfAftermath(now, Content.Owed.CHECK));
  }

  @Override
  public void close() {
    comparison.close();
  }
}
