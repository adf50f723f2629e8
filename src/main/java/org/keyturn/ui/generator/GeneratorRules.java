package org.keyturn.ui.generator;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.generator.PasswordRules;
import org.keyturn.settings.Keys;
import org.keyturn.settings.Setting;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Labels;

/// The rules of the generator as rows: a number by slider and by digits, switches, a separator.
final class GeneratorRules extends VBox {
  private final GeneratorViewModel model;
  private final Desk desk;

  private GeneratorRules(GeneratorViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    getStyleClass().add("rules");
  }

  static Node password(GeneratorViewModel model, Desk desk) {
    var rules = new GeneratorRules(model, desk);
    rules.number("generator.length", Keys.GENERATOR_LENGTH, PasswordRules.LEAST_LENGTH, 64);
    rules.flag("generator.upper", "A\u2013Z", Keys.GENERATOR_UPPER);
    rules.flag("generator.lower", "a\u2013z", Keys.GENERATOR_LOWER);
    rules.flag("generator.digits", "0\u20139", Keys.GENERATOR_DIGITS);
    rules.flag("generator.symbols", "! @ # $ % ^ & *", Keys.GENERATOR_SYMBOLS);
    rules.flag("generator.no-lookalikes", "0 O 1 l I", Keys.GENERATOR_NO_LOOKALIKES);
    return rules;
  }

  static Node phrase(GeneratorViewModel model, Desk desk) {
    var rules = new GeneratorRules(model, desk);
    rules.number(
        "generator.words",
        Keys.GENERATOR_WORDS,
        PassphraseRules.LEAST_WORDS,
        PassphraseRules.MOST_WORDS);
    rules.separator();
    rules.flag("generator.capitals", "", Keys.GENERATOR_CAPITALS);
    rules.flag("generator.number", "", Keys.GENERATOR_NUMBER);
    return rules;
  }

  private void number(String key, Setting<Integer> setting, int least, int most) {
    int now = Math.clamp(model.get(setting), least, most);
    var slider = new Slider(least, most, now);
    slider.setAccessibleText(desk.text(key));
    HBox.setHgrow(slider, Priority.ALWAYS);
    var digits = new Spinner<Integer>(least, most, now);
    digits.setEditable(true);
    digits.getEditor().setAccessibleText(desk.text(key));
    digits.setPrefWidth(92);
    slider
        .valueProperty()
        .subscribe(
            value -> digits.getValueFactory().setValue((int) Math.round(value.doubleValue())));
    digits
        .valueProperty()
        .addListener((observed, before, value) -> {
          if (value != null && !value.equals(before)) {
            slider.setValue(value);
            model.set(setting, value);
          }
        });
    row(Labels.body(desk.text(key)), slider, digits);
  }

  private void flag(String key, String example, Setting<Boolean> setting) {
    var on = new ToggleSwitch();
    on.setSelected(model.get(setting));
    on.setAccessibleText(desk.text(key));
    on.setId(setting.key().replace('.', '-'));
    on.selectedProperty()
        .addListener((observed, before, now) -> {
          model.set(setting, now);
          on.setSelected(model.get(setting));
        });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var shown = Labels.mono(example);
    shown.getStyleClass().add("example");
    row(Labels.body(desk.text(key)), shown, gap, on);
  }

  private void separator() {
    var field = new TextField(model.get(Keys.GENERATOR_SEPARATOR));
    field.setPrefColumnCount(4);
    field.setAccessibleText(desk.text("generator.separator"));
    field
        .textProperty()
        .addListener((observed, before, now) -> {
          if (now.length() <= 8) {
            model.set(Keys.GENERATOR_SEPARATOR, now);
          } else {
            field.setText(before);
          }
        });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row(Labels.body(desk.text("generator.separator")), gap, field);
  }

  private void row(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("rule");
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(row);
  }
}
