package org.keyturn.ui.preferences;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.health.GuessingCost;
import org.keyturn.health.GuessingCost.Guesses;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Labels;

/// How long kinds of master passwords hold out against someone who stole the vault, with this
/// vault's key derivation.
final class StrengthTable extends VBox {
  private static final int[] CARDS = {1, 1000};

  private final GuessingCost cost;
  private final UiContext context;

  StrengthTable(KdfParameters kdf, UiContext context) {
    this.context = context;
    cost = new GuessingCost(kdf.memoryKiB(), kdf.iterations());
    getStyleClass().addAll("words", "strength-table");
    var memory = context.messages().bytes(kdf.memoryKiB() * 1024L);
    var lead = context.text("preferences.strength.text", memory, kdf.iterations());
    var source =
        context.text(
            "preferences.strength.source",
            Math.round(cost.perSecond()),
            GuessingCost.GIGABYTES_PER_SECOND);
    getChildren()
        .addAll(
            Labels.body(context.text("preferences.strength")),
            Labels.description(lead),
            table(),
            Labels.description(source));
  }

  private GridPane table() {
    var table = new GridPane();
    table.getStyleClass().add("figures");
    var first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    first.setMinWidth(0);
    table.getColumnConstraints().setAll(first, figures(), figures());
    for (int column = 0; column < CARDS.length; column++) {
      var head = Labels.caption(context.text("preferences.strength.cards", CARDS[column]));
      table.add(wrapping(head), column + 1, 0);
    }
    int row = 0;
    for (var guesses : Guesses.values()) {
      row++;
      var key = guesses.name().toLowerCase(Locale.ROOT).replace('_', '-');
      table.add(wrapping(Labels.body(context.text("preferences.strength." + key))), 0, row);
      for (int column = 0; column < CARDS.length; column++) {
        var time = TimeSpan.words(context.messages(), cost.seconds(guesses, CARDS[column]));
        table.add(wrapping(Labels.body(time)), column + 1, row);
      }
    }
    return table;
  }

  private static ColumnConstraints figures() {
    var column = new ColumnConstraints();
    column.setPercentWidth(26);
    column.setHalignment(HPos.LEFT);
    return column;
  }

  private static Label wrapping(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
