package org.keyturn.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A coloured strip: icon, title, text, and at its right end a remark or buttons. Tells why a vault
/// is locked, or what should be known before going on.
public final class Banner extends HBox {
  private final Label title;
  private final Label text;
  private final HBox end = new HBox();

  public Banner(Tone tone, String title, String text) {
    this.title = Labels.strong(title);
    this.text = Labels.description(text);
    getStyleClass().addAll("banner", tone.styleClass());
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(title + ". " + text);
    var words = new VBox(this.title, this.text);
    words.getStyleClass().add("words");
    this.title.setWrapText(true);
    this.title.setMinHeight(USE_PREF_SIZE);
    hideIfEmpty(this.title);
    hideIfEmpty(this.text);
    HBox.setHgrow(words, Priority.ALWAYS);
    end.getStyleClass().add("end");
    end.setAlignment(Pos.CENTER_RIGHT);
    end.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(tone.glyph().icon(tone.styleClass()), words, end);
  }

  /// Puts a remark or buttons at the right end.
  public Banner with(Node... nodes) {
    end.getChildren().addAll(nodes);
    return this;
  }

  private static void hideIfEmpty(Label label) {
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
  }
}
