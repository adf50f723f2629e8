package org.keyturn.vault.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.OrderedWork;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.Problem;
import org.keyturn.model.VaultSettings;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.ImportReport.Doubled;
import org.keyturn.vault.Likeness;
import org.keyturn.vault.TransferStage;
import org.keyturn.vault.imports.DuplicateFinder.Twin;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Content.OfImport;
import org.keyturn.vault.records.ItemRecord;

/// Pours an import into a change. Each item becomes one of its own under an id that is free, goes
/// into the one that it is like, or is left out, with its versions and files. Wipes what it was
/// given.
final class ImportReceiver implements ContentsSink, AutoCloseable {
  private static final String WHERE_VERSIONS = "versions";

  private final ImportDestination to;
  private final Duplicates choice;
  private final Progress progress;
  private final CancelToken cancel;
  private final ImportFolders places;
  private final Mergers mergers;
  private final DuplicateFinder finder;

  /// Items on their way into the change: whatever looks for one there drains this first.
  private final OrderedWork<ItemRecord.Plain, ItemRecord.Sealed> sealing;

  private final List<Problem> problems = new ArrayList<>();
  private final List<Doubled> doubled = new ArrayList<>();
  private final List<UUID> added = new ArrayList<>();
  private final Map<UUID, UUID> placed = new HashMap<>();
  private Optional<VaultSettings> settingsBefore = Optional.empty();
  private @Nullable Item pending;
  private @Nullable Item source;
  private boolean merging;
  private final List<AttachmentRef> pendingFiles = new ArrayList<>();
  private int imported;
  private int merged;

  ImportReceiver(
      ImportDestination to,
      Duplicates choice,
      Optional<String> folder,
      Progress progress,
      CancelToken cancel) {
    this.to = to;
    this.choice = choice;
    this.progress = progress;
    this.cancel = cancel;
    places = new ImportFolders(to.change(), to.index(), folder);
    mergers = new Mergers(to);
    var change = to.change();
    sealing =
        new OrderedWork<>(
            plain -> plain.seal(change.key(), change.revision()),
            sealed -> ItemRecord.write(change, sealed),
            _ -> {},
            ItemRecord.Plain::close);
    finder =
        new DuplicateFinder(choice == Duplicates.KEEP ? List.of() : to.overviews(), this::open);
  }

  @CallerCloses
  private Item open(UUID id) throws Failed {
    sealing.drain();
    return to.open(id);
  }

  @Override
  public void folder(Folder folder) throws Failed {
    places.add(folder);
  }

  @Override
  public void settings(VaultSettings settings) throws Failed {
    settingsBefore = Optional.of(to.take(settings));
  }

  @Override
  public void item(Item item) throws Failed {
    AttachmentStreams.requireOngoing(cancel);
    flush();
    var filed = item.withOverview(places.filed(item.overview()));
    source = filed;
    var twin = twin(filed);
    if (twin.isPresent() && leftOut(twin.get())) {
      doubled.add(new Doubled(item.name(), false));
      placed.put(item.id(), twin.get().id());
    } else if (twin.isPresent() && choice == Duplicates.MERGE) {
      remember(filed, twin.get().id(), twin.get().inVault());
      merge(filed, twin.get().id());
    } else {
      var id = places.free(item.id());
      remember(filed, id, false);
      pending = filed.withOverview(filed.overview().withId(id).withAttachments(List.of()));
      merging = false;
      placed.put(item.id(), id);
    }
  }

  private Optional<Twin> twin(Item item) throws Failed {
    return switch (choice) {
      case KEEP -> Optional.empty();
      case IDENTICAL -> finder.identical(item);
      case SKIP, MERGE -> finder.of(item);
    };
  }

  private boolean leftOut(Twin twin) {
    boolean identical = twin.likeness() == Likeness.IDENTICAL;
    return switch (choice) {
      case IDENTICAL -> identical && twin.inVault();
      case SKIP -> true;
      case MERGE -> identical;
      case KEEP -> false;
    };
  }

  /// Items of the file are compared with each other only where something comes of it.
  private void remember(Item item, UUID id, boolean inVault) {
    if (choice == Duplicates.SKIP || choice == Duplicates.MERGE) {
      finder.add(item, id, inVault);
    }
  }

  private void merge(Item item, UUID into) throws Failed {
    sealing.drain();
    var together = mergers.begin(item, into);
    pendingFiles.addAll(together.overview().details().attachments());
    pending = together;
    merging = true;
    doubled.add(new Doubled(item.name(), true));
    placed.put(item.id(), into);
  }

  /// The ids that items have now, by those that they came with.
  Map<UUID, UUID> placed() {
    return placed;
  }

  @Override
  public void versions(UUID item, List<ItemVersion> versions) throws Failed {
    if (!taken(item) || versions.isEmpty()) {
      return;
    }
    if (merging) {
      problems.add(new Problem(WHERE_VERSIONS, "merged-versions"));
      return;
    }
    var id = taken().id();
    var own = new ArrayList<ItemVersion>();
    for (var one : versions) {
      var overview = places.filed(one.item().overview()).withId(id);
      own.add(new ItemVersion(one.number(), one.replaced(), one.item().withOverview(overview)));
    }
    mergers.first(places.free(UUID.randomUUID()), id, own);
  }

  private boolean taken(UUID item) {
    return pending != null && source != null && item.equals(source.id());
  }

  private Item taken() {
    return Objects.requireNonNull(pending);
  }

  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed {
    if (!taken(item)) {
      drain(content);
      return;
    }
    var id = places.free(attachment.id());
    var stored = to.store(id, taken().id(), content, cancel);
    var file = new AttachmentRef(id, attachment.fileName(), stored, attachment.added());
    if (merging && mergers.has(file, pendingFiles)) {
      to.drop(id);
    } else {
      pendingFiles.add(file);
      if (merging) {
        mergers.added(taken().id(), id);
      }
    }
  }

  private static void drain(InputStream content) throws Failed {
    try {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /// The last call before the commit.
  ImportReport finish() throws Failed {
    flush();
    sealing.drain();
    int skipped = doubled.size() - merged;
    return new ImportReport(imported, merged, skipped, places.made().size(), doubled, problems);
  }

  /// @return what takes this back; nothing if nothing was done
  Optional<OfImport> memory(String name) {
    var undo =
        new OfImport(
            to.now(),
            name,
            to.change().revision(),
            List.copyOf(added),
            places.made(),
            mergers.done(),
            settingsBefore);
    return undo.empty() ? Optional.empty() : Optional.of(undo);
  }

  private void flush() throws Failed {
    if (pending != null) {
      var item = pending.withOverview(pending.overview().withAttachments(pendingFiles));
      var plain = ItemRecord.Plain.of(item);
      sealing.add(plain, 2 * plain.size());
      if (merging) {
        merged++;
      } else {
        imported++;
        added.add(item.id());
      }
      progress.report(new Tick(TransferStage.STORE, imported + merged, 0, 0, 0));
    }
    letGo();
  }

  private void letGo() {
    if (pending != null) {
      pending.close();
    }
    if (source != null) {
      source.close();
    }
    mergers.end();
    pending = null;
    source = null;
    pendingFiles.clear();
  }

  @Override
  public void close() {
    letGo();
    sealing.close();
    finder.close();
  }
}
