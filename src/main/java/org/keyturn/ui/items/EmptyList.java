package org.keyturn.ui.items;

import javafx.scene.Node;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.EmptyState;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;

/// What the list says when it has nothing to show, and what can be done about it.
final class EmptyList {
  private final ItemsViewModel model;
  private final UiContext context;
  private final ItemsRoutes routes;

  EmptyList(ItemsViewModel model, ItemsRoutes routes) {
    this.model = model;
    this.context = model.context();
    this.routes = routes;
  }

  Node now() {
    var query = model.search().query().get().strip();
    if (!query.isEmpty()) {
      var clear =
          Buttons.plain(context.text("items.search.clear"), () -> model.search().query().set(""));
      return new EmptyState(
          Glyph.SEARCH,
          context.text("empty.search.title", query),
          context.text("empty.search.text"),
          clear);
    }
    return switch (model.search().filter().get()) {
      case ItemFilter.All _ -> vault();
      case ItemFilter.Favourites _ -> plain(Glyph.FAVOURITE, "empty.favourites");
      case ItemFilter.Codes _ -> plain(Glyph.CODE, "empty.codes");
      case ItemFilter.OfType(var type) -> ofType(type);
      case ItemFilter.InFolder _ -> plain(Glyph.FOLDER, "empty.folder");
      case ItemFilter.Tagged _ -> plain(Glyph.TAG, "empty.tag");
      case ItemFilter.Archive _ -> plain(Glyph.ARCHIVE, "empty.archive");
      case ItemFilter.Trash _ -> plain(Glyph.DELETE, "empty.trash");
    };
  }

  private Node vault() {
    var add =
        Buttons.plain(
            context.text("empty.vault.add"), Glyph.ADD, () -> routes.create(ItemType.LOGIN));
    add.setId("empty-add");
    var importing =
        Buttons.plain(context.text("items.menu.import"), Glyph.IMPORT, routes::importFile);
    return new EmptyState(
        Glyph.KEY,
        context.text("empty.vault.title"),
        context.text("empty.vault.text"),
        add,
        importing);
  }

  private Node ofType(ItemType type) {
    var add = Buttons.plain(context.text("empty.vault.add"), Glyph.ADD, () -> routes.create(type));
    return new EmptyState(
        ItemTypeIcon.glyph(type),
        context.text("empty.type.title"),
        context.text("empty.type.text"),
        add);
  }

  private Node plain(Glyph glyph, String key) {
    return new EmptyState(glyph, context.text(key + ".title"), context.text(key + ".text"));
  }
}
