package org.keyturn.ui.generator;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.secrets.ColouredSecret;

/// The results that were taken or passed over, the latest first, each to be copied.
final class EarlierList extends VBox {

  EarlierList(GeneratorViewModel model, UiContext context) {
    getStyleClass().add("rules");
    var time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(context.messages().locale())
            .withZone(ZoneId.systemDefault());
    for (var result : model.earlier()) {
      getChildren().add(row(model, context, result, time.format(result.made())));
    }
  }

  private static HBox row(
      GeneratorViewModel model, UiContext context, GeneratorViewModel.Result result, String time) {
    var shown = new ColouredSecret();
    shown.show(result.text());
    var words = new VBox(shown, Labels.caption(time));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var copy =
        Buttons.icon(
            Glyph.COPY,
            context.text("generator.copy-earlier", time),
            () -> model.copy(result.text()));
    var row = new HBox(words, copy);
    row.getStyleClass().addAll("rule", "earlier");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
