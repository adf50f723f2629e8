package org.keyturn.vault.rotation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.crypto.DraftKeys;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.OrderedWork;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfRetiredKey;
import org.keyturn.vault.records.PlainPart;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.SealedChunk;

/// Opens every record wholly and seals it anew under the next key, into new tables, and compares
/// what the new tables open to with what the old ones did.
final class Reencryption implements AutoCloseable {
  private final Transaction transaction;
  private final RowReencryption.Keys keys;
  private final Instant now;
  private final Comparison comparison = new Comparison();
  private long done;
  private long bytes;
  private long checked;

  Reencryption(Transaction transaction, RecordCipher old, RecordCipher next, Clock clock) {
    this.transaction = transaction;
    this.keys = new RowReencryption.Keys(old, next);
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
    var left =
        damaged.stream().map(one -> one.kind().word() + one.id()).collect(Collectors.toSet());
    var records = transaction.nextRecords();
    var change =
        Change.fresh(
            transaction,
            records,
            keys.next(),
            index.revision() + 1,
            header,
            Optional.of(index.stateHash()));
    var total = index.of(RecordKind.ITEM).size();
    var turner = new RowReencryption(keys, comparison, request.renew(), left, now);
    try (var turning =
        new OrderedWork<>(
            turner::of,
            turned -> {
              write(change, turned, cancel);
              done += turned.from().kind() == RecordKind.ITEM ? 1 : 0;
              progress.report(new Tick(Stage.REENCRYPT, done, total, bytes, 0));
            })) {
      transaction
          .records()
          .all(row -> {
            AttachmentStreams.requireOngoing(cancel);
            if (row.kind().listed()) {
              // Twice: as it was, and as it will be.
              turning.add(row, 2 * row.size());
            }
          });
      turning.drain();
    }
    keys(change, index);
    comparison.compare(records, keys.next(), bytes, progress, cancel);
    change.finish();
    transaction.writeHeaders(header);
    transaction.adoptNext();
    transaction.dropPresences();
  }

  /// Sealed bytes that a check opens: items, their versions, files, and what later programs wrote.
  long checkedBytes() {
    return checked;
  }

  private void write(Change change, RowReencryption.Turned turned, CancelToken cancel)
      throws Failed {
    switch (turned) {
      case RowReencryption.Sealed(var from, var to, var value) -> {
        bytes += from.size();
        checked += isChecked(from.kind()) ? from.size() : 0;
        value.ifPresent(known -> comparison.remember(from, known));
        change.put(to);
      }
      case RowReencryption.Streamed(var from) -> {
        bytes += from.size();
        attachment(change, from, cancel);
      }
      case RowReencryption.LeftOut _ -> {}
      case RowReencryption.Altered(var from) -> throw RecordCipher.altered(from);
    }
  }

  private static boolean isChecked(Kind kind) {
    return kind == RecordKind.ITEM || kind == RecordKind.VERSIONS || kind instanceof OpaqueKind;
  }

  private void attachment(Change change, SealedRecord row, CancelToken cancel) throws Failed {
    try (var first = new PlainPart(keys.old().openFirst(row))) {
      var content = (OfAttachment) RecordCipher.read(row, first);
      var turned =
          new AttachmentReencryption(comparison, change.records(), row.id(), content.size());
      var stream = content.stream();
      try (var opener = keys.old().chunkOpener(row.id(), row.revision(), stream.salt());
          var sealer = keys.next().chunkSealer(row.id(), row.revision());
          var turning =
              new OrderedWork<>(
                  turned::turn, turned::write, AttachmentReencryption.Turned::close)) {
        for (int seq = 0; seq < stream.chunks(); seq++) {
          AttachmentStreams.requireOngoing(cancel);
          boolean last = seq == stream.chunks() - 1;
          var sealed = chunk(transaction.records(), row.id(), seq);
          bytes += sealed.length;
          checked += sealed.length;
          turning.add(
              new AttachmentReencryption.Chunk(
                  new SealedChunk(opener.next(last), sealed), sealer.next(last)),
              2L * sealed.length);
        }
        turning.drain();
        comparison.remember(row, comparison.value(row, first.bytes(), turned.hash()));
        var next = new OfAttachment(content.item(), content.size(), turned.finish(sealer.salt()));
        change.put(Change.Prepared.of(keys.next().seal(row.id(), row.revision(), next)));
      }
    } catch (NotAuthentic e) {
      throw RecordCipher.altered(row);
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
