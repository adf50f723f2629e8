package org.keyturn.ui.generator;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.settings.SettingKeys.GeneratorMode;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.StrengthMeter;
import org.keyturn.ui.secrets.ColouredSecret;

/// The present result, large and coloured, with another and copy beside it, and how strong it is:
/// in bits, and in words that say how long it holds out.
final class ResultBox extends VBox {
  private static final int LARGE = 28;

  private final GeneratorViewModel model;
  private final UiContext context;
  private final ColouredSecret shown = new ColouredSecret();
  private final Label missing = Labels.description("");
  private final StrengthMeter meter;
  private final Label about = Labels.description("");

  ResultBox(GeneratorViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    meter = new StrengthMeter(context.messages());
    getStyleClass().add("result-box");
    setMinHeight(USE_PREF_SIZE);
    shown.setId("generator-result");
    var scroll = new ScrollPane(new VBox(shown, missing));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "shown");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    var again = Buttons.icon(Glyph.REFRESH, context.text("generator.again"), model::next);
    again.setId("generator-again");
    var copy = Buttons.icon(Glyph.COPY, context.text("generator.copy"), model::copy);
    copy.setId("generator-copy");
    var box = new HBox(scroll, again, copy);
    box.getStyleClass().add("result");
    box.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(box, meter, about);
    hideWhenUnmanaged(missing);
    hideWhenUnmanaged(meter);
    hideWhenUnmanaged(about);
  }

  void refresh() {
    var name = model.mode() == GeneratorMode.USERNAME;
    var result = model.result();
    shown.show(result);
    shown.getStyleClass().remove("big");
    if (result.length() <= LARGE) {
      shown.getStyleClass().add("big");
    }
    missing.setManaged(result.isEmpty());
    missing.setText(context.text("generator.missing"));
    meter.setManaged(!name);
    about.setManaged(name && !result.isEmpty());
    about.setText(context.text("generator.name.bits", model.bits()));
    if (!name) {
      meter.show(model.level(), context.text("generator.strength", model.bits(), holdsOut()));
    }
  }

  /// Takes the result off the screen.
  void clear() {
    shown.clear();
  }

  private String holdsOut() {
    var time = model.time().word();
    return context.text("control.strength.guessed." + time);
  }

  private static void hideWhenUnmanaged(Node node) {
    node.visibleProperty().bind(node.managedProperty());
  }
}
