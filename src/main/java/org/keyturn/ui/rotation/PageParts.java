package org.keyturn.ui.rotation;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// Pieces that the wizard's pages share.
final class PageParts {
  private PageParts() {}

  /// A page: title, one sentence, and what follows.
  static VBox page(String title, String lead, Node... content) {
    var sentence = Labels.description(lead);
    sentence.getStyleClass().add("lead-text");
    var head = new VBox(Labels.pageTitle(title), sentence);
    head.getStyleClass().add("wizard-head");
    var page = new VBox(head);
    page.getStyleClass().add("wizard-page");
    page.getChildren().addAll(content);
    return page;
  }

  /// One line of a card: icon, what is so, and behind it the figures.
  static HBox line(Node icon, String what, String figures) {
    var strong = Labels.strong(what);
    strong.setWrapText(true);
    strong.setMinHeight(Region.USE_PREF_SIZE);
    var detail = Labels.description(figures);
    detail.setVisible(!figures.isEmpty());
    detail.setManaged(!figures.isEmpty());
    var words = new VBox(strong, detail);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(icon, words);
    line.getStyleClass().add("wizard-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /// Lines parted by hairlines.
  static VBox card(Node... lines) {
    var card = new VBox(lines);
    card.getStyleClass().addAll(Css.CARD, "wizard-card");
    for (int i = 0; i < lines.length; i++) {
      if (i < lines.length - 1) {
        lines[i].getStyleClass().add("parted");
      }
    }
    return card;
  }

  /// A group's title with a remark at the right end.
  static HBox head(String title, Label remark) {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var name = Labels.strong(title);
    name.getStyleClass().add("group-head");
    var head = new HBox(name, gap, remark);
    head.setAlignment(Pos.BASELINE_LEFT);
    return head;
  }

  static StackPane tile(Glyph glyph, String tone) {
    var tile = new StackPane(glyph.icon(tone));
    tile.getStyleClass().addAll(Css.TILE, tone);
    return tile;
  }

  /// A quiet sentence with an icon before it.
  static HBox remark(String text) {
    return remark(text, Glyph.INFO, Css.MUTED);
  }

  static HBox remark(String text, Glyph glyph, String tone) {
    var words = Labels.description(text);
    HBox.setHgrow(words, Priority.ALWAYS);
    var remark = new HBox(glyph.icon(tone), words);
    remark.getStyleClass().add("wizard-remark");
    return remark;
  }
}
