package org.keyturn.vault.content;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.history.ItemVersion;
import org.keyturn.model.transfer.ContentsSink;
import org.keyturn.model.transfer.Problem;
import org.keyturn.model.vault.VaultSettings;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Transfers;
import org.keyturn.vault.cabinet.AttachmentStreams;
import org.keyturn.vault.environment.Outputs;
import org.keyturn.vault.seal.Change;
import org.keyturn.vault.seal.Content.OfFolder;
import org.keyturn.vault.seal.Content.OfItem;
import org.keyturn.vault.seal.Snapshot;

/// Pours an import into a change: folders join those of the same name, ids that are taken are
/// replaced, items that are in the vault already are skipped together with their attachments.
final class Receiver implements ContentsSink {
  private final Change change;
  private final Snapshot snapshot;
  private final Progress progress;
  private final CancelToken cancel;
  private final Map<UUID, UUID> folderIds = new HashMap<>();
  private final Map<String, UUID> foldersByName = new HashMap<>();
  private final Map<String, List<UUID>> itemsByName = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<UUID, UUID> placed = new HashMap<>();
  private @Nullable Item pending;
  private @Nullable UUID pendingSource;
  private final List<AttachmentRef> pendingFiles = new ArrayList<>();
  private int imported;
  private int skipped;
  private int folders;

  Receiver(Change change, Snapshot snapshot, Progress progress, CancelToken cancel) {
    this.change = change;
    this.snapshot = snapshot;
    this.progress = progress;
    this.cancel = cancel;
    snapshot
        .of(RecordKind.FOLDER)
        .forEach(
            (id, entry) -> foldersByName.put(((OfFolder) entry.content()).folder().name(), id));
    snapshot
        .of(RecordKind.ITEM)
        .forEach((id, entry) -> remember(((OfItem) entry.content()).overview()));
    for (var kind : RecordKind.values()) {
      taken.addAll(snapshot.of(kind).keySet());
    }
  }

  private void remember(Overview overview) {
    itemsByName
        .computeIfAbsent(overview.type() + "|" + overview.name(), _ -> new ArrayList<>())
        .add(overview.id());
  }

  @Override
  public void folder(Folder folder) throws Failed {
    var existing = foldersByName.get(folder.name());
    if (existing != null) {
      folderIds.put(folder.id(), existing);
      return;
    }
    var id = free(folder.id());
    change.put(id, new OfFolder(new Folder(id, folder.name(), folder.extras())));
    folderIds.put(folder.id(), id);
    foldersByName.put(folder.name(), id);
    folders++;
  }

  /// An empty vault takes the settings over; another takes what it has no name for yet.
  @Override
  public void settings(VaultSettings settings) throws Failed {
    LocalSettings.change(change, snapshot, mine -> empty() ? settings : mine.joinedBy(settings));
  }

  private boolean empty() {
    return snapshot.of(RecordKind.ITEM).isEmpty() && snapshot.of(RecordKind.SETTINGS).isEmpty();
  }

  @Override
  public void item(Item item) throws Failed {
    AttachmentStreams.requireOngoing(cancel);
    flush();
    var filed = item.withOverview(refiled(item.overview()));
    pendingSource = item.id();
    var twin = known(filed);
    if (twin.isPresent()) {
      placed.put(item.id(), twin.get());
      skipped++;
      return;
    }
    pending =
        filed.withOverview(filed.overview().withId(free(item.id())).withAttachments(List.of()));
    placed.put(item.id(), pending.id());
  }

  /// The ids that items have now, by those that they came with.
  Map<UUID, UUID> placed() {
    return placed;
  }

  private Overview refiled(Overview overview) {
    var filing = overview.filing();
    return overview.withFiling(filing.withFolder(filing.folder().map(folderIds::get)));
  }

  /// @return the item with the same content that is in the vault already, whatever its id, dates of
  ///   change and attachments' ids
  private Optional<UUID> known(Item item) throws Failed {
    var key = item.type() + "|" + item.name();
    for (var id : itemsByName.getOrDefault(key, List.of())) {
      var row = change.find(RecordKind.ITEM, id);
      if (row.isPresent() && snapshot.find(RecordKind.ITEM, id).isPresent()) {
        var existing = LocalItems.open(change.key(), row.get());
        boolean same =
            existing.secrets().equals(item.secrets())
                && comparable(existing.overview()).equals(comparable(item.overview()));
        existing.secrets().wipe();
        if (same) {
          return Optional.of(id);
        }
      }
    }
    return Optional.empty();
  }

  private static Overview comparable(Overview overview) {
    var dates = overview.dates();
    var files =
        overview.details().attachments().stream()
            .map(file ->
                new AttachmentRef(new UUID(0, 0), file.fileName(), file.size(), dates.created()))
            .toList();
    return overview
        .withId(new UUID(0, 0))
        .withAttachments(files)
        .withDates(
            new Overview.Dates(
                dates.created(), dates.created(), dates.deleted(), dates.archived()));
  }

  @Override
  public void versions(UUID item, List<ItemVersion> versions) throws Failed {
    if (pending != null && item.equals(pendingSource) && !versions.isEmpty()) {
      var id = pending.id();
      var own =
          versions.stream()
              .map(one ->
                  new ItemVersion(
                      one.number(),
                      one.replaced(),
                      one.item().withOverview(refiled(one.item().overview()).withId(id))))
              .toList();
      ItemHistory.put(change, free(UUID.randomUUID()), id, own);
    }
  }

  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed {
    if (pending == null || !item.equals(pendingSource)) {
      drain(content);
      return;
    }
    var id = free(attachment.id());
    var address = new AttachmentStreams.Address(id, pending.id(), change.revision());
    var stored =
        AttachmentStreams.write(
            change.records(), change.key(), address, content, cancel, bytes -> {});
    change.put(id, stored);
    pendingFiles.add(
        new AttachmentRef(id, attachment.fileName(), stored.size(), attachment.added()));
  }

  private static void drain(InputStream content) throws Failed {
    try {
      content.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (java.io.IOException e) {
      throw Outputs.failed(e);
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  ImportReport finish() throws Failed {
    flush();
    return new ImportReport(imported, skipped, folders, List.copyOf(problems));
  }

  private void flush() throws Failed {
    if (pending != null) {
      LocalItems.seal(
          change, pending.withOverview(pending.overview().withAttachments(pendingFiles)));
      pending.secrets().wipe();
      imported++;
      progress.report(new Tick(Transfers.Stage.STORE, imported, 0, 0, 0));
    }
    pending = null;
    pendingFiles.clear();
  }

  private UUID free(UUID wanted) {
    var id = wanted;
    while (!taken.add(id)) {
      id = UUID.randomUUID();
    }
    return id;
  }
}
