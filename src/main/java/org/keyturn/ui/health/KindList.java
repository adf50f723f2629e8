package org.keyturn.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.health.Finding;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// The kinds of findings with their numbers; a kind without any has a tick.
final class KindList extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private static final String UNKNOWN = "–";

  private final HealthViewModel model;
  private final UiContext context;
  private final List<Entry> entries = new ArrayList<>();

  KindList(HealthViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    getStyleClass().addAll(Css.PANE_SUBTLE, "health-side");
    for (var kind : Finding.Kind.values()) {
      entries.add(new Entry(new KindChoice.Of(kind)));
    }
    entries.add(new Entry(new KindChoice.Ignored()));
    getChildren().addAll(entries);
  }

  void show(CheckOutcome checked, Optional<KindChoice> chosen) {
    for (var entry : entries) {
      entry.show(checked.under(entry.side).size(), chosen.equals(Optional.of(entry.side)));
    }
  }

  private final class Entry extends Button {
    private final KindChoice side;
    private final Label count = new Label();

    Entry(KindChoice side) {
      this.side = side;
      getStyleClass().add("sidebar-entry");
      setId("health-" + FindingStyle.title(side).replaceFirst(".*\\.", ""));
      setMaxWidth(Double.MAX_VALUE);
      var name = new Label(context.text(FindingStyle.title(side)));
      name.getStyleClass().add("name");
      name.setTextOverrun(OverrunStyle.ELLIPSIS);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      count.getStyleClass().addAll(Css.CAPTION, "count");
      count.setMinWidth(USE_PREF_SIZE);
      var content = new HBox(FindingStyle.glyph(side).icon(), name, count);
      content.getStyleClass().add("content");
      content.setAlignment(Pos.CENTER_LEFT);
      content.setMinWidth(0);
      content.prefWidthProperty().bind(widthProperty().subtract(18));
      setGraphic(content);
      setMinWidth(0);
      setOnAction(event -> model.side().set(Optional.of(side)));
    }

    /// Without a list nobody knows of breaches.
    private boolean isUnknown() {
      return side.equals(new KindChoice.Of(Finding.Kind.BREACHED)) && model.breachFile().isEmpty();
    }

    void show(int number, boolean chosen) {
      var kind = side instanceof KindChoice.Of;
      var fine = number == 0 && !isUnknown();
      count.setText(number > 0 ? context.text("health.number", number) : fine ? "" : UNKNOWN);
      count.setGraphic(fine ? Glyph.CHECK.icon(Css.SUCCESS) : null);
      setVisible(number > 0 || kind);
      setManaged(number > 0 || kind);
      var name = context.text(FindingStyle.title(side));
      setAccessibleText(
          isUnknown()
              ? name + ", " + context.text("health.breach.none")
              : context.text("health.side", name, number));
      pseudoClassStateChanged(CHOSEN, chosen);
    }
  }
}
