package org.keyturn.vault.records;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.OrderedWork;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;
import org.keyturn.vault.VerifyReport;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfItem;

/// Opens every record wholly: secrets and every chunk too. One check runs once.
public final class FullCheck {

  /// Where rows and chunks come from: one transaction, or several.
  public interface Source {
    Optional<SealedRecord> row(Kind kind, UUID id) throws Failed;

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
    boolean astray = access.read((transaction, _) -> transaction.records().astray());
    boolean same = access.read((_, known) -> known.revision()) == before.revision();
    if (!astray && (report.whole() || same)) {
      return new Outcome(report, check.bytes);
    }
    return access.read((transaction, known) -> {
      var again = new FullCheck(RowSources.within(transaction.records()), access.key(), known);
      return new Outcome(again.run(phase, progress, cancel), again.bytes);
    });
  }

  /// Checks a whole state within one transaction: in one pass through the table, which opens every
  /// part of every row, one through its index, and one through the files.
  public static Fresh fresh(
      Transaction transaction,
      RecordCipher key,
      ClearHeader clear,
      Phase phase,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    var index = RecordIndexReader.readWhole(transaction, key, clear, phase, progress);
    var check = new FullCheck(RowSources.within(transaction.records()), key, index);
    return new Fresh(index, check.files(cancel));
  }

  /// What a state holds, and whether that is whole.
  public record Fresh(RecordIndex index, VerifyReport report) {}

  /// Looks at nothing but files: every row was opened before.
  VerifyReport files(CancelToken cancel) throws Failed {
    for (var id : index.of(RecordKind.ITEM).keySet()) {
      files(id, cancel);
    }
    return report(index.of(RecordKind.ITEM).size());
  }

  /// What was found, and the sealed bytes that were opened for it.
  public record Outcome(VerifyReport report, long bytes) {}

  public VerifyReport run(Phase phase, Progress progress, CancelToken cancel) throws Failed {
    var items = List.copyOf(index.of(RecordKind.ITEM).keySet());
    try (var opening = new OrderedWork<>(this::opened, one -> item(one, cancel))) {
      for (int i = 0; i < items.size(); i++) {
        AttachmentStreams.requireOngoing(cancel);
        progress.report(new Tick(phase, i, items.size(), bytes, 0));
        ask(opening, RecordKind.ITEM, items.get(i));
      }
      opening.drain();
    }
    var versions = List.copyOf(index.of(RecordKind.VERSIONS).keySet());
    try (var opening = new OrderedWork<>(this::opened, this::count)) {
      for (int i = 0; i < versions.size(); i++) {
        AttachmentStreams.requireOngoing(cancel);
        ask(opening, RecordKind.VERSIONS, versions.get(i));
      }
      opening.drain();
    }
    for (var kind : index.kinds()) {
      if (kind instanceof OpaqueKind) {
        opaque(kind, cancel);
      }
    }
    return report(items.size());
  }

  private VerifyReport report(int items) {
    return new VerifyReport(
        items + count(RecordKind.ITEM),
        index.of(RecordKind.FOLDER).size() + count(RecordKind.FOLDER),
        attachments,
        new ArrayList<>(damaged));
  }

  /// A known record and the row that was found for it.
  private record Asked(Kind kind, UUID id, Optional<SealedRecord> row) {}

  /// Whether it was that record, and opened.
  private record Opened(Kind kind, UUID id, boolean whole, long bytes) {}

  private void ask(OrderedWork<Asked, Opened> opening, Kind kind, UUID id) throws Failed {
    var row = source.row(kind, id);
    opening.add(new Asked(kind, id, row), row.map(SealedRecord::size).orElse(0L));
  }

  private Opened opened(Asked asked) {
    var entry = index.find(asked.kind(), asked.id());
    if (entry.isEmpty() || asked.row().isEmpty() || !entry.get().is(asked.row().get())) {
      return new Opened(asked.kind(), asked.id(), false, 0);
    }
    var row = asked.row().get();
    return new Opened(asked.kind(), asked.id(), SecondParts.open(key, row), row.size());
  }

  private void count(Opened one) {
    bytes += one.bytes();
    if (!one.whole()) {
      damage(one.kind(), one.id());
    }
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

  /// What a later program wrote opens, whatever it means.
  private void opaque(Kind kind, CancelToken cancel) throws Failed {
    for (var one : index.of(kind).entrySet()) {
      AttachmentStreams.requireOngoing(cancel);
      var row = source.row(kind, one.getKey());
      if (row.isEmpty() || !one.getValue().is(row.get()) || !opens(row.get())) {
        damage(kind, one.getKey());
      }
    }
  }

  private boolean opens(SealedRecord row) {
    bytes += row.size();
    try {
      Arrays.fill(key.openFirst(row), (byte) 0);
      return SecondParts.open(key, row);
    } catch (NotAuthentic e) {
      return false;
    }
  }

  /// The files of a row that is not the one listed are not looked at.
  private void item(Opened one, CancelToken cancel) throws Failed {
    count(one);
    if (one.bytes() > 0) {
      files(one.id(), cancel);
    }
  }

  private void files(UUID item, CancelToken cancel) throws Failed {
    for (var file : files(item)) {
      AttachmentStreams.requireOngoing(cancel);
      attachments++;
      attachment(item, file);
    }
  }

  private void attachment(UUID item, AttachmentRef file) throws Failed {
    var entry = known(item, file);
    if (entry.isEmpty()) {
      if (named.add(file.id())) {
        damaged.add(new DamagedRecord(RecordKind.ATTACHMENT, file.id(), DamageReason.MISSING));
      }
      return;
    }
    var content = entry.get().content(OfAttachment.class);
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

  /// @return the record of a file that an item names, if it is of that item and of that length
  private Optional<RecordIndex.Entry> known(UUID item, AttachmentRef file) {
    return index
        .find(RecordKind.ATTACHMENT, file.id())
        .filter(entry ->
            entry.content() instanceof OfAttachment content
                && content.item().equals(item)
                && content.size() == file.size());
  }

  /// Opens nothing.
  ///
  /// @return how many files the items name; empty if one of them is not there, or if anything else
  ///   is known to be damaged
  public OptionalLong filesIfAllKnown() {
    long files = 0;
    for (var id : index.of(RecordKind.ITEM).keySet()) {
      for (var file : files(id)) {
        if (known(id, file).isEmpty()) {
          return OptionalLong.empty();
        }
        files++;
      }
    }
    return damaged.isEmpty() ? OptionalLong.of(files) : OptionalLong.empty();
  }

  private List<AttachmentRef> files(UUID item) {
    return index
        .find(OfItem.class, item)
        .map(one -> one.overview().details().attachments())
        .orElse(List.of());
  }

  private void damage(Kind kind, UUID id) {
    named.add(id);
    damaged.add(new DamagedRecord(kind, id, DamageReason.ALTERED));
  }
}
