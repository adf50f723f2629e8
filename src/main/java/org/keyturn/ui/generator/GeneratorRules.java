package org.keyturn.ui.generator;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.generator.PasswordRules;
import org.keyturn.settings.Setting;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.SettingKeys.NameKind;
import org.keyturn.ui.context.UiContext;

/// The rules of what is being made, as rows. Each row shows what stands in the view-model after
/// every change, for one rule may move another.
final class GeneratorRules extends VBox {
  private static final int LONGEST_SEPARATOR = 8;

  private final GeneratorViewModel model;
  private final UiContext context;
  private final List<Runnable> refreshing = new ArrayList<>();
  private boolean refreshingNow;

  private GeneratorRules(GeneratorViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    getStyleClass().add("rules");
  }

  static GeneratorRules of(GeneratorViewModel model, UiContext context) {
    var rules = new GeneratorRules(model, context);
    switch (model.mode()) {
      case PASSWORD -> rules.password();
      case PASSPHRASE -> rules.phrase();
      case USERNAME -> rules.name();
    }
    return rules;
  }

  void refresh() {
    refreshingNow = true;
    refreshing.forEach(Runnable::run);
    refreshingNow = false;
  }

  private void password() {
    slider("generator.length", SettingKeys.GENERATOR_LENGTH, PasswordRules.LEAST_LENGTH, 128);
    kind("generator.upper", "A\u2013Z", SettingKeys.GENERATOR_UPPER);
    kind("generator.lower", "a\u2013z", SettingKeys.GENERATOR_LOWER);
    least(
        kind("generator.digits", "0\u20139", SettingKeys.GENERATOR_DIGITS),
        "generator.least-digits",
        SettingKeys.GENERATOR_LEAST_DIGITS,
        SettingKeys.GENERATOR_DIGITS);
    least(
        kind("generator.symbols", "! @ # $ % ^ & *", SettingKeys.GENERATOR_SYMBOLS),
        "generator.least-symbols",
        SettingKeys.GENERATOR_LEAST_SYMBOLS,
        SettingKeys.GENERATOR_SYMBOLS);
    flag("generator.no-lookalikes", "0 O 1 l I", SettingKeys.GENERATOR_NO_LOOKALIKES);
  }

  private void phrase() {
    slider(
        "generator.words",
        SettingKeys.GENERATOR_WORDS,
        PassphraseRules.LEAST_WORDS,
        PassphraseRules.MOST_WORDS);
    text("generator.separator", SettingKeys.GENERATOR_SEPARATOR, LONGEST_SEPARATOR)
        .setPrefColumnCount(4);
    flag("generator.capitals", "", SettingKeys.GENERATOR_CAPITALS);
    flag("generator.number", "", SettingKeys.GENERATOR_NUMBER);
  }

  private void name() {
    var kinds = new RuleRow(context.text("generator.name"));
    var choice = kinds.choice(context, model.get(SettingKeys.GENERATOR_NAME));
    choice
        .valueProperty()
        .addListener((observed, before, now) -> change(SettingKeys.GENERATOR_NAME, now));
    refreshing.add(() -> choice.setValue(model.get(SettingKeys.GENERATOR_NAME)));
    add(kinds);
    only(NameKind.WORD, flag("generator.name.capital", "", SettingKeys.GENERATOR_NAME_CAPITAL));
    only(
        NameKind.WORD,
        flag("generator.name.number", "0000\u20139999", SettingKeys.GENERATOR_NAME_NUMBER));
    var address = text("generator.address", SettingKeys.GENERATOR_ADDRESS, 200);
    address.setPromptText("mara@example.org");
    only(NameKind.PLUS_ADDRESS, address.getParent());
    var domain = text("generator.domain", SettingKeys.GENERATOR_DOMAIN, 200);
    domain.setPromptText("example.org");
    only(NameKind.CATCH_ALL, domain.getParent());
  }

  private void slider(String key, Setting<Integer> setting, int least, int most) {
    var row = new RuleRow(context.text(key));
    var number = row.slider(least, most, model.get(setting));
    number.valueProperty().addListener((observed, before, now) -> change(setting, now));
    refreshing.add(() -> number.getValueFactory().setValue(model.get(setting)));
    identify(number, setting);
    add(row);
  }

  /// A kind of characters; the last one that is on cannot be switched off.
  private RuleRow kind(String key, String example, Setting<Boolean> setting) {
    var row = flag(key, example, setting);
    refreshing.add(() -> row.lock(model.isLast(setting)));
    return row;
  }

  private void least(RuleRow row, String key, Setting<Integer> setting, Setting<Boolean> kind) {
    var number =
        row.least(
            context.text("generator.least"),
            context.text(key),
            PasswordRules.MOST_LEAST,
            model.get(setting));
    number.valueProperty().addListener((observed, before, now) -> change(setting, now));
    refreshing.add(() -> {
      number.getValueFactory().setValue(model.get(setting));
      number.setDisable(!model.get(kind));
    });
    identify(number, setting);
  }

  private RuleRow flag(String key, String example, Setting<Boolean> setting) {
    var row = new RuleRow(context.text(key));
    var on = row.flag(example, model.get(setting));
    on.selectedProperty().addListener((observed, before, now) -> change(setting, now));
    refreshing.add(() -> on.setSelected(model.get(setting)));
    identify(on, setting);
    add(row);
    return row;
  }

  private TextField text(String key, Setting<String> setting, int most) {
    var row = new RuleRow(context.text(key));
    var field = row.text(model.get(setting));
    field
        .textProperty()
        .addListener((observed, before, now) -> {
          if (now.length() <= most) {
            change(setting, now);
          } else {
            field.setText(before);
          }
        });
    refreshing.add(() -> {
      if (!field.getText().equals(model.get(setting))) {
        field.setText(model.get(setting));
      }
    });
    identify(field, setting);
    add(row);
    return field;
  }

  private void only(NameKind kind, Node row) {
    refreshing.add(() -> {
      var shown = model.get(SettingKeys.GENERATOR_NAME) == kind;
      row.setVisible(shown);
      row.setManaged(shown);
    });
  }

  private <T> void change(Setting<T> setting, @org.jspecify.annotations.Nullable T value) {
    if (!refreshingNow && value != null && !value.equals(model.get(setting))) {
      model.set(setting, value);
    }
  }

  private static void identify(Node control, Setting<?> setting) {
    control.setId(setting.key().replace('.', '-'));
  }

  private void add(RuleRow row) {
    getChildren().add(row);
  }
}
