package org.keyturn.ui.rotation;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// A danger with its reason above, and below what the program does about it; all text shares one
/// left edge. Without a tone: the accent of a warning is the summary's, where one commits.
final class WarningCard extends VBox {

  /// @param remedy the sentence about what is done; `lead` is its bold beginning
  public record Words(String title, String reason, String lead, String remedy) {}

  public WarningCard(Glyph glyph, Words words) {
    getStyleClass().addAll(Css.CARD, "warning-card");
    var tile = new StackPane(glyph.icon());
    tile.getStyleClass().add(Css.TILE);
    var above =
        row(
            "danger",
            tile,
            new VBox(Labels.strong(words.title()), Labels.description(words.reason())));
    var shield = new StackPane(Glyph.SHIELD.icon(Css.SUCCESS));
    shield.getStyleClass().add("shield");
    var lead = new Text(words.lead() + " ");
    lead.getStyleClass().add("lead");
    var remedy = new Text(words.remedy());
    remedy.getStyleClass().add("remedy-text");
    var below = row("remedy", shield, new TextFlow(lead, remedy));
    getChildren().addAll(above, below);
  }

  private static HBox row(String styleClass, StackPane mark, Node text) {
    var row = new HBox(mark, text);
    row.getStyleClass().add(styleClass);
    row.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    return row;
  }
}
