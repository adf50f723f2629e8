package org.keyturn.ui.unlock;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;

/// What to do after a rotation, in order.
final class NextSteps extends VBox {

  NextSteps(UiContext context, LockNews news) {
    getStyleClass().addAll(Css.CARD, "next-steps");
    getChildren().add(Labels.groupTitle(context.text("next.title")));
    var first = news.samePassword() ? "next.unlock-same" : "next.unlock-new";
    var keys = new String[] {first, "next.backup", "next.destroy", "next.change"};
    for (int i = 0; i < keys.length; i++) {
      getChildren()
          .add(step(i + 1, context.text(keys[i] + ".title"), context.text(keys[i] + ".text")));
    }
  }

  private static HBox step(int number, String title, String text) {
    var circle = new StackPane(new Label(Integer.toString(number)));
    circle.getStyleClass().add("number-circle");
    var words = new VBox(Labels.strong(title), Labels.description(text));
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var step = new HBox(circle, words);
    step.getStyleClass().add("next-step");
    return step;
  }
}
