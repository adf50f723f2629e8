package org.keyturn.vault.session;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.store.Kind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.salvage.SalvageReader;
import org.keyturn.vault.KeyRotation;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.ChunkInput;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.Content.OfVersions;
import org.keyturn.vault.records.ItemRecord;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.VersionRows;

/// Saves the items and attachments of a salvage. Attachments that outlive their item come into an
/// item of their own. First it is told every row that was found, then it saves.
final class SalvagedItems {
  /// The name of the item that holds the attachments of lost items.
  static final String ORPHANS = "Salvaged attachments";

  private static final OpenedList<ItemVersion> NO_VERSIONS = new OpenedList<>(List.of());

  /// Hears of what does not open.
  interface Loss {
    void of(Kind kind, UUID id);
  }

  private final SalvageReader remains;
  private final RecordCipher key;
  private final ContentsSink sink;
  private final Instant now;
  private final Loss loss;
  private final List<SealedRecord> itemRows = new ArrayList<>();
  private final Map<UUID, SealedRecord> attachmentRows = new LinkedHashMap<>();
  private final Map<UUID, SealedRecord> versionRows = new LinkedHashMap<>();
  private final Set<UUID> referred = new HashSet<>();
  private final Map<UUID, AttachmentRef> known = new HashMap<>();
  private long savedItems;
  private long savedFiles;

  SalvagedItems(
      SalvageReader remains, RecordCipher key, ContentsSink sink, Instant now, Loss loss) {
    this.remains = remains;
    this.key = key;
    this.sink = sink;
    this.now = now;
    this.loss = loss;
  }

  void item(SealedRecord row) {
    itemRows.add(row);
  }

  void attachment(SealedRecord row) {
    attachmentRows.put(row.id(), row);
  }

  /// Versions of an item that does not open any more stand in for it.
  void versions(SealedRecord row) {
    try {
      versionRows.put(key.open(row, OfVersions.class).item(), row);
    } catch (NotAuthentic e) {
      loss.of(row.kind(), row.id());
    }
  }

  void save(Progress progress, CancelToken cancel) throws Failed {
    for (var row : itemRows) {
      AttachmentStreams.requireOngoing(cancel);
      save(row);
      progress.report(new Tick(KeyRotation.Stage.CHECK, savedItems, itemRows.size(), 0, 0));
    }
    for (var item : List.copyOf(versionRows.keySet())) {
      standIn(item);
    }
    saveOrphans();
  }

  private void standIn(UUID item) throws Failed {
    var versions = versionsOf(item);
    if (!versions.isEmpty()) {
      var earlier = new OpenedList<ItemVersion>(versions.subList(1, versions.size()));
      deliver(versions.getFirst().item(), List.of(), earlier);
    }
  }

  @CallerCloses
  private OpenedList<ItemVersion> versionsOf(UUID item) {
    var row = versionRows.remove(item);
    try {
      return row == null ? NO_VERSIONS : VersionRows.open(key, row);
    } catch (Failed e) {
      loss.of(row.kind(), row.id());
      return NO_VERSIONS;
    }
  }

  /// How many items were saved, the one made for attachments without an item among them.
  long items() {
    return savedItems;
  }

  long attachments() {
    return savedFiles;
  }

  private void save(SealedRecord row) throws Failed {
    Item item;
    try {
      item = ItemRecord.open(key, row);
    } catch (Failed e) {
      loss.of(row.kind(), row.id());
      remember(row);
      standIn(row.id());
      return;
    }
    var files = item.overview().details().attachments();
    files.forEach(file -> referred.add(file.id()));
    deliver(item, whole(files), versionsOf(item.id()));
  }

  /// The open part of an item may still tell the names of its files.
  private void remember(SealedRecord row) {
    try {
      var overview = key.open(row, OfItem.class).overview();
      overview.details().attachments().forEach(file -> known.put(file.id(), file));
    } catch (NotAuthentic e) {
      // Then they get names made of their ids.
    }
  }

  private void saveOrphans() throws Failed {
    var files = new ArrayList<AttachmentRef>();
    for (var row : attachmentRows.values()) {
      if (!referred.contains(row.id())) {
        try {
          files.add(orphan(row, key.open(row, OfAttachment.class)));
        } catch (NotAuthentic e) {
          loss.of(row.kind(), row.id());
        }
      }
    }
    var whole = whole(files);
    if (!whole.isEmpty()) {
      var holder = Item.create(ItemType.SECURE_NOTE, ORPHANS, now);
      deliver(holder, whole, NO_VERSIONS);
    }
  }

  private AttachmentRef orphan(SealedRecord row, OfAttachment content) {
    var name = "file-" + row.id().toString().substring(0, 8);
    return known.getOrDefault(row.id(), new AttachmentRef(row.id(), name, content.size(), now));
  }

  private List<AttachmentRef> whole(Collection<AttachmentRef> files) throws Failed {
    var whole = new ArrayList<AttachmentRef>();
    for (var file : files) {
      if (opens(file)) {
        whole.add(file);
      } else {
        loss.of(RecordKind.ATTACHMENT, file.id());
      }
    }
    return whole;
  }

  /// The sink takes the item over; the versions end here.
  private void deliver(Item item, List<AttachmentRef> whole, OpenedList<ItemVersion> versions)
      throws Failed {
    try (versions) {
      sink.item(item.withOverview(item.overview().withAttachments(whole)));
      sink.versions(item.id(), versions);
    }
    savedItems++;
    for (var file : whole) {
      try (var in = new ChunkInput(seq -> chunk(file.id(), seq), key, row(file))) {
        sink.attachment(item.id(), file, in);
        savedFiles++;
      } catch (IOException e) {
        throw IoFailures.failed(e);
      }
    }
  }

  private SealedRecord row(AttachmentRef file) {
    return Objects.requireNonNull(attachmentRows.get(file.id()));
  }

  private byte[] chunk(UUID id, int seq) throws Failed {
    return remains
        .chunk(id, seq)
        .orElseThrow(() -> new Failed(new Failure.Damaged(Failure.Part.RECORDS)));
  }

  /// A first reading to the end tells whether the whole attachment is sound.
  private boolean opens(AttachmentRef file) throws Failed {
    var row = attachmentRows.get(file.id());
    if (row == null) {
      return false;
    }
    try {
      var content = key.open(row, OfAttachment.class);
      AttachmentStreams.read(
          seq -> chunk(file.id(), seq),
          key,
          new AttachmentStreams.Address(file.id(), content.item(), row.revision()),
          content,
          OutputStream.nullOutputStream());
      return content.size() == file.size();
    } catch (NotAuthentic e) {
      return false;
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged) {
        return false;
      }
      throw e;
    }
  }
}
