package org.keyturn.ui.generator;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keyturn.model.SecretText;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.SettingKeys.GeneratorMode;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.PasswordSource;

/// The generator: result on top, its rules below; alone, or to fill a field.
public final class GeneratorDialog implements PasswordSource {
  private final GeneratorViewModel model;
  private final UiContext context;
  private final Overlay overlay;

  public GeneratorDialog(GeneratorViewModel model, UiContext context, Overlay overlay) {
    this.model = model;
    this.context = context;
    this.overlay = overlay;
  }

  /// Opens the generator by itself.
  public void open() {
    var parts = parts(EnumSet.allOf(GeneratorMode.class));
    var card = parts.card();
    var copy =
        Buttons.primary(
            context.text("generator.copy-close"),
            () -> {
              model.copy();
              card.close();
            });
    copy.setId("generator-copy-close");
    parts.needsResult(copy);
    card.withCancel(context.text("action.close")).with(copy, ButtonData.OK_DONE).focusing(copy);
    card.withRemark(
        Labels.caption(
            context.text(
                "generator.clears", context.settings().get(SettingKeys.CLIPBOARD_SECONDS))));
    overlay.open(card);
  }

  @Override
  public void offer(Consumer<SecretText> use) {
    offer(EnumSet.of(GeneratorMode.PASSWORD, GeneratorMode.PASSPHRASE), "generator.use", use);
  }

  @Override
  public SecretText suggest() {
    return model.suggest();
  }

  @Override
  public void offerName(Consumer<SecretText> use) {
    offer(EnumSet.of(GeneratorMode.USERNAME), "generator.use-name", use);
  }

  private void offer(Set<GeneratorMode> kinds, String verb, Consumer<SecretText> use) {
    var parts = parts(kinds);
    var card = parts.card();
    var take =
        Buttons.primary(
            context.text(verb),
            () -> {
              model.taken();
              use.accept(model.result());
              card.close();
            });
    take.setId("generator-use");
    parts.needsResult(take);
    overlay.open(
        card.withCancel(context.text("action.cancel"))
            .with(take, ButtonData.OK_DONE)
            .focusing(take));
  }

  private Parts parts(Set<GeneratorMode> kinds) {
    model.begin(kinds);
    return new Parts(model, context);
  }

  /// What one showing of the dialog consists of, and what it listens to.
  private static final class Parts {
    private final GeneratorViewModel model;
    private final UiContext context;
    private final ResultBox result;
    private final RulesPane rules;
    private final GeneratorFoot foot;
    private Subscription listening;

    Parts(GeneratorViewModel model, UiContext context) {
      this.model = model;
      this.context = context;
      result = new ResultBox(model, context);
      rules = new RulesPane(model, context);
      foot = new GeneratorFoot(model, context, rules);
      listening = model.made().subscribe(number -> refresh());
    }

    DialogCard card() {
      var content = new VBox(result);
      content.getStyleClass().add("generator");
      if (model.offered().size() > 1) {
        content.getChildren().add(modes());
      }
      VBox.setVgrow(rules, Priority.ALWAYS);
      content.getChildren().addAll(rules, foot);
      return new DialogCard(context.text("generator.title"), content)
          .onClosed(() -> {
            listening.unsubscribe();
            result.clear();
            model.closed();
          });
    }

    void needsResult(Button button) {
      listening =
          listening.and(
              model.made().subscribe(number -> button.setDisable(model.result().isEmpty())));
    }

    private void refresh() {
      result.refresh();
      rules.refresh();
      foot.refresh();
    }

    private Node modes() {
      var group = new ToggleGroup();
      var all = new HBox();
      all.getStyleClass().add("segments");
      model.offered().forEach(mode -> all.getChildren().add(mode(group, mode)));
      group
          .selectedToggleProperty()
          .addListener((observed, before, now) -> {
            if (now == null) {
              before.setSelected(true);
            } else if (now.getUserData() != model.mode()) {
              model.set(SettingKeys.GENERATOR_MODE, (GeneratorMode) now.getUserData());
            }
          });
      listening =
          listening.and(
              model
                  .made()
                  .subscribe(number ->
                      group.getToggles().stream()
                          .filter(toggle -> toggle.getUserData() == model.mode())
                          .forEach(group::selectToggle)));
      return all;
    }

    private ToggleButton mode(ToggleGroup group, GeneratorMode mode) {
      var name = mode.label();
      var button = new ToggleButton(context.text("generator." + name));
      button.setId("generator-" + name);
      button.setUserData(mode);
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
      return button;
    }
  }
}
