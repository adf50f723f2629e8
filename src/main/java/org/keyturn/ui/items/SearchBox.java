package org.keyturn.ui.items;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.KeyCap;
import org.keyturn.ui.items.model.ItemsViewModel;

/// The search on top of the list. Escape clears it, a second Escape leaves it; the arrow down goes
/// into the list. What is typed can be saved; how it is written is explained.
final class SearchBox extends HBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  /// In pixels: a narrower box shows only what it searches.
  private static final double ROOM_FOR_KEYS = 190;

  private final TextField input = new TextField();

  SearchBox(ItemsViewModel model, ItemVerbs verbs, Runnable toList) {
    var context = model.context();
    getStyleClass().addAll(Css.FIELD_BOX, "search-box");
    setAlignment(Pos.CENTER_LEFT);
    input.setId("search");
    input.setPromptText(context.text("items.search"));
    input.setAccessibleText(context.text("items.search"));
    input.textProperty().bindBidirectional(model.search().query());
    HBox.setHgrow(input, Priority.ALWAYS);
    var keys = new KeyCap(KeyNames.of(Shortcuts.SEARCH, context));
    HBox.setMargin(keys, new Insets(0, 3, 0, 0));
    keys.visibleProperty()
        .bind(
            model
                .search()
                .query()
                .isEmpty()
                .and(input.focusedProperty().not())
                .and(widthProperty().greaterThan(ROOM_FOR_KEYS)));
    keys.managedProperty().bind(keys.visibleProperty());
    var clear =
        Buttons.icon(
            Glyph.CLOSE, context.text("items.search.clear"), () -> model.search().query().set(""));
    var save = Buttons.icon(Glyph.SAVE_SEARCH, context.text("search.save"), verbs::saveSearch);
    save.setId("save-search");
    var help = Buttons.icon(Glyph.HELP, context.text("search.help"), verbs::explainSearch);
    help.setId("search-help");
    help.visibleProperty().bind(model.search().query().isEmpty().and(keys.visibleProperty().not()));
    help.managedProperty().bind(help.visibleProperty());
    whileTyped(model, clear);
    whileTyped(model, save);
    getChildren().addAll(Glyph.SEARCH.icon(), input, save, clear, help, keys);
    input.focusedProperty().subscribe(focused -> pseudoClassStateChanged(ACTIVE, focused));
    input.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, model, toList));
  }

  private static void whileTyped(ItemsViewModel model, Button button) {
    button.visibleProperty().bind(model.search().query().isNotEmpty());
    button.managedProperty().bind(button.visibleProperty());
  }

  private void onKey(KeyEvent event, ItemsViewModel model, Runnable toList) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      if (model.search().query().get().isEmpty()) {
        toList.run();
      } else {
        model.search().query().set("");
      }
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      event.consume();
      toList.run();
    }
  }

  /// Puts more behind what is typed already, and goes on there.
  void type(String text) {
    input.requestFocus();
    input.appendText(text);
    input.end();
  }

  void focus() {
    input.requestFocus();
    input.selectAll();
  }
}
