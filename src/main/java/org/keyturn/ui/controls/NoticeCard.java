package org.keyturn.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A coloured card of a narrow pane: an icon, a title, lines of text, and below them what can be
/// done. Where a [Banner] has its buttons beside the text, this one never squeezes it.
public final class NoticeCard extends VBox {

  /// @param text lines below the title; empty if there are none
  public NoticeCard(Tone tone, String title, String text) {
    getStyleClass().addAll("notice-card", tone.styleClass());
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(text.isEmpty() ? title : title + ". " + text);
    Label head = Labels.strong(title);
    head.setWrapText(true);
    head.setMinHeight(USE_PREF_SIZE);
    var words = new VBox(head);
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!text.isEmpty()) {
      words.getChildren().add(Labels.description(text));
    }
    var line = new HBox(tone.glyph().icon(tone.styleClass()), words);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.TOP_LEFT);
    getChildren().add(line);
  }

  /// Puts what can be done below the text.
  public NoticeCard with(Node... actions) {
    var row = new FlowPane(actions);
    row.getStyleClass().add("actions");
    getChildren().add(row);
    return this;
  }
}
