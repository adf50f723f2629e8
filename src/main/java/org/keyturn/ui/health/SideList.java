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
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Glyph;

/// The kinds of findings with their numbers; a kind without any has a tick.
final class SideList extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private static final String UNKNOWN = "–";

  private final HealthViewModel model;
  private final Desk desk;
  private final List<Entry> entries = new ArrayList<>();

  SideList(HealthViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    getStyleClass().addAll(Css.PANE_SUBTLE, "health-side");
    for (var kind : Finding.Kind.values()) {
      entries.add(new Entry(new Side.Of(kind)));
    }
    entries.add(new Entry(new Side.Ignored()));
    getChildren().addAll(entries);
  }

  void show(Checked checked, Optional<Side> chosen) {
    for (var entry : entries) {
      entry.show(checked.under(entry.side).size(), chosen.equals(Optional.of(entry.side)));
    }
  }

  private final class Entry extends Button {
    private final Side side;
    private final Label count = new Label();

    Entry(Side side) {
      this.side = side;
      getStyleClass().add("sidebar-entry");
      setId("health-" + KindFace.title(side).replaceFirst(".*\\.", ""));
      setMaxWidth(Double.MAX_VALUE);
      var name = new Label(desk.text(KindFace.title(side)));
      name.getStyleClass().add("name");
      name.setTextOverrun(OverrunStyle.ELLIPSIS);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      count.getStyleClass().addAll(Css.CAPTION, "count");
      count.setMinWidth(USE_PREF_SIZE);
      var content = new HBox(KindFace.glyph(side).icon(), name, count);
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
      return side.equals(new Side.Of(Finding.Kind.BREACHED)) && model.breachFile().isEmpty();
    }

    void show(int number, boolean chosen) {
      var kind = side instanceof Side.Of;
      var fine = number == 0 && !isUnknown();
      count.setText(number > 0 ? desk.text("health.number", number) : fine ? "" : UNKNOWN);
      count.setGraphic(fine ? Glyph.CHECK.icon(Css.SUCCESS) : null);
      setVisible(number > 0 || kind);
      setManaged(number > 0 || kind);
      var name = desk.text(KindFace.title(side));
      setAccessibleText(
          isUnknown()
              ? name + ", " + desk.text("health.breach.none")
              : desk.text("health.side", name, number));
      pseudoClassStateChanged(CHOSEN, chosen);
    }
  }
}
