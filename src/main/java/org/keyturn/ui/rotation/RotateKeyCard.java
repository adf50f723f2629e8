package org.keyturn.ui.rotation;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.KdfChoice;
import org.keyturn.ui.rotation.model.PasswordForm;

/// Whether the key is turned or only the password changed, and how costly each guess at the
/// password is to be.
final class RotateKeyCard extends VBox {

  /// @param present the settings that the vault has now
  RotateKeyCard(PasswordForm form, KdfParameters present, UiContext context) {
    var turn = new CheckBox(context.text("rotation.password.turn"));
    turn.setId("rotation-turn");
    turn.selectedProperty().bindBidirectional(form.turnKey());
    turn.disableProperty().bind(form.busy());
    var meaning = Labels.description("");
    meaning.getStyleClass().add("below-tick");
    form.turnKey()
        .subscribe(on ->
            meaning.setText(
                context.text(on ? "rotation.password.turn.on" : "rotation.password.turn.off")));
    var settings = new ComboBox<KdfChoice>();
    settings.setId("rotation-kdf");
    settings.getItems().setAll(form.kdfChoices());
    settings.setConverter(new ChoiceWords<>(choice -> figures(choice, context, present)));
    settings.valueProperty().bindBidirectional(form.kdf());
    settings.setMaxWidth(Double.MAX_VALUE);
    var kdf =
        new VBox(
            Labels.forInput(context.text("rotation.kdf"), settings),
            settings,
            Labels.description(context.text("rotation.kdf.text")));
    kdf.getStyleClass().add("input-block");
    getChildren().addAll(new VBox(4, turn, meaning), kdf);
    getStyleClass().addAll(Css.CARD, "password-card");
  }

  private static String figures(KdfChoice choice, UiContext context, KdfParameters present) {
    var figures = choice.settings(present).orElse(present);
    return context.text(
        "rotation.kdf." + choice.name().toLowerCase(Locale.ROOT),
        context.messages().bytes(figures.memoryKiB() * 1024L),
        figures.iterations());
  }
}
