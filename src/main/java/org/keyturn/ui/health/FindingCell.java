package org.keyturn.ui.health;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keyturn.health.Finding;
import org.keyturn.model.Overview;
import org.keyturn.text.OneLine;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Avatar;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// A row: whose finding it is, and what was found. Never a secret.
final class FindingCell extends ListCell<Finding> {
  private final UiContext context;
  private final Supplier<Map<UUID, Overview>> items;
  private final Avatar avatar = new Avatar(false);
  private final Label title = Labels.strong("");
  private final Label second = Labels.caption("");
  private final Label found = Labels.caption("");
  private final HBox row;

  FindingCell(UiContext context, Supplier<Map<UUID, Overview>> items) {
    this.context = context;
    this.items = items;
    getStyleClass().addAll("item-cell", "finding-cell");
    var words = new VBox(title, second);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    found.setMinWidth(0);
    found.setMaxWidth(Double.MAX_VALUE);
    row = new HBox(avatar, words, found, Glyph.FORWARD.icon());
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    setPrefWidth(0);
    setText(null);
  }

  @Override
  protected void updateItem(@Nullable Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    var item = empty || finding == null ? null : items.get().get(finding.item());
    if (item == null || finding == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    var name = ItemNames.line(item, context);
    var subtitle = OneLine.of(item.subtitle());
    var sentence = context.text(finding.sentence(), finding.amount());
    avatar.show(name);
    title.setText(name);
    second.setText(subtitle);
    second.setManaged(!subtitle.isBlank());
    found.setText(sentence);
    found
        .getStyleClass()
        .setAll("label", Css.CAPTION, "found", FindingStyle.tone(finding.severity()));
    setTooltip(new Tooltip(name + "\n" + sentence));
    setAccessibleText(name + ", " + subtitle + ", " + sentence);
    setGraphic(row);
  }
}
