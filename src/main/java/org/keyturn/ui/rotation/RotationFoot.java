package org.keyturn.ui.rotation;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.VerbBar;
import org.keyturn.ui.rotation.model.RotationViewModel;

/// The buttons below the page, in the order of the operating system.
final class RotationFoot extends HBox {
  /// A button with its place in the operating system's order.
  public record Verb(Button button, ButtonData data) {}

  private final RotationViewModel model;
  private final UiContext context;

  public RotationFoot(RotationViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    getStyleClass().add("wizard-foot");
    setAlignment(Pos.CENTER_LEFT);
  }

  /// @param left what stands at the left end, if anything
  public void show(List<? extends Node> left, List<Verb> buttons) {
    var bar = new VerbBar();
    buttons.forEach(verb -> bar.add(verb.button(), verb.data()));
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMinWidth(USE_PREF_SIZE);
    left.forEach(node -> HBox.setHgrow(node, Priority.SOMETIMES));
    getChildren().setAll(left);
    getChildren().add(bar);
  }

  /// Moves the focus from another button to the default one.
  public void focusDefault() {
    for (var button : lookupAll(".button")) {
      if (button instanceof Button candidate && candidate.isDefaultButton()) {
        candidate.requestFocus();
      }
    }
  }

  public Verb cancel() {
    var cancel = Buttons.plain(context.text("action.cancel"), model::cancel);
    cancel.setCancelButton(true);
    cancel.setId("rotation-cancel");
    return new Verb(cancel, ButtonData.CANCEL_CLOSE);
  }

  /// Cancel while the old state can be restored in full, then a sign that it is a matter of
  /// seconds.
  public Verb cancelRun() {
    var verb = cancel();
    var cancel = verb.button();
    var progress = model.progress();
    cancel.disableProperty().bind(progress.cancellable().not());
    progress.cancellable().subscribe(can -> cancel.setText(runText()));
    progress.cancelling().subscribe(now -> cancel.setText(runText()));
    return verb;
  }

  private String runText() {
    var progress = model.progress();
    if (progress.cancelling().get()) {
      return context.text("rotation.cancelling");
    }
    return context.text(progress.cancellable().get() ? "action.cancel" : "rotation.finishing");
  }

  public Verb back(String key) {
    var back = Buttons.plain(context.text(key), model::back);
    back.setId("rotation-back");
    return new Verb(back, ButtonData.BACK_PREVIOUS);
  }

  public Verb next(Button button) {
    button.setId("rotation-next-page");
    button.disableProperty().bind(model.mayGoOn().not());
    return new Verb(button, ButtonData.NEXT_FORWARD);
  }

  public Verb next() {
    return next(Buttons.primary(context.text("rotation.continue"), model::next));
  }

  /// The button that commits: Return never triggers it.
  public Verb commit() {
    var turns = model.passwords().turnKey().get();
    var text = context.text(turns ? "rotation.commit" : "rotation.commit.password");
    var commit = Buttons.plain(text, model::commit);
    commit.getStyleClass().add(Css.PRIMARY);
    commit.setId("rotation-commit");
    return new Verb(commit, ButtonData.OK_DONE);
  }

  public Verb close() {
    var close = Buttons.primary(context.text("action.close"), model::cancel);
    close.setCancelButton(true);
    close.setId("rotation-close");
    return new Verb(close, ButtonData.OK_DONE);
  }
}
