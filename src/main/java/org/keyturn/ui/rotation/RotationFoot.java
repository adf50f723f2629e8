package org.keyturn.ui.rotation;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Desk;

/// The buttons below the page, in the order of the operating system.
final class RotationFoot extends HBox {
  private final RotationViewModel model;
  private final Desk desk;

  RotationFoot(RotationViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    getStyleClass().add("wizard-foot");
    setAlignment(Pos.CENTER_LEFT);
  }

  /// @param left what stands at the left end, if anything
  void show(List<? extends Node> left, List<Button> buttons) {
    var bar = new ButtonBar();
    bar.setButtonMinWidth(0);
    buttons.forEach(button -> ButtonBar.setButtonUniformSize(button, false));
    bar.getButtons().setAll(buttons);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMinWidth(USE_PREF_SIZE);
    left.forEach(node -> HBox.setHgrow(node, Priority.SOMETIMES));
    getChildren().setAll(left);
    getChildren().add(bar);
  }

  Button cancel() {
    var cancel = Buttons.plain(desk.text("action.cancel"), model::cancel);
    cancel.setCancelButton(true);
    cancel.setId("rotation-cancel");
    ButtonBar.setButtonData(cancel, ButtonData.CANCEL_CLOSE);
    return cancel;
  }

  /// Cancel while the old state can be restored in full, then a sign that it is a matter of
  /// seconds.
  Button cancelRun() {
    var cancel = cancel();
    var running = model.running();
    cancel.disableProperty().bind(running.cancellable().not());
    running.cancellable().subscribe(can -> cancel.setText(runText()));
    running.cancelling().subscribe(now -> cancel.setText(runText()));
    return cancel;
  }

  private String runText() {
    var running = model.running();
    if (running.cancelling().get()) {
      return desk.text("rotation.cancelling");
    }
    return desk.text(running.cancellable().get() ? "action.cancel" : "rotation.finishing");
  }

  Button back(String key) {
    var back = Buttons.plain(desk.text(key), model::back);
    back.setId("rotation-back");
    ButtonBar.setButtonData(back, ButtonData.BACK_PREVIOUS);
    return back;
  }

  Button next(Button button) {
    button.setId("rotation-next-page");
    button.disableProperty().bind(model.mayGoOn().not());
    ButtonBar.setButtonData(button, ButtonData.NEXT_FORWARD);
    return button;
  }

  Button next() {
    return next(Buttons.primary(desk.text("rotation.continue"), model::next));
  }

  /// The button that commits: Return never triggers it.
  Button commit() {
    var turns = model.passwords().turnKey().get();
    var text = desk.text(turns ? "rotation.commit" : "rotation.commit.password");
    var commit = Buttons.plain(text, model::commit);
    commit.getStyleClass().add(Css.PRIMARY);
    commit.setId("rotation-commit");
    ButtonBar.setButtonData(commit, ButtonData.OK_DONE);
    return commit;
  }

  Button close() {
    var close = Buttons.primary(desk.text("action.close"), model::cancel);
    close.setCancelButton(true);
    close.setId("rotation-close");
    ButtonBar.setButtonData(close, ButtonData.OK_DONE);
    return close;
  }
}
