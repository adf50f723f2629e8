package org.keyturn.ui.items;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.controls.Menus;
import org.keyturn.ui.controls.StoredGlyphs;

/// What a new item can be: a type, or one of the person's own templates, as they are at that
/// moment.
final class NewItemMenu extends ContextMenu {

  NewItemMenu(ItemsRoutes routes, UiContext context) {
    setOnShowing(event -> fill(routes, context));
    fill(routes, context);
  }

  private void fill(ItemsRoutes routes, UiContext context) {
    getItems().clear();
    for (var type : ItemType.values()) {
      add(
          ItemTypeIcon.glyph(type),
          context.text(ItemTypeIcon.one(type)),
          () -> routes.create(type));
    }
    getItems().add(new SeparatorMenuItem());
    for (var template : routes.templates()) {
      add(StoredGlyphs.of(template.glyph()), template.name(), () -> routes.create(template));
    }
    add(Glyph.SETTINGS, context.text("templates.manage"), routes::manageTemplates);
  }

  private void add(Glyph glyph, String text, Runnable action) {
    var entry = Menus.entry(text, action);
    entry.setGraphic(glyph.icon());
    getItems().add(entry);
  }
}
