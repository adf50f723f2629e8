package org.keyturn.ui.items.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;

/// Folders by their paths. A name with `/` lies below the part before it, whether that is a folder
/// itself or not.
public final class FolderTree {
  static final FolderTree EMPTY = new FolderTree(List.of());

  private static final char SEPARATOR = '/';

  /// @param path the whole name
  /// @param name its last part
  /// @param folder empty for a part of names that is no folder itself
  public record Node(String path, String name, Optional<Folder> folder, List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }

    /// @return 0 on top
    public int depth() {
      return (int) path.chars().filter(letter -> letter == SEPARATOR).count();
    }
  }

  private final List<Folder> folders;
  private final Map<UUID, String> paths = new HashMap<>();
  private final List<Node> roots;

  FolderTree(List<Folder> folders) {
    this.folders = List.copyOf(folders);
    var byPath = new TreeMap<String, Folder>(String.CASE_INSENSITIVE_ORDER);
    for (var folder : folders) {
      paths.put(folder.id(), folder.name());
      byPath.putIfAbsent(folder.name(), folder);
    }
    roots = below("", byPath);
  }

  public List<Folder> folders() {
    return folders;
  }

  public List<Node> roots() {
    return roots;
  }

  /// @return empty if there is no such folder any more
  Optional<String> path(UUID folder) {
    return Optional.ofNullable(paths.get(folder));
  }

  /// Whether an item lies in this folder or in one below it.
  boolean holds(String path, Overview item) {
    return item.filing()
        .folder()
        .flatMap(this::path)
        .filter(own -> isWithin(own, path))
        .isPresent();
  }

  /// @return the folder of this path and all below it, the deepest last
  public List<Folder> within(String path) {
    return folders.stream().filter(folder -> isWithin(folder.name(), path)).toList();
  }

  static boolean isWithin(String inner, String outer) {
    return inner.regionMatches(true, 0, outer, 0, outer.length())
        && (inner.length() == outer.length() || inner.charAt(outer.length()) == SEPARATOR);
  }

  /// @return the path one up, empty on top
  public static String parent(String path) {
    int end = path.lastIndexOf(SEPARATOR);
    return end < 0 ? "" : path.substring(0, end);
  }

  private static List<Node> below(String parent, SortedMap<String, Folder> byPath) {
    int start = parent.isEmpty() ? 0 : parent.length() + 1;
    var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var path : byPath.keySet()) {
      if (path.length() > start && (parent.isEmpty() || isWithin(path, parent))) {
        int end = path.indexOf(SEPARATOR, start + 1);
        var own = end < 0 ? path : path.substring(0, end);
        names.putIfAbsent(own, own);
      }
    }
    var nodes = new ArrayList<Node>();
    for (var path : names.values()) {
      var folder = Optional.ofNullable(byPath.get(path));
      nodes.add(new Node(path, path.substring(start), folder, below(path, byPath)));
    }
    return nodes;
  }
}
