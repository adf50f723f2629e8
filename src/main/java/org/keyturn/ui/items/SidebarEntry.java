package org.keyturn.ui.items;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Menus;

/// One line of the sidebar: icon, name, count; the chosen one is marked by more than its colour.
class SidebarEntry extends Button {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// What an entry stands for.
  ///
  /// @param chosen whether it is what the list shows
  record Meaning(Runnable choose, BooleanSupplier chosen, LongSupplier count) {}

  /// A verb of its menu.
  ///
  /// @param key that does the same while the entry has the focus
  record Verb(String text, KeyCode key, Runnable action) {}

  private final Meaning meaning;
  private final String name;
  private final Label count = new Label();
  private final Node sign;
  private final HBox content;
  private long shown = -1;

  SidebarEntry(Glyph glyph, String name, Meaning meaning) {
    this.meaning = meaning;
    this.name = name;
    getStyleClass().add("sidebar-entry");
    setMaxWidth(Double.MAX_VALUE);
    var title = new Label(name);
    title.getStyleClass().add("name");
    title.setTextOverrun(OverrunStyle.ELLIPSIS);
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    count.getStyleClass().addAll(Css.CAPTION, "count");
    count.setMinWidth(USE_PREF_SIZE);
    sign = glyph.icon();
    content = new HBox(sign, title, count);
    content.getStyleClass().add("content");
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(0);
    content.prefWidthProperty().bind(widthProperty().subtract(18));
    setGraphic(content);
    setMinWidth(0);
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
    setOnAction(event -> meaning.choose().run());
  }

  /// Moves the icon to the right, below those that it belongs to.
  final void indent(double by) {
    content.setPadding(new Insets(0, 0, 0, by));
  }

  /// The icon before its name.
  final Node sign() {
    return sign;
  }

  final HBox content() {
    return content;
  }

  /// Gives it a menu; its verbs work by their keys too.
  final void verbs(List<Verb> verbs) {
    var menu = new ContextMenu();
    for (var verb : verbs) {
      menu.getItems().add(Menus.entry(verb.text(), verb.action()));
    }
    setContextMenu(menu);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, verbs));
  }

  private static void onKey(KeyEvent event, List<Verb> verbs) {
    for (var verb : verbs) {
      if (verb.key() == event.getCode() && !event.isShortcutDown() && !event.isShiftDown()) {
        event.consume();
        verb.action().run();
        return;
      }
    }
  }

  final boolean isChosen() {
    return meaning.chosen().getAsBoolean();
  }

  /// Shows its count and mark as they are now.
  final void refresh() {
    long now = meaning.count().getAsLong();
    if (now != shown) {
      shown = now;
      count.setText(now == 0 ? "" : Long.toString(now));
      setAccessibleText(name + ", " + now);
    }
    mark();
  }

  /// Shows only whether it is the chosen one.
  final void mark() {
    pseudoClassStateChanged(CHOSEN, isChosen());
  }
}
