package org.keyturn.ui.items;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Command.Group;
import org.keyturn.ui.controls.Glyph;

/// What can be done to the selected items, one or many, for the palette. The keys for the most
/// frequent of them are [ItemCommands]'s.
final class BulkCommands {
  private static final Map<String, Glyph> VERBS =
      new TreeMap<>(
          Map.of(
              "items.move", Glyph.FOLDER,
              "items.export", Glyph.EXPORT,
              "items.tag", Glyph.TAG,
              "items.untag", Glyph.TAG,
              "detail.star", Glyph.FAVOURITE,
              "detail.unstar", Glyph.FAVOURITE,
              "detail.archive", Glyph.ARCHIVE,
              "detail.unarchive", Glyph.ARCHIVE,
              "detail.restore", Glyph.RESTORE,
              "detail.purge", Glyph.DELETE));

  private final ItemsScreen screen;
  private final BulkVerbs verbs;

  BulkCommands(ItemsScreen screen, BulkVerbs verbs) {
    this.screen = screen;
    this.verbs = verbs;
  }

  List<Command> all() {
    return VERBS.entrySet().stream().map(verb -> command(verb.getKey(), verb.getValue())).toList();
  }

  private Command command(String key, Glyph glyph) {
    return Command.of(Group.ITEM, key, glyph, () -> find(key).forEach(verb -> verb.action().run()))
        .when(() -> screen.takesKeys() && !find(key).isEmpty());
  }

  private List<BulkVerbs.Verb> find(String key) {
    return verbs.offered(screen.items().selection().items().get()).stream()
        .filter(verb -> verb.key().equals(key))
        .toList();
  }
}
