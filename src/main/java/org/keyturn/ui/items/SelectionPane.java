package org.keyturn.ui.items;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.keyturn.model.Overview;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// In the place of the detail while several items are selected: how many, and what can be done to
/// all of them at once.
final class SelectionPane extends StackPane {
  private static final int NAMED = 5;

  private final UiContext context;
  private final BulkVerbs verbs;
  private final Label title = Labels.pageTitle("");
  private final Label names = Labels.description("");
  private final TilePane buttons = new TilePane(8, 8);

  SelectionPane(UiContext context, BulkVerbs verbs) {
    this.context = context;
    this.verbs = verbs;
    getStyleClass().addAll(Css.PANE_DEFAULT, "selection-pane");
    var tile = new StackPane(Glyph.SELECTION.icon(Css.ACCENT));
    tile.getStyleClass().add("selection-tile");
    title.setId("selection-count");
    buttons.setId("bulk-actions");
    buttons.setAlignment(Pos.CENTER);
    buttons.setPrefColumns(2);
    buttons.setMaxWidth(USE_PREF_SIZE);
    var column = new VBox(tile, title, names, buttons);
    column.setAlignment(Pos.CENTER);
    column.getStyleClass().add("selection-column");
    var scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add(Css.CLEAR_SCROLL);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
  }

  void show(List<Overview> items) {
    title.setText(context.text("items.selected", items.size()));
    var first = items.stream().limit(NAMED).map(Overview::name).collect(Collectors.joining(", "));
    names.setText(
        items.size() > NAMED
            ? context.text("items.selected.more", first, items.size() - NAMED)
            : first);
    buttons.getChildren().clear();
    for (var verb : verbs.offered(items)) {
      var text = context.text(verb.key());
      var button =
          verb.danger()
              ? Buttons.danger(text, verb.action())
              : Buttons.plain(text, verb.glyph(), verb.action());
      button.setMaxWidth(Double.MAX_VALUE);
      button.setId("bulk-" + verb.id());
      buttons.getChildren().add(button);
    }
  }
}
