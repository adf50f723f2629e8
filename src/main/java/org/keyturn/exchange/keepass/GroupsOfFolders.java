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
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.keepass.xml.DocumentPlace;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.model.Extras;
import org.keyturn.model.Folder;
import org.keyturn.model.json.ItemJson;

/// Makes groups of folders, whose nesting is written into their names.
final class GroupsOfFolders {
  private static final UUID NONE = new UUID(0, 0);

  private final Node root = new Node("");
  private final Map<UUID, UUID> groupOfFolder = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();

  /// A group. One that stands for no folder only holds others.
  static final class Node {
    private final String name;
    private final List<Node> children = new ArrayList<>();
    private @Nullable Folder folder;
    private UUID id = UUID.randomUUID();
    private String path = "";

    private Node(String name) {
      this.name = name;
    }

    List<Node> children() {
      return children;
    }

    Optional<UUID> folderId() {
      return Optional.ofNullable(folder).map(Folder::id);
    }

    /// @return the group without what is in it
    Group group() {
      var extras = folder == null ? Extras.NONE : folder.extras();
      return GroupsOfFolders.group(
          id, GroupAppearance.name(extras, name), extras, Group.ICON, own());
    }

    /// @return what is to be kept of the folder, where the group does not say it all
    private Optional<String> own() {
      if (folder == null) {
        return Optional.of(FoldersOfGroups.MADE);
      }
      var rest =
          new Folder(folder.id(), folder.name(), GroupAppearance.rest(folder.extras(), name));
      boolean whole = rest.name().equals(path) && rest.extras().isEmpty() && rest.id().equals(id);
      var json = new String(ItemJson.writeFolder(rest), StandardCharsets.UTF_8);
      return whole ? Optional.empty() : Optional.of(RoundTripField.escaped(json));
    }
  }

  GroupsOfFolders(List<Folder> folders) {
    folders.forEach(this::add);
  }

  Node root() {
    return root;
  }

  /// @return the group that stands for a folder
  Optional<UUID> group(UUID folder) {
    return Optional.ofNullable(groupOfFolder.get(folder));
  }

  /// @param icon where none was chosen
  static Group group(UUID id, String name, Extras extras, String icon, Optional<String> own) {
    return new Group(
        Optional.of(id),
        name,
        GroupAppearance.notes(extras),
        GroupAppearance.write(extras, icon),
        own,
        List.of(),
        List.of(),
        DocumentPlace.NONE);
  }

  private void add(Folder folder) {
    var node = root;
    var path = FolderNames.path(folder.name());
    for (int i = 0; i < path.size(); i++) {
      node = child(node, path.get(i), i == path.size() - 1);
    }
    node.folder = folder;
    if (!folder.id().equals(NONE) && taken.add(folder.id())) {
      node.id = folder.id();
    }
    groupOfFolder.putIfAbsent(folder.id(), node.id);
  }

  /// Two folders of one name are two groups.
  private static Node child(Node parent, String name, boolean forFolder) {
    for (var child : parent.children) {
      if (child.name.equals(name) && !(forFolder && child.folder != null)) {
        return child;
      }
    }
    var made = new Node(name);
    made.path = parent.path.isEmpty() ? name : parent.path + "/" + name;
    parent.children.add(made);
    return made;
  }
}
