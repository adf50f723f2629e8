package org.keyturn.ui.items;

import java.util.ArrayList;
import java.util.List;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.model.ItemActions;

/// What can be done to all selected items at once; what is offered depends on where they lie.
final class BulkVerbs {

  /// @param key of its name
  /// @param danger whether it cannot be undone
  public record Verb(String id, String key, Glyph glyph, boolean danger, Runnable action) {}

  private final ItemActions actions;
  private final ItemVerbs verbs;

  public BulkVerbs(ItemActions actions, ItemVerbs verbs) {
    this.actions = actions;
    this.verbs = verbs;
  }

  public List<Verb> offered(List<Overview> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    var offered = new ArrayList<Verb>();
    if (items.stream().anyMatch(item -> !item.trashed())) {
      filing(items, offered);
      archiving(items, offered);
    }
    add(offered, "export", "items.export", Glyph.EXPORT, () -> verbs.export(items));
    add(offered, "pass", "items.pass", Glyph.VAULT, verbs::pass);
    trash(items, offered);
    return offered;
  }

  private void filing(List<Overview> items, List<Verb> offered) {
    var starred = items.stream().allMatch(item -> item.filing().favorite());
    add(offered, "move", "items.move", Glyph.FOLDER, () -> verbs.moveToFolder(items));
    add(offered, "tag", "items.tag", Glyph.TAG, () -> verbs.addTag(items));
    if (items.stream().anyMatch(item -> !item.filing().tags().isEmpty())) {
      add(offered, "untag", "items.untag", Glyph.TAG, () -> verbs.removeTag(items));
    }
    add(
        offered,
        "star",
        starred ? "detail.unstar" : "detail.star",
        Glyph.FAVOURITE,
        () -> actions.favourite(items, !starred));
  }

  private void archiving(List<Overview> items, List<Verb> offered) {
    var away = items.stream().anyMatch(item -> !item.isArchived());
    add(
        offered,
        "archive",
        away ? "detail.archive" : "detail.unarchive",
        Glyph.ARCHIVE,
        () -> actions.archive(items, away));
  }

  private void trash(List<Overview> items, List<Verb> offered) {
    if (items.stream().allMatch(Overview::trashed)) {
      add(offered, "restore", "detail.restore", Glyph.RESTORE, () -> actions.restore(items));
      offered.add(new Verb("purge", "detail.purge", Glyph.DELETE, true, () -> verbs.purge(items)));
    } else {
      var atHand = items.stream().filter(item -> !item.trashed()).toList();
      add(offered, "trash", "detail.trash", Glyph.DELETE, () -> actions.trash(atHand));
    }
  }

  private static void add(List<Verb> offered, String id, String key, Glyph glyph, Runnable action) {
    offered.add(new Verb(id, key, glyph, false, action));
  }
}
