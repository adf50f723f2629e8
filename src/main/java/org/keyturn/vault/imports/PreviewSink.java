package org.keyturn.vault.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Problem;
import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportPreview.Row;
import org.keyturn.vault.Likeness;
import org.keyturn.vault.TransferStage;
import org.keyturn.vault.items.VaultItems;
import org.keyturn.vault.records.AttachmentStreams;

/// Looks at an import as it passes: counts, compares, and keeps the first lines without their
/// secrets, which it wipes.
final class PreviewSink implements ContentsSink, AutoCloseable {
  private static final int ROWS = 100;
  private static final int DOUBLES = 500;

  private final Optional<String> top;
  private final Progress progress;
  private final CancelToken cancel;
  private final DuplicateFinder finder;
  private final Set<String> missing = new HashSet<>();
  private final Set<String> there;
  private final Map<UUID, String> folders = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<ItemType, Integer> types = new EnumMap<>(ItemType.class);
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> doubles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int attachments;
  private int items;
  private int identicalInVault;
  private int identicalInFile;
  private int alikeInVault;
  private int alikeInFile;

  /// @param there the names of the folders that the vault has
  PreviewSink(
      VaultItems vault,
      List<String> there,
      Optional<String> top,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    this.there = Set.copyOf(there);
    this.top = top;
    this.progress = progress;
    this.cancel = cancel;
    finder = new DuplicateFinder(vault.list(), id -> vault.open(id).value());
  }

  @Override
  public void folder(Folder folder) {
    folders.put(folder.id(), folder.name());
    names.add(folder.name());
    needed(ImportFolders.name(top, folder.name()));
  }

  private void needed(String name) {
    if (!there.contains(name)) {
      missing.add(name);
    }
  }

  @Override
  public void item(Item item) throws Failed {
    try (item) {
      AttachmentStreams.requireOngoing(cancel);
      look(item);
    }
    items++;
    progress.report(new Tick(TransferStage.READ, items, 0, 0, 0));
  }

  private void look(Item item) throws Failed {
    var folder = item.overview().filing().folder().map(folders::get);
    if (folder.isEmpty()) {
      top.ifPresent(this::needed);
    }
    types.merge(item.type(), 1, Integer::sum);
    var twin =
        finder.of(item).map(found -> new ImportPreview.Twin(found.likeness(), found.inVault()));
    twin.ifPresent(this::count);
    finder.add(item, item.id(), false);
    keep(item, folder, twin);
  }

  private void count(ImportPreview.Twin twin) {
    boolean identical = twin.likeness() == Likeness.IDENTICAL;
    if (twin.inVault()) {
      identicalInVault += identical ? 1 : 0;
      alikeInVault += identical ? 0 : 1;
    } else {
      identicalInFile += identical ? 1 : 0;
      alikeInFile += identical ? 0 : 1;
    }
  }

  private void keep(Item item, Optional<String> folder, Optional<ImportPreview.Twin> twin) {
    boolean first = rows.size() < ROWS;
    boolean twice = twin.isPresent() && doubles.size() < DOUBLES;
    if (!first && !twice) {
      return;
    }
    var overview = item.overview();
    var uris = overview.details().uris();
    boolean secret =
        item.secrets().attributes().values().stream().anyMatch(text -> !text.isEmpty());
    var row =
        new Row(
            item.type(),
            item.name(),
            overview.subtitle(),
            uris.isEmpty() ? "" : uris.getFirst().uri(),
            folder,
            secret,
            twin);
    if (first) {
      rows.add(row);
    }
    if (twice) {
      doubles.add(row);
    }
  }

  @Override
  public void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed {
    attachments++;
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

  ImportPreview preview() {
    return new ImportPreview(
        new ImportPreview.Counts(types, attachments, names, missing.size()),
        new ImportPreview.Doubles(identicalInVault, identicalInFile, alikeInVault, alikeInFile),
        rows,
        doubles,
        problems);
  }

  @Override
  public void close() {
    finder.close();
  }
}
