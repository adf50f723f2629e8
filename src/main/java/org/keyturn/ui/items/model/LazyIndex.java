package org.keyturn.ui.items.model;

import java.util.List;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.search.Marks;
import org.keyturn.search.SearchIndex;

/// The search index of a listing, made when it is first asked for: in a large vault that takes as
/// long as sorting it, and the first rows need none. Any thread may ask.
final class LazyIndex {
  static final LazyIndex EMPTY =
      new LazyIndex(
          new SearchIndex(List.of(), List.of(), Marks.NONE), List.of(), List.of(), Marks.NONE);

  private final List<Overview> items;
  private final List<Folder> folders;
  private final Marks marks;

  /// The one asked for once it is made, and until then an older one.
  private SearchIndex index;

  private boolean made;

  private LazyIndex(SearchIndex before, List<Overview> items, List<Folder> folders, Marks marks) {
    index = before;
    this.items = items;
    this.folders = folders;
    this.marks = marks;
  }

  /// @return that of the next listing, which takes from this one what has not changed since
  LazyIndex next(List<Overview> now, List<Folder> nowFolders, Marks nowMarks) {
    return new LazyIndex(newest(), now, nowFolders, nowMarks);
  }

  private synchronized SearchIndex newest() {
    return index;
  }

  synchronized SearchIndex get() {
    if (!made) {
      index = index.with(items, folders).with(marks);
      made = true;
    }
    return index;
  }
}
