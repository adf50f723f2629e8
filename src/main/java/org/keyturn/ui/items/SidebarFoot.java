package org.keyturn.ui.items;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.KeyCap;
import org.keyturn.ui.controls.Labels;

/// The bottom of the sidebar: what the clipboard still holds, the lock, the preferences.
final class SidebarFoot extends VBox {

  private final List<Node> buttons;
  private final HBox row = new HBox();
  private final VBox column = new VBox();

  SidebarFoot(UiContext context, ItemsRoutes routes) {
    getStyleClass().add("sidebar-foot");
    setMinHeight(USE_PREF_SIZE);
    buttons = lock(context, routes);
    row.getStyleClass().add("lock-row");
    row.setAlignment(Pos.CENTER_LEFT);
    column.getStyleClass().add("lock-column");
    getChildren().addAll(clipboard(context), row, column);
    rail(false);
  }

  /// Puts the buttons beside each other, or below each other where there is room for icons only.
  void rail(boolean railed) {
    (railed ? row : column).getChildren().clear();
    (railed ? column : row).getChildren().setAll(buttons);
    for (var part : List.of(row, column)) {
      part.setVisible(!part.getChildren().isEmpty());
      part.setManaged(part.isVisible());
    }
  }

  private static HBox clipboard(UiContext context) {
    var copying = context.copying();
    var text = Labels.description("");
    text.setWrapText(false);
    text.setId("clipboard-status");
    text.setMinWidth(USE_PREF_SIZE);
    copying
        .left()
        .subscribe(left -> text.setText(context.text("items.clipboard", left.intValue())));
    var clear = Buttons.link(context.text("items.clipboard.clear"), copying::clear);
    clear.setId("clipboard-clear");
    // Where the sidebar is narrow the button goes below the words.
    var words = new FlowPane(text, clear);
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    // Seen alone where there is room for icons only.
    var icon = new Label("", Glyph.COPY.icon(Css.ACCENT));
    var tip = new Tooltip();
    tip.textProperty().bind(text.textProperty());
    icon.setTooltip(tip);
    var row = new HBox(icon, words);
    row.getStyleClass().add("clipboard");
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty().bind(copying.what().isNotEmpty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private static List<Node> lock(UiContext context, ItemsRoutes routes) {
    var lock = Buttons.plain(context.text("items.lock"), Glyph.LOCK, routes::lock);
    lock.setId("lock");
    lock.getStyleClass().add("quiet");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var settings =
        Buttons.icon(
            Glyph.SETTINGS,
            KeyNames.describe(context.text("items.preferences"), Shortcuts.PREFERENCES, context),
            routes::preferences);
    settings.setId("preferences");
    lock.setTooltip(
        new Tooltip(KeyNames.describe(context.text("items.lock"), Shortcuts.LOCK, context)));
    return List.of(lock, gap, new KeyCap(KeyNames.of(Shortcuts.LOCK, context)), settings);
  }
}
