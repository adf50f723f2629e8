package org.keyturn.ui.generator;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.SecretText;
import org.keyturn.settings.Keys;
import org.keyturn.settings.Keys.GeneratorMode;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.ColouredSecret;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.DialogCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Overlay;
import org.keyturn.ui.controls.PasswordSource;
import org.keyturn.ui.controls.StrengthMeter;

/// The generator: result on top, its rules below; alone, or to fill a field.
public final class GeneratorDialog implements PasswordSource {
  private final GeneratorViewModel model;
  private final Desk desk;
  private final Overlay overlay;

  public GeneratorDialog(GeneratorViewModel model, Desk desk, Overlay overlay) {
    this.model = model;
    this.desk = desk;
    this.overlay = overlay;
  }

  /// Opens the generator by itself.
  public void open() {
    var card = card();
    var copy =
        Buttons.primary(
            desk.text("generator.copy-close"),
            () -> {
              model.copy();
              card.close();
            });
    copy.setId("generator-copy-close");
    card.withCancel(desk.text("action.close")).with(copy, ButtonData.OK_DONE).focusing(copy);
    card.withRemark(
        Labels.caption(desk.text("generator.clears", desk.settings().get(Keys.CLIPBOARD_SECONDS))));
    overlay.open(card);
  }

  @Override
  public void offer(Consumer<SecretText> use) {
    var card = card();
    var take =
        Buttons.primary(
            desk.text("generator.use"),
            () -> {
              use.accept(model.result());
              card.close();
            });
    take.setId("generator-use");
    overlay.open(
        card.withCancel(desk.text("action.cancel")).with(take, ButtonData.OK_DONE).focusing(take));
  }

  private DialogCard card() {
    model.next();
    var rules = new StackPane();
    rules.setAlignment(Pos.TOP_LEFT);
    var content = new VBox(result(), meter(), modes(rules), rules);
    content.getStyleClass().add("generator");
    return new DialogCard(desk.text("generator.title"), content);
  }

  private Node result() {
    var shown = new ColouredSecret();
    shown.setId("generator-result");
    shown.getStyleClass().add("big");
    HBox.setHgrow(shown, Priority.ALWAYS);
    model.made().subscribe(number -> shown.show(model.result()));
    var again = Buttons.icon(Glyph.REFRESH, desk.text("generator.again"), model::next);
    var copy = Buttons.icon(Glyph.COPY, desk.text("generator.copy"), model::copy);
    var box = new HBox(shown, again, copy);
    box.getStyleClass().add("result");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node meter() {
    var meter = new StrengthMeter(desk.messages());
    model
        .made()
        .subscribe(number -> meter.show(model.level(), desk.text("generator.bits", model.bits())));
    return meter;
  }

  private Node modes(StackPane rules) {
    var group = new ToggleGroup();
    var password = mode(group, GeneratorMode.PASSWORD, "generator.password");
    var phrase = mode(group, GeneratorMode.PASSPHRASE, "generator.passphrase");
    var both = new HBox(password, phrase);
    both.getStyleClass().add("segments");
    Runnable show =
        () ->
            rules
                .getChildren()
                .setAll(
                    model.get(Keys.GENERATOR_MODE) == GeneratorMode.PASSWORD
                        ? GeneratorRules.password(model, desk)
                        : GeneratorRules.phrase(model, desk));
    group
        .selectedToggleProperty()
        .addListener((observed, before, now) -> {
          if (now == null) {
            before.setSelected(true);
          } else {
            model.set(Keys.GENERATOR_MODE, (GeneratorMode) now.getUserData());
            show.run();
          }
        });
    show.run();
    return both;
  }

  private ToggleButton mode(ToggleGroup group, GeneratorMode mode, String key) {
    var button = new ToggleButton(desk.text(key));
    button.setUserData(mode);
    button.setSelected(model.get(Keys.GENERATOR_MODE) == mode);
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }
}
