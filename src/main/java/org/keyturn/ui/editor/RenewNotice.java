package org.keyturn.ui.editor;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.keyturn.address.Address;
import org.keyturn.model.Attribute;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.NoticeCard;
import org.keyturn.ui.controls.Tone;

/// Leads through the change of a password: the site asks for the old one and takes the new one,
/// then the item is saved. Both go to the clipboard by the protected way.
final class RenewNotice extends StackPane {
  private static final String PLACE = "edit-renew-";

  private final UiContext context;
  private final Button first;
  private final Label copied = Labels.styled("", Css.SUCCESS);
  private final Subscription listening;

  RenewNotice(EditorViewModel model, UiContext context) {
    this.context = context;
    var form = model.form();
    first = copy("old", () -> form.original().secrets().attribute(Attribute.PASSWORD));
    var second = copy("new", () -> form.concealed(Attribute.PASSWORD));
    copied.setId("edit-renew-copied");
    copied.setMinHeight(Label.USE_PREF_SIZE);
    var title =
        model
            .site()
            .map(Address::siteName)
            .map(site -> context.text("editor.renew.title", site))
            .orElseGet(() -> context.text("editor.renew.anywhere"));
    var card = new NoticeCard(Tone.INFO, title, context.text("editor.renew.text"));
    card.setId("edit-renew");
    getChildren().add(card.with(first, second, copied));
    var copying = context.copying();
    listening =
        copying.what().subscribe(what -> say()).and(copying.left().subscribe(left -> say()));
  }

  void focus() {
    first.requestFocus();
  }

  /// Stops listening, when the editor goes.
  void close() {
    listening.unsubscribe();
  }

  private Button copy(String which, Supplier<SecretText> password) {
    var button =
        Buttons.plain(
            context.text("editor.renew." + which),
            Glyph.COPY,
            () -> context.copying().copy(PLACE + which, password.get()));
    button.setId(PLACE + which);
    return button;
  }

  private void say() {
    var here = context.copying().what().get().startsWith(PLACE);
    copied.setText(here ? context.text("control.copied", context.copying().left().get()) : "");
    copied.setGraphic(here ? Glyph.CHECK.icon(Css.SUCCESS) : null);
  }
}
