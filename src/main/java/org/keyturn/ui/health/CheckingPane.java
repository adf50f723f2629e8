package org.keyturn.ui.health;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.jobs.Tick;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.health.HealthViewModel.State;

/// While a check runs, and when one was stopped or failed.
final class CheckingPane extends VBox {
  private final HealthViewModel model;
  private final UiContext context;
  private final Label title = Labels.groupTitle("");
  private final Label text = Labels.description("");
  private final ProgressBar bar = new ProgressBar(0);
  private final Button verb;

  CheckingPane(HealthViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    getStyleClass().add("health-checking");
    setAlignment(Pos.CENTER);
    var tile = new StackPane(Glyph.SHIELD.icon(Css.ACCENT));
    tile.getStyleClass().addAll(Css.TILE, "large", Css.ACCENT);
    title.setId("health-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(context.text("health.title"));
    verb = Buttons.plain("", this::press);
    verb.setId("health-verb");
    getChildren().addAll(tile, title, bar, text, verb);
  }

  void show(State state) {
    var running = state == State.RUNNING;
    bar.setVisible(running);
    bar.setManaged(running);
    verb.setText(context.text(running ? "action.cancel" : "health.begin"));
    if (running) {
      text.setText(context.text("health.running.text"));
      show(model.tick().get());
      return;
    }
    var failed = model.failure().map(why -> FailureText.of(context.messages(), why));
    title.setText(failed.map(FailureText::title).orElse(context.text("health.stopped")));
    text.setText(failed.map(FailureText::advice).orElse(context.text("health.stopped.text")));
  }

  void show(Tick tick) {
    title.setText(context.text("health.running", tick.done(), tick.total()));
    bar.setProgress(tick.total() == 0 ? 0 : (double) tick.done() / tick.total());
  }

  private void press() {
    if (model.state().get() == State.RUNNING) {
      model.cancel();
    } else {
      model.begin();
    }
  }

  void focus() {
    verb.requestFocus();
  }
}
