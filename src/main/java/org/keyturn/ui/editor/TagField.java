package org.keyturn.ui.editor;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.editor.model.EditorContext;
import org.keyturn.ui.editor.model.ItemForm;

/// Tags, separated by commas, with those that other items bear already offered below.
final class TagField extends VBox {
  private final TextField field = new TextField();

  public TagField(ItemForm form, EditorContext around, UiContext context) {
    getStyleClass().add("with-suggestions");
    field.setId("edit-tags");
    field.setPromptText(context.text("editor.tags.prompt"));
    field.textProperty().bindBidirectional(form.filing().tags());
    var offered = new Suggestions();
    Runnable offer =
        () ->
            offered.show(
                around.tagsFor(field.getText()).stream()
                    .map(tag -> new Suggestions.Choice(tag, () -> take(tag)))
                    .toList());
    field.textProperty().subscribe(offer);
    around.items().subscribe(offer);
    getChildren().addAll(field, offered);
  }

  public TextField field() {
    return field;
  }

  private void take(String tag) {
    var whole = EditorContext.complete(field.getText(), tag);
    field.replaceText(0, field.getLength(), whole);
    field.requestFocus();
    field.end();
  }
}
