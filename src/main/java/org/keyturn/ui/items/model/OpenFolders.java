package org.keyturn.ui.items.model;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Which folders of the sidebar show what lies below them: none at first, for a vault that was
/// brought from elsewhere may have hundreds. Confined to the UI thread.
public final class OpenFolders {
  private final Set<String> paths = new TreeSet<>();
  private Runnable changed = () -> {};

  /// @param changed called whenever a folder is opened or closed; takes the place of the one before
  public void onChange(Runnable changed) {
    this.changed = changed;
  }

  public boolean isOpen(String path) {
    return paths.contains(key(path));
  }

  public void toggle(String path) {
    if (!paths.remove(key(path))) {
      paths.add(key(path));
    }
    changed.run();
  }

  /// Opens all folders above this one, so that it is seen.
  public void show(String path) {
    boolean opened = false;
    for (var at = FolderTree.parent(path); !at.isEmpty(); at = FolderTree.parent(at)) {
      opened |= paths.add(key(at));
    }
    if (opened) {
      changed.run();
    }
  }

  private static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
