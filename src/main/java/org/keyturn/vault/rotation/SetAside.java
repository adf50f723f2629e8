package org.keyturn.vault.rotation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.files.Outputs;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.Kind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Transaction;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfVersions;
import org.keyturn.vault.records.RecordIndex;

/// Puts the sealed bytes of records that do not open into a file of the person's choice: lines of
/// kind, id, reason, revision, key id, first and second part in Base64, parted by tabs; an
/// attachment's chunks follow as lines `chunk`, number, bytes.
final class SetAside {
  private final Transaction transaction;
  private final Outputs outputs;

  SetAside(Transaction transaction, Outputs outputs) {
    this.transaction = transaction;
    this.outputs = outputs;
  }

  void write(Path target, List<DamagedRecord> damaged) throws Failed {
    outputs.create(
        target,
        out -> {
          line(out, "keyturn-set-aside", "1");
          for (var one : damaged) {
            record(out, one);
          }
        });
  }

  /// What was kept with an item goes where the item goes: nobody could reach it without.
  static List<DamagedRecord> withBelongings(List<DamagedRecord> damaged, RecordIndex index) {
    var all = new ArrayList<>(damaged);
    var named = damaged.stream().map(DamagedRecord::id).collect(Collectors.toSet());
    for (var kind : List.of(RecordKind.ATTACHMENT, RecordKind.VERSIONS)) {
      index
          .of(kind)
          .forEach((id, entry) -> {
            var item = itemOf(entry.content());
            boolean gone = named.contains(item) || index.find(RecordKind.ITEM, item).isEmpty();
            if (gone && !named.contains(id)) {
              all.add(new DamagedRecord(kind, id, DamageReason.WITHOUT_ITEM));
            }
          });
    }
    return all;
  }

  private static UUID itemOf(Content content) {
    return content instanceof OfVersions versions
        ? versions.item()
        : ((OfAttachment) content).item();
  }

  private void record(OutputStream out, DamagedRecord one) throws Failed, IOException {
    var kind = kind(one);
    var row = transaction.records().find(kind, one.id());
    if (row.isEmpty()) {
      line(out, kind.word(), one.id().toString(), one.reason().word());
    } else {
      line(
          out,
          kind.word(),
          one.id().toString(),
          one.reason().word(),
          Long.toString(row.get().revision()),
          row.get().keyId().hex(),
          base64(row.get().first()),
          base64(row.get().second()));
    }
    if (kind == RecordKind.ATTACHMENT) {
      int seq = 0;
      for (var chunk = transaction.records().chunk(one.id(), seq);
          chunk.isPresent();
          chunk = transaction.records().chunk(one.id(), seq)) {
        line(out, "chunk", Integer.toString(seq++), base64(chunk.get()));
      }
    }
  }

  private static Kind kind(DamagedRecord one) {
    if (one.kind() instanceof Kind kind) {
      return kind;
    }
    throw new IllegalArgumentException(one.kind().word());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static void line(OutputStream out, String... words) throws IOException {
    out.write((String.join("\t", words) + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
