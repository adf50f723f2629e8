package org.keyturn.ui.items;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.keyturn.model.SavedSearch;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.SidebarEntry.Meaning;
import org.keyturn.ui.items.SidebarEntry.Verb;
import org.keyturn.ui.items.model.FolderTree;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.OpenFolders;

/// The sidebar's entries for what people name themselves, each with a menu of its own: searches,
/// folders, tags.
final class FilingEntries {
  private final ItemsViewModel model;
  private final ItemVerbs verbs;
  private final ItemActions actions;
  private final UiContext context;
  private final OpenFolders open;

  FilingEntries(ItemsViewModel model, ItemVerbs verbs, ItemActions actions, OpenFolders open) {
    this.model = model;
    this.verbs = verbs;
    this.actions = actions;
    this.context = model.context();
    this.open = open;
  }

  SidebarEntry search(SavedSearch search) {
    var entry =
        new SidebarEntry(
            Glyph.SEARCH,
            search.name(),
            new Meaning(
                () -> model.search().run(search),
                () -> model.search().isRunning(search),
                () -> model.count(search)));
    entry.verbs(
        List.of(
            verb("search.rename", KeyCode.F2, () -> verbs.renameSearch(search)),
            verb("search.remove", KeyCode.DELETE, () -> verbs.removeSearch(search))));
    return entry;
  }

  SidebarEntry folder(FolderTree.Node node) {
    var path = node.path();
    var entry =
        new FolderEntry(
            node,
            SidebarParts.meaning(model, new ItemFilter.InFolder(path)),
            open.isOpen(path),
            () -> open.toggle(path));
    entry.verbs(
        List.of(
            verb("folder.new-inside", KeyCode.INSERT, () -> verbs.newFolder(path)),
            verb("folder.rename", KeyCode.F2, () -> verbs.renameFolder(node)),
            verb("folder.remove", KeyCode.DELETE, () -> verbs.removeFolder(node))));
    EntryDrop.on(entry, new ItemFilter.InFolder(path), model, actions);
    return entry;
  }

  SidebarEntry tag(String tag) {
    var entry = SidebarParts.place(model, Glyph.TAG, tag, new ItemFilter.Tagged(tag));
    entry.getStyleClass().add("tag-entry");
    entry.verbs(
        List.of(
            verb("tag.rename", KeyCode.F2, () -> verbs.renameTag(tag)),
            verb("tag.remove", KeyCode.DELETE, () -> verbs.removeTag(tag))));
    var colour = model.listing().colour(tag);
    entry
        .getContextMenu()
        .getItems()
        .add(1, TagColours.menu(context, colour, chosen -> verbs.colourTag(tag, chosen)));
    colour.ifPresent(one -> entry.sign().getStyleClass().add(Css.tag(one)));
    EntryDrop.on(entry, new ItemFilter.Tagged(tag), model, actions);
    return entry;
  }

  private Verb verb(String key, KeyCode code, Runnable action) {
    return new Verb(context.text(key), code, action);
  }
}
