package org.keyturn.ui.items.sidebar;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.KeyNames;
import org.keyturn.ui.desk.Shortcuts;
import org.keyturn.ui.items.verbs.ItemsRoutes;
import org.keyturn.ui.look.Buttons;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Glyph;
import org.keyturn.ui.look.KeyCap;
import org.keyturn.ui.look.Labels;

/// The bottom of the sidebar: what the clipboard still holds, the lock, the preferences.
final class SidebarFoot extends VBox {

  SidebarFoot(Desk desk, ItemsRoutes routes) {
    getStyleClass().add("sidebar-foot");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(clipboard(desk), lock(desk, routes));
  }

  private static HBox clipboard(Desk desk) {
    var copying = desk.copying();
    var text = Labels.description("");
    text.setWrapText(false);
    text.setId("clipboard-status");
    text.setMinWidth(USE_PREF_SIZE);
    copying.left().subscribe(left -> text.setText(desk.text("items.clipboard", left.intValue())));
    var clear = Buttons.link(desk.text("items.clipboard.clear"), copying::clear);
    clear.setId("clipboard-clear");
    // Where the sidebar is narrow the button goes below the words.
    var words = new FlowPane(text, clear);
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(Glyph.COPY.icon(Css.ACCENT), words);
    row.getStyleClass().add("clipboard");
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty().bind(copying.what().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private static HBox lock(Desk desk, ItemsRoutes routes) {
    var lock = Buttons.plain(desk.text("items.lock"), Glyph.LOCK, routes::lock);
    lock.setId("lock");
    lock.getStyleClass().add("quiet");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var settings =
        Buttons.icon(
            Glyph.SETTINGS,
            KeyNames.describe(desk.text("items.preferences"), Shortcuts.PREFERENCES, desk),
            routes::preferences);
    settings.setId("preferences");
    var row = new HBox(lock, gap, new KeyCap(KeyNames.of(Shortcuts.LOCK, desk)), settings);
    row.getStyleClass().add("lock-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
