package org.keyturn.ui.items;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.KeyCap;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;

/// The bottom of the sidebar, always in sight: the security check, archive and trash, the
/// generator, what the clipboard still holds, the lock, the preferences.
final class SidebarFoot extends VBox {
  private final List<SidebarEntry> places;
  private final List<Button> stops;
  private final VBox ways;

  private final List<Node> buttons;
  private final HBox row = new HBox();
  private final VBox column = new VBox();

  SidebarFoot(ItemsViewModel model, ItemsRoutes routes, ItemActions actions) {
    var context = model.context();
    getStyleClass().add("sidebar-foot");
    setMinHeight(USE_PREF_SIZE);
    var archive =
        SidebarParts.taking(
            model, actions, Glyph.ARCHIVE, "items.archive", new ItemFilter.Archive());
    archive.setId("place-archive");
    var trash =
        SidebarParts.taking(model, actions, Glyph.DELETE, "items.trash", new ItemFilter.Trash());
    trash.setId("place-trash");
    places = List.of(archive, trash);
    var check = new CheckEntry(context, routes);
    var generator =
        new SidebarEntry(
            Glyph.GENERATE,
            context.text("generator.title"),
            new SidebarEntry.Meaning(routes::generator, () -> false, () -> 0));
    generator.setId("generator");
    stops = List.of(check, archive, trash, generator);
    ways = new VBox(check, archive, trash, generator);
    ways.getStyleClass().add("ways");
    buttons = lock(context, routes);
    row.getStyleClass().add("lock-row");
    row.setAlignment(Pos.CENTER_LEFT);
    column.getStyleClass().add("lock-column");
    getChildren().addAll(ways, new ClipboardLine(model), row, column);
    rail(false);
  }

  /// Those that the list can show.
  List<SidebarEntry> places() {
    return places;
  }

  /// Puts its places to the end of another column, or back on top of this one.
  void lend(VBox column) {
    if (column.equals(ways.getParent())) {
      return;
    }
    getChildren().remove(ways);
    if (ways.getParent() instanceof VBox other) {
      other.getChildren().remove(ways);
    }
    column.getChildren().add(column.equals(this) ? 0 : column.getChildren().size(), ways);
  }

  /// What the arrow keys go through.
  List<Button> stops() {
    return stops;
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
