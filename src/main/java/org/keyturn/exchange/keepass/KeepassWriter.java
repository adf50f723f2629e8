package org.keyturn.exchange.keepass;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.foreign.MaskStream;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.xml.DocumentWriter;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Contents;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;

/// Writes everything that a vault holds as a document, with one item in memory at a time. Files
/// stand before the document, so that the items are read twice. Used once.
public final class KeepassWriter {
  private static final String BIN_ICON = "43";
  private static final String BIN = "Recycle Bin";

  private final Contents contents;
  private final Watch watch;
  private final GroupsOfFolders tree;
  private final Map<Optional<UUID>, List<UUID>> byFolder = new HashMap<>();
  private final List<UUID> trashed = new ArrayList<>();
  private final Map<UUID, String> refs = new HashMap<>();
  private final Map<UUID, String> icons = new LinkedHashMap<>();
  private final Set<String> guarded = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private int items;
  private int written;

  /// Takes one file after the other.
  @FunctionalInterface
  public interface Files {
    void add(AttachmentRef file) throws Failed, IOException;
  }

  /// What was written.
  public record Written(int items, int folders, int attachments) {}

  public KeepassWriter(Contents contents, Watch watch) throws Failed {
    this.contents = contents;
    this.watch = watch;
    this.tree = new GroupsOfFolders(contents.folders());
  }

  /// Tells every file in the order in which the document will point to them.
  public void files(Files files) throws Failed, IOException {
    var ids = contents.items();
    items = ids.size();
    for (var id : ids) {
      step();
      var overview = look(id);
      if (overview.trashed()) {
        trashed.add(id);
      } else {
        var folder = overview.filing().folder().filter(one -> tree.group(one).isPresent());
        byFolder.computeIfAbsent(folder, _ -> new ArrayList<>()).add(id);
      }
      for (var file : overview.details().attachments()) {
        refs.put(file.id(), Integer.toString(refs.size()));
        files.add(file);
      }
    }
  }

  /// What stands once in a database and is needed before its entries.
  private Overview look(UUID id) throws Failed {
    try (var item = contents.item(id)) {
      var extras = item.secrets().extras();
      guarded.addAll(ProtectedTexts.standard(item, true));
      open.addAll(ProtectedTexts.standard(item, false));
      Appearance.picture(extras).forEach(icons::putIfAbsent);
      if (Appearance.value(extras, Entry.CUSTOM_ICON).isPresent()) {
        versionIcons(id);
      }
      return item.overview();
    }
  }

  private void versionIcons(UUID id) throws Failed {
    try (var versions = contents.versions(id)) {
      for (var version : versions) {
        Appearance.picture(version.item().secrets().extras()).forEach(icons::putIfAbsent);
      }
    }
  }

  private void step() throws Failed {
    watch.step(ExchangeStage.WRITE, written++, 2L * items);
  }

  /// Writes the document after the files.
  ///
  /// @param name of the database
  /// @param out stays open
  public Written document(String name, OutputStream out, MaskStream mask, Instant now)
      throws Failed, IOException {
    var bin = UUID.randomUUID();
    var writer = new DocumentWriter(out, mask, now);
    contents
        .folders()
        .forEach(folder -> Appearance.picture(folder.extras()).forEach(icons::putIfAbsent));
    // KeePass does with all of a name what it is told there.
    guarded.removeAll(open);
    writer.begin(name, bin, guarded, icons);
    writer.openGroup(made(UUID.randomUUID(), name, Group.ICON));
    entries(writer, byFolder.getOrDefault(Optional.<UUID>empty(), List.of()));
    for (var child : tree.root().children()) {
      group(writer, child);
    }
    writer.openGroup(made(bin, BIN, BIN_ICON));
    entries(writer, trashed);
    writer.closeGroup();
    writer.closeGroup();
    writer.end();
    watch.step(ExchangeStage.WRITE, written, written);
    return new Written(items, contents.folders().size(), refs.size());
  }

  private static Group made(UUID id, String name, String icon) {
    return GroupsOfFolders.group(id, name, Extras.NONE, icon, Optional.empty());
  }

  private void group(DocumentWriter writer, GroupsOfFolders.Node node) throws Failed, IOException {
    writer.openGroup(node.group());
    if (node.folderId().isPresent()) {
      entries(writer, byFolder.getOrDefault(node.folderId(), List.of()));
    }
    for (var child : node.children()) {
      group(writer, child);
    }
    writer.closeGroup();
  }

  private void entries(DocumentWriter writer, List<UUID> ids) throws Failed, IOException {
    for (var id : ids) {
      step();
      try (var item = contents.item(id)) {
        entry(writer, item);
      }
    }
  }

  private void entry(DocumentWriter writer, Item item) throws Failed, IOException {
    var history = history(item.id());
    var entry =
        EntryOfItem.write(item, file -> refs.getOrDefault(file, "0"))
            .withHistory(history)
            .withPreviousGroup(before(item));
    try {
      writer.entry(entry);
    } finally {
      entry.wipe();
    }
  }

  private Optional<UUID> before(Item item) {
    var folder = item.overview().filing().folder();
    return item.overview().trashed() ? folder.flatMap(tree::group) : Optional.empty();
  }

  /// @return the oldest first
  private List<Entry> history(UUID id) throws Failed {
    var history = new ArrayList<Entry>();
    try (var versions = contents.versions(id)) {
      for (var version : versions) {
        var mark = new RoundTripField.Mark(version.number(), version.replaced());
        history.add(EntryOfItem.write(version.item(), mark));
      }
    }
    return history.reversed();
  }
}
