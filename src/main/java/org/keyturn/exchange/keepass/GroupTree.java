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
import org.keyturn.model.Folder;
import org.keyturn.model.json.ItemJson;

/// Makes groups of folders, whose nesting is written into their names.
final class GroupTree {
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

    String name() {
      return name;
    }

    UUID id() {
      return id;
    }

    List<Node> children() {
      return children;
    }

    Optional<UUID> folderId() {
      return Optional.ofNullable(folder).map(Folder::id);
    }

    /// @return what is to be kept of the folder, where the group does not say it all
    Optional<String> own() {
      if (folder == null) {
        return Optional.of(FolderTree.MADE);
      }
      boolean whole =
          folder.name().equals(path) && folder.extras().isEmpty() && folder.id().equals(id);
      var json = new String(ItemJson.writeFolder(folder), StandardCharsets.UTF_8);
      return whole ? Optional.empty() : Optional.of(Residue.escaped(json));
    }
  }

  GroupTree(List<Folder> folders) {
    folders.forEach(this::add);
  }

  Node root() {
    return root;
  }

  /// @return the group that stands for a folder
  Optional<UUID> group(UUID folder) {
    return Optional.ofNullable(groupOfFolder.get(folder));
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
