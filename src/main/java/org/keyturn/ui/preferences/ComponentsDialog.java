package org.keyturn.ui.preferences;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// Every part of others with its version and licence.
final class ComponentsDialog {
  private final DialogCard card;

  ComponentsDialog(List<Component> parts, UiContext context) {
    var list = new FieldCard(parts.stream().map(ComponentsDialog::row).toList());
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(context.text("preferences.about.parts"));
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "parts");
    var content =
        new VBox(Labels.description(context.text("preferences.about.parts.text")), scroll);
    content.getStyleClass().add("parts-dialog");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card =
        new DialogCard(context.text("preferences.about.parts"), content)
            .withCancel(context.text("action.close"));
  }

  DialogCard card() {
    return card;
  }

  private static HBox row(Component part) {
    var words =
        new VBox(
            Labels.body((part.name() + " " + part.version()).strip()), Labels.caption(part.home()));
    words.getStyleClass().add("words");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var licence = Labels.description(part.licence());
    licence.setMinWidth(0);
    return new HBox(words, gap, licence);
  }
}
