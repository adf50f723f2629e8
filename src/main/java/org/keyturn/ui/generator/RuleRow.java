package org.keyturn.ui.generator;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.keyturn.settings.SettingKeys.NameKind;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Switch;

/// One rule: its name at the left, what changes it at the right.
final class RuleRow extends HBox {
  private static final double NUMBER_WIDTH = 92;
  private static final double LEAST_WIDTH = 72;

  private final Label label;

  RuleRow(String name) {
    label = Labels.body(name);
    label.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("rule");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().add(label);
  }

  /// A slider and the same number as digits.
  Spinner<Integer> slider(int least, int most, int now) {
    var slider = new Slider(least, most, now);
    slider.setBlockIncrement(1);
    slider.setAccessibleText(label.getText());
    setHgrow(slider, Priority.ALWAYS);
    var digits = spinner(least, most, now);
    slider
        .valueProperty()
        .subscribe(value -> {
          if (Math.round(value.doubleValue()) != digits.getValue()) {
            digits.getValueFactory().setValue((int) Math.round(value.doubleValue()));
          }
        });
    digits
        .valueProperty()
        .subscribe(value -> {
          if (value != null && Math.round(slider.getValue()) != value) {
            slider.setValue(value);
          }
        });
    getChildren().addAll(slider, digits);
    return digits;
  }

  /// A number before the switch: how many of this kind there are at least.
  Spinner<Integer> least(String caption, String spoken, int most, int now) {
    var digits = spinner(0, most, now);
    digits.getEditor().setAccessibleText(spoken);
    digits.setPrefWidth(LEAST_WIDTH);
    digits.setMinWidth(LEAST_WIDTH);
    var words = Labels.caption(caption);
    words.disableProperty().bind(digits.disabledProperty());
    words.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(getChildren().size() - 1, List.of(words, digits));
    return digits;
  }

  /// Keeps the switch from being moved.
  void lock(boolean locked) {
    getChildren().getLast().setDisable(locked);
  }

  Switch flag(String example, boolean now) {
    var on = new Switch();
    on.setSelected(now);
    on.setAccessibleText(label.getText());
    var shown = Labels.mono(example);
    shown.getStyleClass().add("example");
    getChildren().addAll(shown, gap(), on);
    return on;
  }

  TextField text(String now) {
    var field = new TextField(now);
    field.setAccessibleText(label.getText());
    label.setLabelFor(field);
    getChildren().addAll(gap(), field);
    return field;
  }

  ComboBox<NameKind> choice(UiContext context, NameKind now) {
    var box = new ComboBox<NameKind>();
    box.setConverter(new ChoiceWords<>(kind -> context.text(key(kind))));
    box.getItems().setAll(NameKind.values());
    box.setValue(now);
    box.setId("generator-name");
    box.setAccessibleText(label.getText());
    getChildren().addAll(gap(), box);
    return box;
  }

  private Spinner<Integer> spinner(int least, int most, int now) {
    var digits = new Spinner<Integer>(least, most, now);
    digits.setEditable(true);
    digits.setAccessibleText(label.getText());
    digits.getEditor().setAccessibleText(label.getText());
    digits.setPrefWidth(NUMBER_WIDTH);
    digits.setMinWidth(NUMBER_WIDTH);
    return digits;
  }

  private static Region gap() {
    var gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static String key(NameKind kind) {
    return "generator.name." + kind.label();
  }
}
