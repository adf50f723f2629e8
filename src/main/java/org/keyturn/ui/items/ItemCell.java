package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Avatar;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.TypeFace;

/// A row of the list: avatar, title, second line, star. Never a secret.
final class ItemCell extends ListCell<Overview> {
  private final Desk desk;
  private final Avatar avatar = new Avatar(false);
  private final Label title = Labels.strong("");
  private final Label second = Labels.caption("");
  private final HBox row;
  private final org.kordamp.ikonli.javafx.FontIcon star = Glyph.FAVOURITE.icon("star");
  private final Tooltip whole = new Tooltip();

  ItemCell(Desk desk) {
    this.desk = desk;
    getStyleClass().add("item-cell");
    var words = new VBox(title, second);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(avatar, words, star);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    setPrefWidth(0);
    setText(null);
  }

  @Override
  protected void updateItem(@Nullable Overview item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    var name = item.name().isBlank() ? desk.text("items.untitled") : item.name();
    var subtitle =
        item.subtitle().isBlank() ? desk.text(TypeFace.one(item.type())) : item.subtitle();
    avatar.show(name);
    title.setText(name);
    second.setText(subtitle);
    star.setVisible(item.filing().favorite());
    star.setManaged(item.filing().favorite());
    whole.setText(name + "\n" + subtitle);
    setTooltip(whole);
    setAccessibleText(name + ", " + subtitle);
    setGraphic(row);
  }
}
