package org.keyturn.ui.items.list;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.keyturn.model.ItemType;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.items.verbs.ItemsRoutes;
import org.keyturn.ui.look.Glyph;
import org.keyturn.ui.look.StoredGlyphs;
import org.keyturn.ui.look.TypeFace;

/// What a new item can be: a type, or one of the person's own templates, as they are at that
/// moment.
final class NewItemMenu extends ContextMenu {

  NewItemMenu(ItemsRoutes routes, Desk desk) {
    setOnShowing(event -> fill(routes, desk));
    fill(routes, desk);
  }

  private void fill(ItemsRoutes routes, Desk desk) {
    getItems().clear();
    for (var type : ItemType.values()) {
      add(TypeFace.glyph(type), desk.text(TypeFace.one(type)), () -> routes.create(type));
    }
    getItems().add(new SeparatorMenuItem());
    for (var template : routes.templates()) {
      add(StoredGlyphs.of(template.glyph()), template.name(), () -> routes.create(template));
    }
    add(Glyph.SETTINGS, desk.text("templates.manage"), routes::manageTemplates);
  }

  private void add(Glyph glyph, String text, Runnable action) {
    var entry = new MenuItem(text, glyph.icon());
    entry.setMnemonicParsing(false);
    entry.setOnAction(event -> action.run());
    getItems().add(entry);
  }
}
