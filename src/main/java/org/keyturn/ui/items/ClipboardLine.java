package org.keyturn.ui.items;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.Attribute;
import org.keyturn.model.Overview;
import org.keyturn.text.OneLine;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.items.model.ItemsViewModel;

/// Says what of ours lies on the clipboard, from which item, and for how long; another item may be
/// in sight by now. There only while something does.
final class ClipboardLine extends HBox {
  private final ItemsViewModel items;
  private final UiContext context;

  ClipboardLine(ItemsViewModel items) {
    this.items = items;
    context = items.context();
    getStyleClass().add("clipboard");
    setAlignment(Pos.CENTER_LEFT);
    var copying = context.copying();
    var left = Labels.description("");
    left.setWrapText(false);
    left.setId("clipboard-status");
    left.setMinWidth(USE_PREF_SIZE);
    copying.left().subscribe(now -> left.setText(context.text("items.clipboard", now.intValue())));
    var clear = Buttons.link(context.text("items.clipboard.clear"), copying::clear);
    clear.setId("clipboard-clear");
    // Where the sidebar is narrow the button goes below the words.
    var line = new FlowPane(left, clear);
    line.getStyleClass().add("words");
    var words = new VBox(source(), line);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    // Seen alone where there is room for icons only.
    var icon = new Label("", Glyph.COPY.icon(Css.ACCENT));
    var tip = new Tooltip();
    tip.textProperty().bind(left.textProperty());
    icon.setTooltip(tip);
    getChildren().addAll(icon, words);
    visibleProperty().bind(copying.what().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  private Label source() {
    var source = Labels.caption("");
    source.setId("clipboard-source");
    source.setMinWidth(0);
    context.copying().what().subscribe(place -> source.setText(named(place)));
    source.visibleProperty().bind(source.textProperty().isNotEmpty());
    source.managedProperty().bind(source.visibleProperty());
    return source;
  }

  private String named(String place) {
    var name = item().map(Overview::name).map(OneLine::of).orElse("");
    return name.isEmpty()
        ? ""
        : Arrays.stream(Attribute.values())
            .filter(attribute -> attribute.key().equals(place))
            .findFirst()
            .map(attribute ->
                context.text(
                    "items.clipboard.of", context.text("item.field." + attribute.key()), name))
            .orElse(name);
  }

  private Optional<Overview> item() {
    return context.copying().item().flatMap(id -> items.listing().item(id));
  }
}
