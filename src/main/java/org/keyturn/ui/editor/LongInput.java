package org.keyturn.ui.editor;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.LongText;

/// In the place of a field whose text is so long that the toolkit takes seconds to make it: the
/// text to read, and a way to the field. So an editor opens at once, and who edits another field
/// does not wait for this one.
final class LongInput extends StackPane {
  /// In UTF-16 units: about a tenth of a second.
  private static final int LONG = 20_000;

  private static final double HEIGHT = 120;

  private LongInput() {
    getStyleClass().add("long-input");
  }

  /// @param field makes the field, at once if its text is not long
  static Node of(int length, UiContext context, Supplier<? extends Node> field) {
    return length <= LONG ? field.get() : new LongInput().waiting(length, context, field);
  }

  /// Shows the text too, which is no secret or was in sight in its field as well.
  static Node of(String text, UiContext context, Supplier<? extends Node> field) {
    if (text.length() <= LONG) {
      return field.get();
    }
    var input = new LongInput().waiting(text.length(), context, field);
    var shown =
        new LongText(
            text, HEIGHT, selected -> context.copying().copy("edit", SecretText.of(selected)));
    shown.setAccessibleText(context.text("editor.long", text.length()));
    ((VBox) input.getChildren().getFirst()).getChildren().addFirst(shown);
    return input;
  }

  private LongInput waiting(int length, UiContext context, Supplier<? extends Node> field) {
    var edit =
        Buttons.plain(
            context.text("editor.long.edit"),
            () -> {
              var made = field.get();
              getChildren().setAll(made);
              made.requestFocus();
            });
    edit.getStyleClass().add("edit-long");
    var box = new VBox(Labels.description(context.text("editor.long", length)), edit);
    box.getStyleClass().add("input-block");
    box.setSpacing(8);
    getChildren().setAll(box);
    return this;
  }
}
