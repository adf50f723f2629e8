package org.keyturn.ui.controls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Buttons in the order of the operating system, each as wide as its words. JavaFX's own bar
/// measures them before the style sheet has given them their font, and cuts them.
public final class VerbBar extends HBox {
  private record Verb(Button button, ButtonData data) {}

  private final List<Verb> verbs = new ArrayList<>();
  private final String order = new ButtonBar().getButtonOrder();

  public VerbBar() {
    getStyleClass().add("verb-bar");
    setAlignment(Pos.CENTER_RIGHT);
  }

  /// @param data places the button
  public VerbBar add(Button button, ButtonData data) {
    button.setMinWidth(USE_PREF_SIZE);
    verbs.add(new Verb(button, data));
    verbs.sort(Comparator.comparingInt(verb -> order.indexOf(verb.data().getTypeCode())));
    getChildren().setAll(arranged());
    return this;
  }

  private List<Node> arranged() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var nodes = new ArrayList<Node>();
    verbs.stream().filter(VerbBar::isLeft).map(Verb::button).forEach(nodes::add);
    nodes.add(gap);
    verbs.stream().filter(verb -> !isLeft(verb)).map(Verb::button).forEach(nodes::add);
    return nodes;
  }

  private static boolean isLeft(Verb verb) {
    return verb.data() == ButtonData.LEFT;
  }

  public List<Button> buttons() {
    return verbs.stream().map(Verb::button).toList();
  }
}
