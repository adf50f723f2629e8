package org.keyturn.vault.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keyturn.crypto.Sha256;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.VaultSettings;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.items.SettingsRecord;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.ChunkInput;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.ItemRecord;
import org.keyturn.vault.records.RecordIndex;

/// The vault that something comes into, within one change: items and files as they stand in it by
/// now.
record ImportDestination(Change change, RecordIndex index, Instant now) {

  /// @return what was there before the change
  List<Overview> overviews() {
    return index.all(OfItem.class).map(OfItem::overview).toList();
  }

  @CallerCloses
  Item open(UUID id) throws Failed {
    var row =
        change
            .find(RecordKind.ITEM, id)
            .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORD_SET)));
    return ItemRecord.open(change.key(), row);
  }

  /// An empty vault takes the settings over; another takes what it has no name for yet.
  ///
  /// @return the settings as they were
  VaultSettings take(VaultSettings settings) throws Failed {
    var before = SettingsRecord.of(index);
    SettingsRecord.change(change, index, mine -> empty() ? settings : mine.joinedBy(settings));
    return before;
  }

  private boolean empty() {
    return index.of(RecordKind.ITEM).isEmpty() && index.of(RecordKind.SETTINGS).isEmpty();
  }

  /// Seals a file to its end.
  ///
  /// @return its length in bytes
  long store(UUID id, UUID item, InputStream content, CancelToken cancel) throws Failed {
    var address = new AttachmentStreams.Address(id, item, change.revision());
    var stored =
        AttachmentStreams.write(
            change.records(), change.key(), address, content, cancel, bytes -> {});
    change.put(id, stored);
    return stored.size();
  }

  void drop(UUID file) throws Failed {
    change.remove(RecordKind.ATTACHMENT, file);
  }

  /// @return SHA-256 of a file's plain bytes
  byte[] digest(UUID file) throws Failed {
    var row =
        change
            .find(RecordKind.ATTACHMENT, file)
            .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.ATTACHMENT)));
    var digest = Sha256.newDigest();
    try (var in = new ChunkInput(seq -> chunk(file, seq), change.key(), row);
        var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
    return digest.digest();
  }

  private byte[] chunk(UUID file, int seq) throws Failed {
    return change
        .records()
        .chunk(file, seq)
        .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS)));
  }
}
