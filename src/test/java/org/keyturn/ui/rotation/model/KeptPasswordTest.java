package org.keyturn.ui.rotation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.ui.rotation.Wizard;
import org.keyturn.ui.rotation.model.PasswordForm.Field;

/// Keeping the master password is one choice.
@SuppressWarnings("NullAway.Init")
class KeptPasswordTest {
  private Wizard wizard;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    wizard = new Wizard(folder);
  }

  @AfterEach
  void close() {
    wizard.close();
  }

  private static Field complaint(RotationViewModel model) {
    return model.passwords().complaint().get().orElseThrow().field();
  }

  @Test
  void keepingThePasswordAsksForItOnce() throws Failed {
    var model = wizard.atPassword(true);
    model.passwords().keep().set(true);
    Wizard.prove(model, "not this one", "", "");
    assertEquals(Field.CURRENT, complaint(model));
    Wizard.prove(model, Wizard.OLD, "", "");
    assertEquals(RotationPage.SUMMARY, model.page().get());
    model.commit();
    assertTrue(wizard.samePassword);
    assertTrue(wizard.opens(Wizard.OLD));
    assertEquals(2, wizard.vaults.info(wizard.vault).generation());
  }

  @Test
  void keepingThePasswordAndTheKeyIsRefusedWhereItCanBeSeen() {
    var model = wizard.atPassword(false);
    model.passwords().keep().set(true);
    Wizard.prove(model, Wizard.OLD, "", "");
    assertEquals(Field.CURRENT, complaint(model));
  }
}
