package org.keyturn.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.NoPasswords;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.secrets.SecretField;
import org.keyturn.vault.Versioned;

/// When the editor goes, no field of it holds a secret any more.
class WipedFormTest {

  @Test
  void everyFieldForASecretIsWiped(@TempDir Path folder) throws Failed {
    Fx.start();
    try (var session = TestVaults.create(folder)) {
      var context = new TestContext(folder).context;
      var opened = new Versioned<>(item(), 0);
      Fx.run(() -> {
        var model = new EditorViewModel(session, context, show -> {}, opened);
        var view = new FormView(model, context, new NoPasswords());
        boolean _ = new Scene(view).getRoot().isVisible();
        var fields = new ArrayList<SecretField>(FormView.secrets(view).toList());
        assertEquals(List.of(4, 16, 4, 16), fields.stream().map(SecretField::length).toList());
        view.wipe();
        assertTrue(fields.stream().allMatch(field -> field.length() == 0));
        model.close();
      });
    }
  }

  private static Item item() {
    var values =
        Map.of(
            Attribute.PASSWORD, SecretText.of("p4ss"),
            Attribute.TOTP, SecretText.of("JBSWY3DPEHPK3PXP"));
    var fields =
        List.of(
            own(CustomField.Type.HIDDEN, "9021"),
            own(CustomField.Type.ONE_TIME_CODE, "JBSWY3DPEHPK3PXP"));
    return Item.create(ItemType.LOGIN, "Bank", Instant.EPOCH)
        .withSecrets(
            new Secrets(values, SecretText.EMPTY, fields, List.of(), List.of(), Extras.NONE));
  }

  private static CustomField own(CustomField.Type type, String value) {
    return new CustomField(type, "own", SecretText.of(value), Optional.empty(), Extras.NONE);
  }
}
