package org.keyturn.ui.items;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.KeyCap;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Shortcuts;
import org.keyturn.ui.controls.TypeFace;

/// The second pane: search, how many were found, in which order, and the list itself.
final class ItemList extends VBox {
  private final ItemsViewModel model;
  private final Desk desk;
  private final ListView<Overview> list;
  private final SearchBox search;
  private final StackPane middle = new StackPane();
  private boolean following;

  ItemList(ItemsViewModel model, ItemsRoutes routes) {
    this.model = model;
    this.desk = model.desk();
    list = new ListView<>(model.shown());
    search = new SearchBox(model, this::focusList);
    getStyleClass().addAll(Css.PANE_DEFAULT, "item-list");
    var add = add(routes);
    HBox.setHgrow(search, Priority.ALWAYS);
    var top = new HBox(search, add);
    top.getStyleClass().add("top");
    list.setId("items");
    list.setCellFactory(view -> new ItemCell(desk));
    list.setAccessibleText(desk.text("items.list"));
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(top, line(), middle);
    var empty = new EmptyList(model, routes);
    model.shown().subscribe(() -> refresh(empty));
    model.filter().subscribe(filter -> refresh(empty));
    follow();
  }

  private void refresh(EmptyList empty) {
    if (model.shown().isEmpty()) {
      middle.getChildren().setAll(empty.now());
    } else if (!middle.getChildren().contains(list)) {
      middle.getChildren().setAll(list);
    }
  }

  private Button add(ItemsRoutes routes) {
    var menu = new ContextMenu();
    for (var type : ItemType.values()) {
      var entry = new MenuItem(desk.text(TypeFace.one(type)), TypeFace.glyph(type).icon());
      entry.setOnAction(event -> routes.create(type));
      menu.getItems().add(entry);
    }
    var name = KeyCap.describe(desk.text("items.add"), Shortcuts.NEW);
    var add = Buttons.icon(Glyph.ADD, name, () -> {});
    add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 4));
    add.setId("add-item");
    add.getStyleClass().add("framed");
    return add;
  }

  private HBox line() {
    Label count = Labels.caption("");
    count.setId("result-count");
    model.shown().subscribe(() -> count.setText(desk.text("items.count", model.shown().size())));
    count.setText(desk.text("items.count", model.shown().size()));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var sort = Buttons.link("", () -> {});
    sort.getStyleClass().add("sort");
    sort.setGraphic(Glyph.SORT.icon());
    sort.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    model.sort().subscribe(order -> sort.setText(desk.text(order.key())));
    var menu = new ContextMenu();
    for (var order : List.of(Sort.values())) {
      var entry = new MenuItem(desk.text(order.key()));
      entry.setOnAction(event -> model.sort().set(order));
      menu.getItems().add(entry);
    }
    sort.setAccessibleText(desk.text("items.sort"));
    sort.setOnAction(event -> menu.show(sort, Side.BOTTOM, 0, 4));
    var line = new HBox(count, gap, sort);
    line.getStyleClass().add("count-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /// Selection goes both ways; the list forgets its own while it is being filled anew.
  private void follow() {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (!following && chosen != null) {
            model.select(Optional.of(chosen));
          }
        });
    model.selected().subscribe(this::mark);
    model.shown().subscribe(() -> mark(model.selected().get()));
  }

  private void mark(Optional<Overview> item) {
    following = true;
    item.filter(model.shown()::contains)
        .ifPresentOrElse(
            found -> {
              if (found != list.getSelectionModel().getSelectedItem()) {
                list.getSelectionModel().select(found);
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
              }
            },
            list.getSelectionModel()::clearSelection);
    following = false;
  }

  void focusSearch() {
    search.focus();
  }

  void focusList() {
    if (!model.shown().isEmpty()) {
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
  }

  ListView<Overview> list() {
    return list;
  }
}
