package org.keyturn.vault.rotation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Overview;
import org.keyturn.model.json.ItemJson;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.PlainPart;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.SecondParts;

/// Opens single rows wholly, seals them anew under the next key, and says what they have opened to.
/// Safe for use from any thread.
final class RowReencryption {
  private static final Duration DRAFT_KEYS_LAST = Duration.ofDays(30);

  /// What becomes of one row.
  sealed interface Turned {
    SealedRecord from();
  }

  /// @param value what it opened to, to be compared; empty for what does not stay the same
  record Sealed(SealedRecord from, Change.Prepared to, Optional<byte[]> value) implements Turned {}

  /// An attachment, whose chunks are sealed by whoever reads them.
  record Streamed(SealedRecord from) implements Turned {}

  /// It is made anew, was set aside, or has had its time.
  record LeftOut(SealedRecord from) implements Turned {}

  /// It does not open.
  record Altered(SealedRecord from) implements Turned {}

  private final RecordCipher old;
  private final RecordCipher next;
  private final Comparison comparison;
  private final Set<UUID> renew;
  private final Set<String> left;
  private final Instant now;

  /// @param renew the exports that are to be made again
  /// @param left names of the records that were set aside
  RowReencryption(
      Keys keys, Comparison comparison, Set<UUID> renew, Set<String> left, Instant now) {
    this.old = keys.old();
    this.next = keys.next();
    this.comparison = comparison;
    this.renew = renew;
    this.left = left;
    this.now = now;
  }

  /// Under which rows are opened, and under which they are sealed.
  record Keys(RecordCipher old, RecordCipher next) {}

  Turned of(SealedRecord row) {
    if (!left.isEmpty() && left.contains(Comparison.name(row))) {
      return new LeftOut(row);
    }
    try {
      return switch (row.kind()) {
        case RecordKind.ITEM -> item(row);
        case RecordKind.VERSIONS -> both(row);
        case RecordKind.ATTACHMENT -> new Streamed(row);
        case RecordKind.EXPORT -> export(row);
        case RecordKind.DRAFT_KEY -> draftKey(row);
        case RecordKind.FOLDER, RecordKind.RETIRED_KEY, RecordKind.SETTINGS, RecordKind.IMPORT ->
            first(row);
        case RecordKind.STATES -> states(row);
        case OpaqueKind _ -> both(row);
        case RecordKind.AFTERMATH, RecordKind.HEADER, RecordKind.BUCKET -> new LeftOut(row);
      };
    } catch (NotAuthentic e) {
      return new Altered(row);
    }
  }

  private Turned item(SealedRecord row) throws NotAuthentic {
    if (left.isEmpty()) {
      return both(row);
    }
    try (var first = new PlainPart(old.openFirst(row));
        var second = SecondParts.opened(old, row)) {
      var overview = ((OfItem) RecordCipher.read(row, first)).overview();
      var kept = withoutLeft(overview);
      try (var now = kept.equals(overview) ? first : new PlainPart(ItemJson.writeOverview(kept))) {
        return sealed(row, now.bytes(), Optional.of(second.bytes()));
      }
    }
  }

  /// An attachment that was set aside leaves its item too.
  private Overview withoutLeft(Overview overview) {
    var files = overview.details().attachments();
    return files.stream().noneMatch(this::isLeft)
        ? overview
        : overview.withAttachments(files.stream().filter(file -> !isLeft(file)).toList());
  }

  private boolean isLeft(AttachmentRef file) {
    return left.contains(RecordKind.ATTACHMENT.word() + file.id());
  }

  private Turned both(SealedRecord row) throws NotAuthentic {
    // A later program may write records without a second part.
    if (row.second().length == 0 && row.kind() instanceof OpaqueKind) {
      try (var first = new PlainPart(old.openFirst(row))) {
        var sealed = next.sealParts(row.kind(), row.id(), row.revision(), first.bytes(), NONE);
        return sealed(row, sealed, comparison.value(row, first.bytes(), new byte[0]));
      }
    }
    try (var first = new PlainPart(old.openFirst(row));
        var second = SecondParts.opened(old, row)) {
      return sealed(row, first.bytes(), Optional.of(second.bytes()));
    }
  }

  private static final Optional<byte[]> NONE = Optional.empty();

  private Turned sealed(SealedRecord row, byte[] first, Optional<byte[]> second) {
    var sealed = next.sealParts(row.kind(), row.id(), row.revision(), first, second);
    var value =
        second.isPresent()
            ? comparison.value(row, first, second.get())
            : comparison.value(row, first);
    return sealed(row, sealed, value);
  }

  private static Turned sealed(SealedRecord row, SealedRecord sealed, byte[] value) {
    return new Sealed(row, Change.Prepared.of(sealed), Optional.of(value));
  }

  private Turned first(SealedRecord row) throws NotAuthentic {
    try (var first = new PlainPart(old.openFirst(row))) {
      return sealed(row, first.bytes(), NONE);
    }
  }

  /// A line with a gap would tell of states that it does not know: then a new one begins.
  private Turned states(SealedRecord row) throws NotAuthentic {
    boolean gap = left.stream().anyMatch(name -> name.startsWith(RecordKind.STATES.word()));
    return gap ? new LeftOut(row) : first(row);
  }

  private Turned export(SealedRecord row) throws NotAuthentic {
    var export = old.open(row, OfExport.class);
    var identity = export.identity();
    boolean pending =
        renew.contains(identity.exportId()) && identity.kind() == ExportIdentity.Kind.RESTRICTED;
    return changed(
        row,
        new OfExport(
            identity,
            export.path(),
            export.created(),
            export.computer(),
            pending || export.pending(),
            export.scope()));
  }

  private Turned draftKey(SealedRecord row) throws NotAuthentic {
    var key = old.open(row, OfDraftKey.class);
    try (var secret = key.privateKey()) {
      var ended = key.ended().isEmpty() ? now : key.ended().getFirst();
      return ended.plus(DRAFT_KEYS_LAST).isAfter(now)
          ? changed(row, new OfDraftKey(key.generation(), key.publicKey(), secret, List.of(ended)))
          : new LeftOut(row);
    }
  }

  private Turned changed(SealedRecord row, Content content) {
    var sealed = next.seal(row.id(), row.revision(), content);
    return new Sealed(row, Change.Prepared.of(sealed), Optional.empty());
  }
}
