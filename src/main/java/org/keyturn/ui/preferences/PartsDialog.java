package org.keyturn.ui.preferences;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.DialogCard;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.FieldCard;
import org.keyturn.ui.look.Labels;

/// Every part of others with its version and licence.
final class PartsDialog {
  private final DialogCard card;

  PartsDialog(List<Part> parts, Desk desk) {
    var list = new FieldCard(parts.stream().map(PartsDialog::row).toList());
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(desk.text("preferences.about.parts"));
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "parts");
    var content = new VBox(Labels.description(desk.text("preferences.about.parts.text")), scroll);
    content.getStyleClass().add("parts-dialog");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card =
        new DialogCard(desk.text("preferences.about.parts"), content)
            .withCancel(desk.text("action.close"));
  }

  DialogCard card() {
    return card;
  }

  private static HBox row(Part part) {
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
