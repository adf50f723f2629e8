package org.keyturn.vault.records;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.VerifyReport;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfItem;

/// Opens every record wholly: secrets and every chunk too. One check runs once.
public final class FullCheck {

  /// Where rows and chunks come from: one transaction, or several.
  interface Source {
    /// @param following the ids that will be asked for next
    Optional<SealedRecord> row(Kind kind, UUID id, List<UUID> following) throws Failed;

    Optional<byte[]> chunk(UUID attachment, int seq) throws Failed;
  }

  private final Source source;
  private final RecordCipher key;
  private final RecordIndex index;
  private final Set<DamagedRecord> damaged = new LinkedHashSet<>();
  private final Set<UUID> named = new HashSet<>();
  private long attachments;
  private long bytes;

  public FullCheck(Source source, RecordCipher key, RecordIndex index) {
    this.source = source;
    this.key = key;
    this.index = index;
    damaged.addAll(index.damaged());
    damaged.forEach(one -> named.add(one.id()));
  }

  /// Checks step by step, so that no writer waits long. What seems damaged because it was changed
  /// meanwhile is looked at again, all in one transaction.
  public static VerifyReport of(
      VaultAccess access, Phase phase, Progress progress, CancelToken cancel) throws Failed {
    return checked(access, phase, progress, cancel).report;
  }

  public static Outcome checked(
      VaultAccess access, Phase phase, Progress progress, CancelToken cancel) throws Failed {
    var before = access.read((_, known) -> known.copy());
    var check = new FullCheck(RowSources.stepwise(access), access.key(), before);
    var report = check.run(phase, progress, cancel);
    if (report.whole() || access.read((_, known) -> known.revision()) == before.revision()) {
      return new Outcome(report, check.bytes);
    }
    return access.read((transaction, known) -> {
      var again = new FullCheck(RowSources.within(transaction.records()), access.key(), known);
      return new Outcome(again.run(phase, progress, cancel), again.bytes);
    });
  }

  /// What was found, and the sealed bytes that were opened for it.
  public record Outcome(VerifyReport report, long bytes) {}

  public VerifyReport run(Phase phase, Progress progress, CancelToken cancel) throws Failed {
    var items = List.copyOf(index.of(RecordKind.ITEM).keySet());
    for (int i = 0; i < items.size(); i++) {
      AttachmentStreams.requireOngoing(cancel);
      progress.report(new Tick(phase, i, items.size(), bytes, 0));
      item(items.get(i), items.subList(i + 1, items.size()), cancel);
    }
    versions(cancel);
    for (var kind : index.kinds()) {
      if (kind instanceof OpaqueKind) {
        opaque(kind, cancel);
      }
    }
    return new VerifyReport(
        items.size() + count(RecordKind.ITEM),
        index.of(RecordKind.FOLDER).size() + count(RecordKind.FOLDER),
        attachments,
        new ArrayList<>(damaged));
  }

  /// Sealed bytes that were opened.
  public long bytes() {
    return bytes;
  }

  /// Damaged records count too: they are there, or were.
  private long count(RecordKind kind) {
    return damaged.stream()
        .filter(one -> one.kind() == kind)
        .filter(one -> index.find(kind, one.id()).isEmpty())
        .count();
  }

  private void versions(CancelToken cancel) throws Failed {
    var all = List.copyOf(index.of(RecordKind.VERSIONS).keySet());
    for (int i = 0; i < all.size(); i++) {
      AttachmentStreams.requireOngoing(cancel);
      var id = all.get(i);
      var entry = index.of(RecordKind.VERSIONS).get(id);
      var row = source.row(RecordKind.VERSIONS, id, all.subList(i + 1, all.size()));
      if (entry == null || row.isEmpty() || !entry.is(row.get())) {
        damage(RecordKind.VERSIONS, id);
        continue;
      }
      bytes += row.get().size();
      if (!opensVersions(row.get())) {
        damage(RecordKind.VERSIONS, id);
      }
    }
  }

  private boolean opensVersions(SealedRecord row) {
    try (var _ = VersionRows.open(key, row)) {
      return true;
    } catch (Failed e) {
      return false;
    }
  }

  /// What a later program wrote opens, whatever it means.
  private void opaque(Kind kind, CancelToken cancel) throws Failed {
    for (var one : index.of(kind).entrySet()) {
      AttachmentStreams.requireOngoing(cancel);
      var row = source.row(kind, one.getKey(), List.of());
      if (row.isEmpty() || !one.getValue().is(row.get()) || !opens(row.get())) {
        damage(kind, one.getKey());
      }
    }
  }

  private boolean opens(SealedRecord row) {
    bytes += row.size();
    try {
      Arrays.fill(key.openFirst(row), (byte) 0);
      if (row.second().length > 0) {
        key.openSecrets(row).close();
      }
      return true;
    } catch (NotAuthentic e) {
      return false;
    }
  }

  private void item(UUID id, List<UUID> following, CancelToken cancel) throws Failed {
    var entry = index.of(RecordKind.ITEM).get(id);
    var row = source.row(RecordKind.ITEM, id, following);
    if (entry == null || row.isEmpty() || !entry.is(row.get())) {
      damage(RecordKind.ITEM, id);
      return;
    }
    bytes += row.get().size();
    try (var plain = key.openSecrets(row.get());
        var _ = ItemJson.readSecrets(plain.bytes())) {
      // That they open is all that is asked.
    } catch (NotAuthentic | MalformedContent e) {
      damage(RecordKind.ITEM, id);
    }
    for (var file : entry.content(OfItem.class).overview().details().attachments()) {
      AttachmentStreams.requireOngoing(cancel);
      attachments++;
      attachment(id, file);
    }
  }

  private void attachment(UUID item, AttachmentRef file) throws Failed {
    var entry = index.find(RecordKind.ATTACHMENT, file.id());
    if (entry.isEmpty()
        || !(entry.get().content() instanceof OfAttachment content)
        || !content.item().equals(item)
        || content.size() != file.size()) {
      if (named.add(file.id())) {
        damaged.add(new DamagedRecord(RecordKind.ATTACHMENT, file.id(), DamageReason.MISSING));
      }
      return;
    }
    var address = new AttachmentStreams.Address(file.id(), item, entry.get().revision());
    bytes += content.stream().length();
    try {
      AttachmentStreams.read(
          seq ->
              source
                  .chunk(file.id(), seq)
                  .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS))),
          key,
          address,
          content,
          OutputStream.nullOutputStream());
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.Damaged)) {
        throw e;
      }
      damage(RecordKind.ATTACHMENT, file.id());
    }
  }

  private void damage(Kind kind, UUID id) {
    named.add(id);
    damaged.add(new DamagedRecord(kind, id, DamageReason.ALTERED));
  }
}
