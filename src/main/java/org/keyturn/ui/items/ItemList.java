package org.keyturn.ui.items;

import java.util.HashSet;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.Overview;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.model.ItemsViewModel;

/// The second pane: search, how many were found, in which order, and the list itself.
final class ItemList extends VBox {
  /// Rows above the one that is scrolled to.
  private static final int LEAD = 3;

  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  /// JavaFX's own name for it.
  private static final String ANCHOR = "anchor";

  private final ItemsViewModel model;
  private final UiContext context;
  private final ObservableList<Overview> rows = FXCollections.observableArrayList();
  private final ListView<Overview> list = new ListView<>(rows);
  private final SearchBox search;
  private final EmptyList empty;
  private final StackPane middle = new StackPane();
  private boolean filling;
  private Runnable ahead = () -> {};

  public ItemList(
      ItemsViewModel model, ItemsRoutes routes, ItemVerbs verbs, RowVerbs row, BulkVerbs bulk) {
    this.model = model;
    this.context = model.context();
    search = new SearchBox(model, verbs, this::focusList);
    empty = new EmptyList(model, routes);
    getStyleClass().addAll(Css.PANE_DEFAULT, "item-list");
    HBox.setHgrow(search, Priority.ALWAYS);
    var top = new HBox(search, add(routes));
    top.getStyleClass().add("top");
    list.setId("items");
    var buttons = new RowButtons(context, row);
    list.setCellFactory(view -> new ItemCell(model, buttons));
    new RowGestures(model, row, bulk).on(list, search::type);
    list.setAccessibleText(context.text("items.list"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    // The choice is made on another screen: it is looked at whenever the list comes back.
    sceneProperty().subscribe(this::space);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(top, new CountLine(model, verbs), middle);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.getSelectionModel().getSelectedItems().addListener(this::chosen);
    model.shown().subscribe(this::fill);
    model.search().filter().subscribe(filter -> fill());
    model.opening().subscribe(opening -> fill());
    model.selection().items().subscribe(items -> mark());
  }

  /// Escape ends a search from the list too; JavaFX's list would keep the key for itself.
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !model.search().query().get().isEmpty()) {
      event.consume();
      model.search().query().set("");
    }
  }

  private void space() {
    if (getScene() != null) {
      pseudoClassStateChanged(COMPACT, context.settings().get(SettingKeys.LIST_COMPACT));
    }
  }

  private Button add(ItemsRoutes routes) {
    var menu = new NewItemMenu(routes, context);
    var name = KeyNames.describe(context.text("items.add"), Shortcuts.NEW, context);
    var add = Buttons.icon(Glyph.ADD, name, () -> {});
    add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 4));
    add.setId("add-item");
    add.getStyleClass().add("framed");
    return add;
  }

  /// Selection goes both ways; the list forgets its own while it is being filled anew.
  private void fill() {
    filling = true;
    rows.setAll(model.shown());
    filling = false;
    mark();
    // Where a range of rows begins is remembered by the list's number of the row, which now is
    // another's.
    list.getProperties().remove(ANCHOR);
    if (!rows.isEmpty() && middle.getChildren().contains(list)) {
      return;
    }
    boolean focused = list.isFocused() || middle.isFocused();
    middle.getChildren().setAll(rows.isEmpty() ? withoutRows() : list);
    if (focused) {
      // The focus stays in this pane, or what was just done could not be undone by its key.
      (rows.isEmpty() ? middle : list).requestFocus();
    }
  }

  private Node withoutRows() {
    return model.opening().get() ? new OpeningRows(context.text("items.opening")) : empty.now();
  }

  private void chosen(Change<? extends Overview> change) {
    if (!filling) {
      model.selection().set(list.getSelectionModel().getSelectedItems().stream().toList());
    }
  }

  private void mark() {
    var wanted = model.selection().items().get();
    var marks = list.getSelectionModel();
    if (filling || marks.getSelectedItems().equals(wanted)) {
      return;
    }
    filling = true;
    var ids = new HashSet<>(model.selection().ids());
    marks.clearSelection();
    int[] places =
        IntStream.range(0, rows.size()).filter(row -> ids.contains(rows.get(row).id())).toArray();
    if (places.length > 0) {
      marks.selectIndices(places[0], places);
      list.scrollTo(Math.max(0, places[0] - LEAD));
    }
    filling = false;
  }

  /// @param action called before the focus moves in here, to bring this pane into sight
  void ahead(Runnable action) {
    ahead = action;
  }

  public void focusSearch() {
    ahead.run();
    search.focus();
  }

  public void focusList() {
    ahead.run();
    if (!rows.isEmpty()) {
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
  }

  /// Moves the focus to the list and selects nothing: whoever comes back from elsewhere has chosen
  /// none of its items.
  void focusAsIs() {
    ahead.run();
    (rows.isEmpty() ? middle : list).requestFocus();
  }

  /// One of several selected items stays selected: the one with the focus.
  public void selectOne() {
    int row = Math.max(0, list.getFocusModel().getFocusedIndex());
    list.getSelectionModel().clearAndSelect(row);
  }

  public void selectAll() {
    list.getSelectionModel().selectAll();
  }

  public ListView<Overview> list() {
    return list;
  }
}
