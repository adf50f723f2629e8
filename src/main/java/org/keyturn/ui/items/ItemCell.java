package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Overview;
import org.keyturn.text.OneLine;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.controls.Avatar;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FilledStar;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.items.model.ItemsViewModel;

/// A row of the list: avatar, title, second line, star; found words are marked. Never a secret.
final class ItemCell extends ListCell<Overview> {
  private final ItemsViewModel model;
  private final Avatar avatar = new Avatar(false);
  private final MatchText title = new MatchText(Css.STRONG);
  private final MatchText second = new MatchText(Css.CAPTION);
  private final RowCode code;
  private final HBox row;
  private final FilledStar star = new FilledStar();
  private final RowButtons buttons;
  private final Tooltip whole = new Tooltip();

  /// @param buttons come to the row that the mouse points at
  ItemCell(ItemsViewModel model, RowButtons buttons) {
    this.model = model;
    this.buttons = buttons;
    getStyleClass().add("item-cell");
    code = new RowCode(model, second);
    var words = new VBox(title, code.line());
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(avatar, words, code.ring(), star);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    setPrefWidth(0);
    setText(null);
    setGraphic(new FixedRow(row));
    addEventHandler(MouseEvent.DRAG_DETECTED, this::drag);
    hoverProperty().subscribe((before, now) -> point());
  }

  /// Nothing but a note that something is dragged leaves the window; what it is, the window knows.
  private void drag(MouseEvent event) {
    if (isSelected() && !isEmpty()) {
      var content = new ClipboardContent();
      content.put(EntryDrop.ITEMS, "");
      var board = startDragAndDrop(TransferMode.MOVE);
      board.setContent(content);
      var dragged = model.selection().items().get();
      board.setDragView(DragPicture.of(dragged, model.context(), getScene()), -12, -12);
      event.consume();
    }
  }

  private void point() {
    var item = getItem();
    if (isHover() && item != null && !isEmpty()) {
      buttons.show(row, item);
    } else {
      buttons.leave(row);
    }
  }

  @Override
  protected void updateItem(@Nullable Overview item, boolean empty) {
    super.updateItem(item, empty);
    // The row stays where it is: one that is put in anew has all its styles looked up again.
    row.setVisible(!empty && item != null);
    if (empty || item == null) {
      code.hide();
      buttons.leave(row);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    var context = model.context();
    var name = ItemNames.line(item, context);
    var subtitle = OneLine.of(subtitle(item));
    avatar.show(name);
    title.show(name, model.search().asked().inTitle());
    second.show(subtitle, model.search().asked().elsewhere());
    code.show(item);
    star.setVisible(item.filing().favorite());
    star.setManaged(item.filing().favorite());
    whole.setText(name + "\n" + subtitle);
    setTooltip(whole);
    setAccessibleText(name + ", " + subtitle);
    if (isHover()) {
      buttons.show(row, item);
    }
  }

  /// In the trash, when it goes; elsewhere what tells items of one name apart.
  private String subtitle(Overview item) {
    var context = model.context();
    return model
        .listing()
        .daysLeft(item, context.timers().now())
        .map(days -> context.text("items.trash.left", days))
        .orElseGet(() ->
            item.subtitle().isBlank()
                ? context.text(ItemTypeIcon.one(item.type()))
                : item.subtitle());
  }
}
