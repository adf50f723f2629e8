package org.keyturn.ui.items;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// One line of the sidebar: icon, name, count; the chosen one is marked by more than its colour.
final class SidebarEntry extends Button {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ItemFilter filter;
  private final String name;
  private final Label count = new Label();

  SidebarEntry(Glyph glyph, String name, ItemFilter filter, Runnable choose) {
    this.filter = filter;
    this.name = name;
    getStyleClass().add("sidebar-entry");
    setMaxWidth(Double.MAX_VALUE);
    var title = new Label(name);
    title.getStyleClass().add("name");
    title.setTextOverrun(OverrunStyle.ELLIPSIS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    count.getStyleClass().addAll(Css.CAPTION, "count");
    count.setMinWidth(USE_PREF_SIZE);
    var content = new HBox(glyph.icon(), title, count);
    content.getStyleClass().add("content");
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(0);
    content.prefWidthProperty().bind(widthProperty().subtract(18));
    setGraphic(content);
    setMinWidth(0);
    setOnAction(event -> choose.run());
  }

  ItemFilter filter() {
    return filter;
  }

  void show(long number) {
    count.setText(number == 0 ? "" : Long.toString(number));
    setAccessibleText(name + ", " + number);
  }

  void mark(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }
}
