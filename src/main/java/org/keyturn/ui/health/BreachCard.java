package org.keyturn.ui.health;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.FilePicker.Kind;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// Which file of breached passwords is compared with, and how to get one. Keyturn asks no server.
final class BreachCard extends VBox {
  private final HealthViewModel model;
  private final UiContext context;
  private final Label file = Labels.strong("");
  private final Label trouble = Labels.styled("", Css.ERROR_TEXT);
  private final Button choose;
  private final Button remove;

  BreachCard(HealthViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    getStyleClass().addAll(Css.CARD, "breach-card");
    file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    file.setMinWidth(0);
    file.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(file, Priority.ALWAYS);
    choose = Buttons.plain("", this::choose);
    choose.setId("breach-choose");
    remove = Buttons.plain(context.text("health.breach.remove"), () -> use(Optional.empty()));
    remove.setId("breach-remove");
    var line = new HBox(Glyph.FILE.icon(), file, remove, choose);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    trouble.setId("breach-trouble");
    trouble.setWrapText(true);
    trouble.setMinHeight(USE_PREF_SIZE);
    trouble.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    getChildren().addAll(line, Labels.description(context.text("health.breach.text")), trouble);
  }

  void show(CheckOutcome checked) {
    var path = model.breachFile();
    file.setText(path.map(Path::toString).orElse(context.text("health.breach.none")));
    file.setTooltip(path.map(p -> new Tooltip(p.toString())).orElse(null));
    choose.setText(
        context.text(path.isEmpty() ? "health.breach.choose" : "health.breach.choose-other"));
    remove.setVisible(path.isPresent());
    remove.setManaged(path.isPresent());
    trouble.setText(
        checked
            .listTrouble()
            .map(failure -> FailureText.of(context.messages(), failure))
            .map(text -> text.line())
            .orElse(""));
    trouble.setVisible(checked.listTrouble().isPresent());
    trouble.setManaged(checked.listTrouble().isPresent());
  }

  private void choose() {
    var folder = model.breachFile().map(Path::getParent);
    var kinds = List.of(new Kind(context.text("health.breach.kind"), List.of("*.txt")));
    context
        .files()
        .open(new Ask(context.text("health.breach.choose-title"), folder, "", kinds))
        .ifPresent(chosen -> use(Optional.of(chosen)));
  }

  private void use(Optional<Path> chosen) {
    model.compareWith(chosen);
  }
}
