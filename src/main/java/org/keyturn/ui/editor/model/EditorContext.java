package org.keyturn.ui.editor.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.jobs.JobRunner.Job;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.Session;

/// What the vault has beside the item being edited: folders to lie in, tags to reuse, items to link
/// to. Read in a job; empty until that is done.
public final class EditorContext {
  /// How many suggestions are made at a time.
  static final int MOST = 6;

  private final ObservableList<Folder> folders = FXCollections.observableArrayList();
  private final ObservableList<Overview> items = FXCollections.observableArrayList();

  private record Read(List<Folder> folders, List<Overview> items) {}

  public EditorContext(Session session, UiContext context) {
    Job<Read> job = () -> new Read(session.folders().list(), session.items().list());
    context
        .jobs()
        .run(
            job,
            read -> {
              folders.setAll(read.folders());
              items.setAll(read.items());
            },
            locked -> forget());
  }

  public ObservableList<Folder> folders() {
    return folders;
  }

  public ObservableList<Overview> items() {
    return items;
  }

  public Optional<Overview> item(UUID id) {
    return items.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// @param typed all tags as they stand in the field, the last one perhaps unfinished
  /// @return known tags that go on from there and are not in the field yet
  public List<String> tagsFor(String typed) {
    var parts = typed.split(",", -1);
    var begun = parts[parts.length - 1].strip();
    var taken = List.of(typed.split("\\s*,\\s*"));
    var known = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    items.forEach(item -> known.addAll(item.filing().tags()));
    return known.stream()
        .filter(tag -> tag.regionMatches(true, 0, begun, 0, begun.length()))
        .filter(tag -> !taken.contains(tag) && !tag.equals(begun))
        .limit(MOST)
        .toList();
  }

  /// @return the field with the suggestion in the place of its unfinished last tag
  public static String complete(String typed, String tag) {
    var head = typed.substring(0, typed.lastIndexOf(',') + 1);
    return (head.isEmpty() ? "" : head.strip() + " ") + tag + ", ";
  }

  /// @param query part of a name
  /// @param but what is not to be offered
  /// @return items at hand whose name has it
  public List<Overview> itemsFor(String query, List<UUID> but) {
    var wanted = query.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? List.of()
        : items.stream()
            .filter(item -> !item.trashed() && !but.contains(item.id()))
            .filter(item -> item.name().toLowerCase(Locale.ROOT).contains(wanted))
            .limit(MOST)
            .toList();
  }

  public void forget() {
    folders.clear();
    items.clear();
  }
}
