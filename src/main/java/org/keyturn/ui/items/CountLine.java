package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.keyturn.settings.SettingKeys.ListOrder;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.Sorting;

/// Above the list: how many items it shows, and in which order; in the trash, the way to empty it.
final class CountLine extends HBox {

  CountLine(ItemsViewModel model, ItemVerbs verbs) {
    var context = model.context();
    getStyleClass().add("count-line");
    setAlignment(Pos.CENTER_LEFT);
    var count = Labels.caption("");
    count.setId("result-count");
    Runnable recount =
        () ->
            count.setText(
                model.opening().get()
                    ? context.text("items.opening")
                    : context.text("items.count", model.shown().size()));
    model.shown().subscribe(recount);
    model.opening().subscribe(recount);
    recount.run();
    model.shown().subscribe(() -> tell(model));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var empty = Buttons.link(context.text("items.trash.empty"), verbs::emptyTrash);
    empty.setId("empty-trash");
    Runnable look =
        () -> empty.setVisible(isTrash(model) && model.listing().count(new ItemFilter.Trash()) > 0);
    model.loads().subscribe(look);
    model.search().filter().subscribe(look);
    look.run();
    empty.managedProperty().bind(empty.visibleProperty());
    getChildren().addAll(count, gap, empty, sort(model));
  }

  /// How many a search has found is news; how many a folder holds stands there anyway.
  private void tell(ItemsViewModel model) {
    // A screen that has gone finds nothing any more.
    if (getScene() != null && !model.search().query().get().isBlank()) {
      var context = model.context();
      context.status().say(context.text("status.found", model.shown().size()));
    }
  }

  private static boolean isTrash(ItemsViewModel model) {
    return model.search().filter().get() instanceof ItemFilter.Trash;
  }

  private static Button sort(ItemsViewModel model) {
    var context = model.context();
    var sort = Buttons.link("", () -> {});
    sort.setId("sort");
    sort.getStyleClass().add("sort");
    sort.setGraphic(Glyph.SORT.icon());
    sort.setContentDisplay(ContentDisplay.RIGHT);
    var menu = new ContextMenu();
    var group = new ToggleGroup();
    for (var order : ListOrder.values()) {
      var entry = new RadioMenuItem(context.text(Sorting.key(order)));
      entry.setToggleGroup(group);
      entry.setSelected(order == model.orderProperty().get());
      entry.setOnAction(event -> model.sort(order));
      menu.getItems().add(entry);
    }
    model
        .orderProperty()
        .subscribe(order -> {
          var name = context.text(Sorting.key(order));
          sort.setText(name);
          sort.setAccessibleText(context.text("items.sort") + ": " + name);
        });
    sort.setOnAction(event -> menu.show(sort, Side.BOTTOM, 0, 4));
    return sort;
  }
}
