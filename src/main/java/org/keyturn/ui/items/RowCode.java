package org.keyturn.ui.items;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.ProgressRing;
import org.keyturn.ui.controls.item.LiveCode;
import org.keyturn.ui.items.model.ItemsViewModel;

/// What a row shows of its one-time code, while the list shows codes: the digits before its second
/// line, and at its end the seconds that they have left.
final class RowCode {
  private final ItemsViewModel model;
  private final Label digits = Labels.styled("", "row-code");
  private final ProgressRing ring = new ProgressRing();
  private final HBox line;
  private @Nullable Overview shown;

  /// @param second the row's second line
  RowCode(ItemsViewModel model, Node second) {
    this.model = model;
    digits.getStyleClass().add(Css.MONO);
    digits.setMinWidth(Label.USE_PREF_SIZE);
    digits.managedProperty().bind(digits.visibleProperty());
    ring.managedProperty().bind(ring.visibleProperty());
    HBox.setHgrow(second, Priority.ALWAYS);
    line = new HBox(digits, second);
    line.getStyleClass().add("code-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    hide();
    model.codes().ticks().subscribe(this::refresh);
  }

  Node line() {
    return line;
  }

  Node ring() {
    return ring;
  }

  void show(Overview item) {
    shown = item;
    refresh();
  }

  void hide() {
    shown = null;
    refresh();
  }

  private void refresh() {
    var item = shown;
    var live = item == null ? Optional.<LiveCode>empty() : model.codes().of(item);
    var guarded = item != null && model.codes().isOn() && item.filing().reprompt();
    digits.setVisible(live.isPresent() || guarded);
    ring.setVisible(live.isPresent());
    if (guarded) {
      digits.setText(model.context().text("items.codes.guarded"));
    }
    live.ifPresent(code -> {
      digits.setText(code.shown());
      ring.show(code.left(), code.period());
      ring.hurry(code.left() <= LiveCode.NEAR);
    });
  }
}
