package org.keyturn.ui.rotation;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// The numbered steps of a wizard: done ones ticked, the current one filled, those to come
/// outlined. Shows, never leads.
final class StepList extends VBox {

  /// @param text one short line below the title
  public record Step(String title, String text) {}

  private final List<Step> steps;

  public StepList(List<Step> steps) {
    this.steps = List.copyOf(steps);
    getStyleClass().add("step-list");
    show(0);
  }

  /// @param current counted from 0; everything before it is done
  public void show(int current) {
    getChildren().clear();
    for (int i = 0; i < steps.size(); i++) {
      getChildren().add(entry(i, current));
    }
  }

  private HBox entry(int index, int current) {
    var step = steps.get(index);
    var state = index < current ? "done" : index == current ? "current" : "to-come";
    var circle = new StackPane(mark(index, current));
    circle.getStyleClass().add("circle");
    var line = new Region();
    line.getStyleClass().add("line");
    line.setVisible(index < steps.size() - 1);
    var rail = new VBox(circle, line);
    rail.setAlignment(Pos.TOP_CENTER);
    rail.getStyleClass().add("rail");
    var words = new VBox(Labels.body(step.title()), Labels.caption(step.text()));
    words.getStyleClass().add("words");
    var entry = new HBox(rail, words);
    entry.getStyleClass().addAll("step", state);
    return entry;
  }

  private static Node mark(int index, int current) {
    return index < current ? Glyph.CHECK.icon(Css.SUCCESS) : new Label(Integer.toString(index + 1));
  }
}
