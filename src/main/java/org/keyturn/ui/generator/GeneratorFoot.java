package org.keyturn.ui.generator;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.keyturn.settings.Profile;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Menus;

/// The line below the rules: named sets of options at the left, the way to the earlier results at
/// the right.
final class GeneratorFoot extends HBox {
  private final GeneratorViewModel model;
  private final UiContext context;
  private final RulesPane rules;
  private final Button profiles;
  private final Button earlier;
  private final Region gap = new Region();

  GeneratorFoot(GeneratorViewModel model, UiContext context, RulesPane rules) {
    this.model = model;
    this.context = context;
    this.rules = rules;
    profiles = Buttons.plain("", Glyph.CHOOSE, () -> {});
    profiles.setId("generator-profiles");
    profiles.getStyleClass().add("quiet");
    profiles.setMinWidth(0);
    profiles.setContentDisplay(ContentDisplay.RIGHT);
    profiles.setOnAction(event -> menu().show(profiles, Side.TOP, 0, 0));
    earlier = Buttons.link("", this::toggle);
    earlier.setId("generator-earlier");
    earlier.setGraphic(Glyph.HISTORY.icon());
    setHgrow(gap, Priority.ALWAYS);
    getStyleClass().add("generator-foot");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(profiles, gap, earlier);
  }

  void refresh() {
    var name = model.profile();
    profiles.setText(
        name.isEmpty()
            ? context.text("generator.profiles")
            : context.text("generator.profile", name));
    earlier.setDisable(model.earlier().isEmpty() && rules.showsRules());
    earlier.setText(
        rules.showsRules()
            ? context.text("generator.earlier", model.earlier().size())
            : context.text("generator.back"));
  }

  private void toggle() {
    rules.showInstead(rules.showsRules() ? new EarlierList(model, context) : null);
    refresh();
  }

  private ContextMenu menu() {
    var menu = new ContextMenu();
    for (var profile : model.profiles()) {
      var entry = new CheckMenuItem(profile.name());
      entry.setSelected(profile.name().equals(model.profile()));
      entry.setMnemonicParsing(false);
      entry.setOnAction(event -> model.useProfile(profile));
      menu.getItems().add(entry);
    }
    if (!menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    var keep = new MenuItem(context.text("generator.profile.keep"));
    keep.setOnAction(event -> ask());
    keep.setDisable(model.profiles().size() >= SettingKeys.PROFILES_MOST);
    menu.getItems().add(keep);
    model.profiles().stream()
        .filter(profile -> profile.name().equals(model.profile()))
        .forEach(profile -> menu.getItems().add(removal(profile)));
    return menu;
  }

  private MenuItem removal(Profile profile) {
    return Menus.entry(
        context.text("generator.profile.remove", profile.name()),
        () -> model.removeProfile(profile));
  }

  /// Exchanges the line for a field that takes the profile's name.
  private void ask() {
    var name = new TextField();
    name.setId("generator-profile-name");
    name.setPromptText(context.text("generator.profile.name"));
    name.setAccessibleText(context.text("generator.profile.name"));
    name.textProperty()
        .addListener((observed, before, now) -> {
          if (now.length() > Profile.LONGEST_NAME) {
            name.setText(before);
          }
        });
    setHgrow(name, Priority.ALWAYS);
    Runnable keep =
        () -> {
          model.keepProfile(name.getText());
          back();
        };
    name.setOnAction(event -> keep.run());
    var add = Buttons.plain(context.text("action.save"), keep);
    add.setId("generator-profile-save");
    var cancel = Buttons.plain(context.text("action.cancel"), this::back);
    getChildren().setAll(name, add, cancel);
    name.requestFocus();
  }

  private void back() {
    getChildren().setAll(profiles, gap, earlier);
    profiles.requestFocus();
  }
}
