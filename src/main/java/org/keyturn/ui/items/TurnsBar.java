package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// Where the list and the detail take turns, the way from one to the other for the mouse.
final class TurnsBar extends HBox {

  private TurnsBar(Button button, boolean atEnd) {
    getStyleClass().addAll(Css.PANE_DEFAULT, "turns-bar");
    setAlignment(Pos.CENTER_LEFT);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    if (atEnd) {
      getChildren().add(gap);
    }
    getChildren().add(button);
    show(false);
  }

  /// Above the detail: back to the list.
  static TurnsBar back(UiContext context, Runnable action) {
    var back = Buttons.plain(context.text("action.back"), Glyph.BACK, action);
    back.setId("pane-back");
    return new TurnsBar(back, false);
  }

  /// Below the list: to what can be done with several.
  static TurnsBar several(UiContext context, Runnable action) {
    var go = Buttons.plain(context.text("items.several.show"), Glyph.SELECTION, action);
    go.setId("pane-several");
    return new TurnsBar(go, true);
  }

  void show(boolean now) {
    setVisible(now);
    setManaged(now);
  }
}
