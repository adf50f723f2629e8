package org.keyturn.ui.health;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;

/// The top of the page: the state of the vault in a few calm words.
final class HealthSummary extends HBox {
  private final UiContext context;
  private final StackPane tile = new StackPane();
  private final ShareRing ring;
  private final Label title = Labels.pageTitle("");
  private final Label text = Labels.description("");

  HealthSummary(UiContext context) {
    this.context = context;
    ring = new ShareRing(context);
    getStyleClass().add("health-summary");
    setAlignment(Pos.CENTER_LEFT);
    title.setId("health-verdict");
    var words = new VBox(title, text);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(tile, ring, words);
  }

  void show(CheckOutcome checked) {
    var report = checked.report();
    var verdict = report.verdict();
    var tone = FindingStyle.tone(verdict);
    tile.getStyleClass().setAll(Css.TILE, "large", tone);
    tile.getChildren().setAll(FindingStyle.glyph(verdict).icon(tone));
    ring.show(report.finePercent(), tone);
    in(tile, report.items() == 0);
    in(ring, report.items() > 0);
    var key = "health.verdict." + verdict.name().toLowerCase(Locale.ROOT);
    title.setText(context.text(key, report.findings().size()));
    text.setText(
        context.text("health.checked", report.items()) + " " + context.text("health.offline"));
  }

  private static void in(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
