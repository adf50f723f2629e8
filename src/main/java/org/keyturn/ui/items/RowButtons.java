package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Overview;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// Two buttons at the end of the row that the mouse points at: copy the user name, copy the
/// password. There is one pair for all rows, so that rows which nobody points at cost nothing.
final class RowButtons extends HBox {
  private final Button username;
  private final Button secret;
  private @Nullable Overview item;

  RowButtons(UiContext context, RowVerbs verbs) {
    getStyleClass().add("row-buttons");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    username = Buttons.icon(Glyph.IDENTITY, context.text("command.copy-username"), () -> {});
    secret =
        Buttons.icon(
            Glyph.KEY,
            KeyNames.describe(context.text("command.copy-password"), Shortcuts.COPY, context),
            () -> {});
    username.setOnAction(event -> {
      if (item != null) {
        verbs.copyUsername(item);
        username.setGraphic(Glyph.CHECK.icon(Css.SUCCESS));
      }
    });
    secret.setOnAction(event -> {
      if (item != null) {
        verbs.copySecret(item);
        secret.setGraphic(Glyph.CHECK.icon(Css.SUCCESS));
      }
    });
    username.setId("row-username");
    secret.setId("row-secret");
    getChildren().addAll(username, secret);
    // Keys have shortcuts for both; a stop of Tab that comes and goes with the mouse helps nobody.
    getChildren()
        .forEach(button -> {
          button.setFocusTraversable(false);
          button.managedProperty().bind(button.visibleProperty());
        });
  }

  /// Goes to another row, or shows another item in the same one.
  void show(Pane row, Overview shown) {
    if (shown.trashed()) {
      leave(row);
      return;
    }
    if (item == null || !item.id().equals(shown.id())) {
      username.setGraphic(Glyph.IDENTITY.icon());
      secret.setGraphic(Glyph.KEY.icon());
    }
    item = shown;
    username.setVisible(RowVerbs.hasUsername(shown));
    secret.setVisible(RowVerbs.hasSecret(shown));
    if (!row.getChildren().contains(this)) {
      row.getChildren().add(this);
    }
  }

  void leave(Pane row) {
    if (row.getChildren().remove(this)) {
      item = null;
    }
  }
}
