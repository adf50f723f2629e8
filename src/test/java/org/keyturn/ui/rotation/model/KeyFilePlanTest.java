package org.keyturn.ui.rotation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.ui.rotation.Wizard;
import org.keyturn.ui.rotation.model.KeyFilePlan.Step;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Vaults;

/// The key file in the wizard, on a real vault.
@SuppressWarnings("NullAway.Init")
class KeyFilePlanTest {
  @TempDir Path folder;
  private Path first;
  private Path second;

  @BeforeEach
  void make() throws Exception {
    first = Files.writeString(folder.resolve("first.jpg"), "any file");
    second = folder.resolve("second.key");
    KeyFiles.create(second);
  }

  private boolean opens(Wizard wizard, String password, Optional<Path> file) {
    try (var credentials = KeyFiles.credentials(Wizard.password(password), file, wizard.vault);
        var opened =
            wizard.vaults.unlock(
                wizard.vault,
                credentials,
                Vaults.Presence.QUIET,
                Progress.NONE,
                new CancelToken())) {
      return opened.items().list().size() == 12;
    } catch (Failed refused) {
      return false;
    }
  }

  private static void give(Wizard wizard, Path file) throws Failed {
    try (var current = Credentials.of(Wizard.password(Wizard.OLD));
        var next =
            KeyFiles.credentials(Wizard.password(Wizard.OLD), Optional.of(file), wizard.vault)) {
      wizard.session.rotation().changePassword(new PasswordChange(current, next, Optional.empty()));
    }
  }

  @Test
  void addingOneAloneIsAChangeOfThePassword() throws Exception {
    try (var wizard = new Wizard(folder)) {
      var model = wizard.atPassword(false);
      var plan = model.passwords().keyFiles();
      assertEquals(List.of(Step.KEEP, Step.SET), plan.offered());
      Wizard.prove(model, Wizard.OLD, Wizard.OLD, Wizard.OLD);
      assertEquals(RotationPage.PASSWORD, model.page().get(), "nothing would change");
      plan.step().set(Step.SET);
      Wizard.prove(model, Wizard.OLD, Wizard.OLD, Wizard.OLD);
      assertEquals("Choose the key file first.", plan.next().error().get());
      plan.next().set(Optional.of(first));
      Wizard.prove(model, Wizard.OLD, Wizard.OLD, Wizard.OLD);
      assertEquals(RotationPage.SUMMARY, model.page().get());
      model.commit();
      assertEquals(RotationPage.CHANGED, model.page().get());
      assertTrue(wizard.session.info().keyFile());
      assertTrue(opens(wizard, Wizard.OLD, Optional.of(first)));
      assertFalse(opens(wizard, Wizard.OLD, Optional.empty()));
    }
  }

  @Test
  void aRotationReplacesItAndTheRememberedPlaceFollows() throws Exception {
    try (var wizard = new Wizard(folder)) {
      give(wizard, first);
      wizard.context.settings.keyFile(wizard.vault, Optional.of(first));
      var model = wizard.atPassword(true);
      var plan = model.passwords().keyFiles();
      assertEquals(Optional.of(first), plan.current().file().get());
      plan.step().set(Step.SET);
      plan.next().set(Optional.of(second));
      Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
      model.commit();
      assertTrue(wizard.rotated);
      assertEquals(Optional.of(second), wizard.context.settings.keyFile(wizard.vault));
      assertTrue(opens(wizard, Wizard.NEW, Optional.of(second)));
      assertFalse(opens(wizard, Wizard.NEW, Optional.of(first)));
    }
  }

  @Test
  void theCurrentOneIsProven() throws Exception {
    try (var wizard = new Wizard(folder)) {
      give(wizard, first);
      var model = wizard.atPassword(true);
      var plan = model.passwords().keyFiles();
      assertEquals(List.of(Step.KEEP, Step.SET, Step.REMOVE), plan.offered());
      Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
      assertEquals("Choose the key file first.", plan.current().error().get());
      plan.current().set(Optional.of(second));
      Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
      var complaint = model.passwords().complaint().get().orElseThrow().text();
      assertTrue(complaint.startsWith("That master password and key file"), complaint);
      plan.current().set(Optional.of(first));
      plan.step().set(Step.REMOVE);
      Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
      assertEquals(RotationPage.SUMMARY, model.page().get());
      model.commit();
      assertTrue(opens(wizard, Wizard.NEW, Optional.empty()));
    }
  }

  @Test
  void troubleIsSaidBesideTheFileThatHasIt() throws Exception {
    try (var wizard = new Wizard(folder)) {
      give(wizard, first);
      var model = wizard.atPassword(true);
      var plan = model.passwords().keyFiles();
      plan.current().set(Optional.of(first));
      plan.step().set(Step.SET);
      plan.next().set(Optional.of(wizard.vault));
      Wizard.prove(model, Wizard.OLD, Wizard.NEW, Wizard.NEW);
      assertTrue(plan.next().error().get().startsWith("A vault or its export"));
      assertEquals("", plan.current().error().get());
      assertEquals(RotationPage.PASSWORD, model.page().get());
    }
  }
}
