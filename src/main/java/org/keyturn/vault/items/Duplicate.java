package org.keyturn.vault.items;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.Secrets;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.ChunkInput;
import org.keyturn.vault.records.ItemRecord;

/// A second item like a first, with files of its own, within a change. It has no past: neither
/// passwords that it never had, nor versions.
final class Duplicate {
  private final Change change;
  private final Instant now;

  Duplicate(Change change, Instant now) {
    this.change = change;
    this.now = now;
  }

  UUID of(UUID original, String name) throws Failed {
    var row =
        change
            .find(RecordKind.ITEM, original)
            .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.ITEM)));
    try (var item = ItemRecord.open(change.key(), row)) {
      return of(item, name);
    }
  }

  private UUID of(Item item, String name) throws Failed {
    var id = UUID.randomUUID();
    var files = new ArrayList<AttachmentRef>();
    for (var file : item.overview().details().attachments()) {
      files.add(copy(file, id));
    }
    var secrets = item.secrets();
    ItemRecord.seal(
        change,
        item.withOverview(
                item.overview()
                    .withId(id)
                    .withName(name)
                    .withDates(Overview.Dates.at(now))
                    .withAttachments(files))
            .withSecrets(
                new Secrets(
                    secrets.attributes(),
                    secrets.notes(),
                    secrets.fields(),
                    List.of(),
                    secrets.passkeys(),
                    secrets.extras())));
    return id;
  }

  private AttachmentRef copy(AttachmentRef file, UUID item) throws Failed {
    var row =
        change
            .find(RecordKind.ATTACHMENT, file.id())
            .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.ATTACHMENT)));
    var id = UUID.randomUUID();
    try (var in = new ChunkInput(seq -> chunk(file.id(), seq), change.key(), row)) {
      var address = new AttachmentStreams.Address(id, item, change.revision());
      var stored =
          AttachmentStreams.write(
              change.records(), change.key(), address, in, new CancelToken(), bytes -> {});
      change.put(id, stored);
      return new AttachmentRef(id, file.fileName(), stored.size(), now);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  private byte[] chunk(UUID attachment, int seq) throws Failed {
    return change
        .records()
        .chunk(attachment, seq)
        .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS)));
  }
}
