package org.keyturn.ui.preferences;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.ButtonKeys;

/// The way out, a search, and the pages by their titles: beside the page, or above it where the
/// window is narrow.
final class PreferenceIndex extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

  private final Button back;
  private final TextField search = new TextField();
  private final FlowPane entries = new FlowPane();

  /// @param searched told of what is looked for, empty if nothing is
  PreferenceIndex(UiContext context, Runnable leave, Consumer<String> searched) {
    getStyleClass().addAll(Css.PANE_SUBTLE, "preference-index");
    back = Buttons.plain(context.text("action.back"), Glyph.BACK, leave);
    back.setId("preferences-back");
    back.setCancelButton(true);
    entries.getStyleClass().add("entries");
    getChildren()
        .addAll(back, Labels.groupTitle(context.text("preferences.title")), box(context), entries);
    search.textProperty().addListener((seen, before, query) -> searched.accept(query));
  }

  private HBox box(UiContext context) {
    search.setId("preferences-search");
    search.setPromptText(context.text("preferences.search"));
    search.setAccessibleText(context.text("preferences.search"));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    ButtonKeys.leaveEscape(search, () -> !search.getText().isEmpty());
    HBox.setHgrow(search, Priority.ALWAYS);
    var box = new HBox(Glyph.SEARCH.icon(), search);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().addAll(Css.FIELD_BOX, "search-box");
    search.focusedProperty().subscribe(focused -> box.pseudoClassStateChanged(ACTIVE, focused));
    return box;
  }

  /// Escape empties the search before it leaves the screen.
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      event.consume();
      search.clear();
    }
  }

  void fill(List<PreferencePage> pages, Consumer<String> choose) {
    entries.getChildren().setAll(pages.stream().map(page -> entry(page, choose)).toList());
  }

  private Button entry(PreferencePage page, Consumer<String> choose) {
    var entry = new Button(page.title());
    entry.setId("preferences-" + page.id());
    entry.getStyleClass().add("sidebar-entry");
    entry.setOnAction(event -> {
      search.clear();
      choose.accept(page.id());
    });
    return entry;
  }

  /// Marks the page that is shown; none while something is looked for.
  void mark(String id) {
    entries
        .getChildren()
        .forEach(entry ->
            entry.pseudoClassStateChanged(CHOSEN, entry.getId().equals("preferences-" + id)));
  }

  void above(boolean narrow) {
    pseudoClassStateChanged(ABOVE, narrow);
  }

  String query() {
    return search.getText();
  }

  void query(String text) {
    search.setText(text);
  }

  void focus() {
    back.requestFocus();
  }
}
