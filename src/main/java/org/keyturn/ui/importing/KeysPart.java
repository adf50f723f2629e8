package org.keyturn.ui.importing;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.transfer.Transfers.Recognised;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.ui.secrets.CapsLock;
import org.keyturn.ui.secrets.KeyFileField;
import org.keyturn.ui.secrets.SecretField;

/// What opens the file: a password, and for databases of KeePass a key file too.
final class KeysPart {
  private final ImportViewModel model;
  private final UiContext context;
  private final SecretField password;

  KeysPart(ImportViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    password = new SecretField(context.messages());
    password.input().setId("import-password");
    password.onSubmit(this::submit);
  }

  Node shown() {
    boolean keyFile = model.recognised().get().filter(Recognised::takesKeys).isPresent();
    var block =
        new VBox(
            Labels.forInput(context.text("import.password"), password.input()),
            password,
            new CapsLock(password, context.messages()),
            Labels.description(
                context.text(keyFile ? "import.password.maybe.text" : "import.password.text")));
    block.getStyleClass().add("input-block");
    var column = new VBox(new FileCard(model, context), block);
    column.getStyleClass().add("exchange-form");
    if (keyFile) {
      var title = context.text("import.key-file");
      column
          .getChildren()
          .add(new KeyFileField(model.keyFile(), context, "import-key-file", title));
    }
    column.getChildren().add(error(model));
    return column;
  }

  static Label error(ImportViewModel model) {
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.setId("import-error");
    error.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.textProperty().bind(model.keysError());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    return error;
  }

  void focus() {
    password.input().requestFocus();
  }

  void submit() {
    var chars = password.chars();
    try {
      model.keys(Password.of(chars));
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  void wipe() {
    password.wipe();
  }
}
