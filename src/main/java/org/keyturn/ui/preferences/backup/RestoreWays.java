package org.keyturn.ui.preferences.backup;

import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.preferences.backup.RestoreViewModel.Way;

/// Where a backup goes: beside the vault, or in its place.
final class RestoreWays extends VBox {
  private final RestoreViewModel model;
  private final UiContext context;

  RestoreWays(RestoreViewModel model, UiContext context) {
    super(8);
    this.model = model;
    this.context = context;
    var toggles = new ToggleGroup();
    var box = new VBox();
    box.getStyleClass().addAll(Css.CARD, "exchange-kinds");
    for (var way : Way.values()) {
      box.getChildren().add(choice(way, toggles));
    }
    getChildren().addAll(box, Labels.description(context.text("restore.password")));
  }

  private VBox choice(Way way, ToggleGroup toggles) {
    var key = way == Way.BESIDE ? "restore.beside" : "restore.instead";
    var radio = Buttons.radio(context.text(key), toggles, model.way(), way);
    radio.setId(key.replace('.', '-'));
    var text = Labels.description("");
    model
        .chosen()
        .subscribe(copy ->
            text.setText(
                way == Way.BESIDE
                    ? context.text("restore.beside.text", model.target().getFileName())
                    : context.text("restore.instead.text", model.vault().getFileName())));
    text.getStyleClass().add("below-tick");
    return new VBox(2, radio, text);
  }
}
