package org.keyturn.exchange.keepass;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Problem;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;

/// Makes folders of groups, the outermost being none and the recycle bin neither, and says where
/// each entry goes.
final class FoldersOfGroups {
  /// Marks a group that stands for no folder and only holds others.
  static final String MADE = "made";

  /// The name of a recycle bin that no id points to, as some programs leave it.
  private static final String BIN = "Recycle Bin";

  private final Optional<UUID> bin;
  private final boolean named;
  private final CustomIcons icons;
  private final List<Folder> folders = new ArrayList<>();
  private final List<Filed> entries = new ArrayList<>();
  private final Map<UUID, UUID> folderOfGroup = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<UUID> taken = new HashSet<>();
  private long names;

  /// An entry and where it goes.
  record Filed(Entry entry, Optional<UUID> folder, boolean trashed) {}

  /// @throws Failed `BeyondBounds` for names that grow beyond all measure by their nesting
  FoldersOfGroups(KeepassDatabase database, CustomIcons icons) throws Failed {
    this.bin = database.bin();
    this.named = bin.isEmpty() && !database.binless();
    this.icons = icons;
    for (var root : database.roots()) {
      if (!root.notes().isEmpty()) {
        problems.add(root.place().problem("/Notes", "database-notes"));
      }
      group(root, "", Optional.empty(), false);
    }
  }

  List<Folder> folders() {
    return folders;
  }

  List<Filed> entries() {
    return entries;
  }

  List<Problem> problems() {
    return problems;
  }

  Optional<UUID> known(UUID folder) {
    return taken.contains(folder) ? Optional.of(folder) : Optional.empty();
  }

  private void group(Group group, String path, Optional<UUID> folder, boolean trashed)
      throws Failed {
    group.id().ifPresent(id -> folder.ifPresent(own -> folderOfGroup.putIfAbsent(id, own)));
    group.entries().forEach(entry -> entries.add(new Filed(entry, folder, trashed)));
    for (var child : group.groups()) {
      if (bin.isPresent() && bin.equals(child.id())) {
        group(child, "", Optional.empty(), true);
        continue;
      }
      names += path.length() + child.name().length();
      ImportLimits.FOLDER_NAMES.check(names);
      var shown = child.name().isBlank() ? HiddenMembers.NAMELESS : child.name();
      var own = path.isEmpty() ? shown : path + "/" + shown;
      boolean made = child.own().filter(MADE::equals).isPresent();
      var place = made ? Optional.<UUID>empty() : Optional.of(folder(child, own));
      group(child, own, place, trashed || (named && own.equals(BIN)));
    }
  }

  private UUID folder(Group group, String path) {
    var kept = group.own().flatMap(FoldersOfGroups::kept).filter(one -> fits(one, path));
    var id = kept.map(Folder::id).or(group::id).filter(taken::add).orElseGet(this::another);
    var extras = GroupAppearance.read(group, kept.map(Folder::extras).orElse(Extras.NONE), icons);
    folders.add(new Folder(id, kept.map(Folder::name).orElse(path), extras));
    report(group);
    return id;
  }

  /// What is kept with a folder and shown nowhere.
  private void report(Group group) {
    if (!group.notes().isEmpty()) {
      problems.add(group.place().problem("/Notes", "group-notes"));
    }
    for (var element : group.beside().elements()) {
      if (!Appearance.isSimple(element)) {
        problems.add(group.place().problem("/" + element.key(), "group-setting"));
      }
    }
  }

  private UUID another() {
    var id = UUID.randomUUID();
    taken.add(id);
    return id;
  }

  /// Whether the folder is still the one that the group was written for.
  private static boolean fits(Folder folder, String path) {
    return FolderNames.path(folder.name()).equals(FolderNames.path(path));
  }

  private static Optional<Folder> kept(String own) {
    try {
      return Optional.of(ItemJson.readFolder(own.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedContent e) {
      return Optional.empty();
    }
  }

  /// Where an entry in the recycle bin was before, if that still exists.
  Optional<UUID> folder(Filed filed) {
    var before = filed.entry().previousGroup().map(folderOfGroup::get);
    return filed.trashed() && filed.folder().isEmpty() ? before : filed.folder();
  }
}
