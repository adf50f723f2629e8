package org.keyturn.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.RealTransfers;
import org.keyturn.crypto.Password;
import org.keyturn.model.SecretText;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// The key file on the screens that make and unlock a vault, on real vaults.
@SuppressWarnings("NullAway.Init")
class KeyFileFactorTest implements UnlocksAlone {
  private static final String PASSWORD = "turn the brass key twice";

  private Path folder;
  private Path vault;
  private Path stick;
  private TestContext test;
  private Vaults vaults;
  private @Nullable Session unlocked;

  @BeforeEach
  void context(@TempDir Path temp) throws Exception {
    folder = temp;
    vault = folder.resolve("Test.keyturn");
    stick = Files.createDirectory(folder.resolve("stick"));
    test = new TestContext(folder);
    vaults = CheapVaults.swift(folder.resolve("data"), RealTransfers.format());
  }

  @AfterEach
  void close() {
    if (unlocked != null) {
      unlocked.close();
    }
  }

  private static Password password() {
    return Password.of(PASSWORD.toCharArray());
  }

  private CreateViewModel creating() {
    var strength = new LiveStrength(test.context.jobs(), chars -> LiveStrength.Reading.NONE);
    return new CreateViewModel(
        vaults, test.context, this, strength, () -> SecretText.of("six words"), vault);
  }

  private UnlockViewModel unlocking() {
    return new UnlockViewModel(vaults, test.context, this, vault, Optional.empty());
  }

  /// A vault with a key file on the stick.
  private Path made() throws Exception {
    var key = stick.resolve("my.key");
    var model = creating();
    model.keyFile().wanted().set(true);
    test.files.answer = Optional.of(key);
    model.keyFile().pick().make(vault);
    assertEquals(Optional.of(key), model.keyFile().pick().file().get());
    model.create(password(), password());
    assertNotNull(unlocked);
    unlocked.close();
    unlocked = null;
    return key;
  }

  @Test
  void aVaultIsMadeWithTheFileAndOpensWithIt() throws Exception {
    made();
    assertTrue(vaults.info(vault).keyFile());
    var model = unlocking();
    assertTrue(model.keyFile().wanted().get());
    model.unlock(password());
    assertEquals("Choose the key file first.", model.keyFile().pick().error().get());
    assertNull(unlocked);
    model.keyFile().pick().choose();
    model.unlock(password());
    assertNotNull(unlocked);
    assertEquals(Optional.empty(), test.settings.keyFile(vault), "not without being asked");
  }

  @Test
  void thePlaceIsRememberedAndForgottenAsThePersonWishes() throws Exception {
    var key = made();
    var model = unlocking();
    model.keyFile().pick().choose();
    model.keyFile().remember().set(true);
    model.unlock(password());
    assertEquals(Optional.of(key), test.settings.keyFile(vault));
    close();
    var again = unlocking();
    assertEquals(Optional.of(key), again.keyFile().pick().file().get());
    again.keyFile().remember().set(false);
    again.unlock(password());
    assertEquals(Optional.empty(), test.settings.keyFile(vault));
  }

  @Test
  void whatIsWrongWithTheFileIsSaidBesideIt() throws Exception {
    var key = made();
    var model = unlocking();
    model.keyFile().pick().choose();
    Files.writeString(key, Files.readString(key).substring(0, 40));
    model.unlock(password());
    assertTrue(model.keyFile().pick().error().get().startsWith("The key file is damaged"));
    assertEquals("", model.error().get());
    Files.delete(key);
    model.unlock(password());
    assertTrue(model.keyFile().pick().error().get().startsWith("There is no key file"));
    assertNull(unlocked);
  }

  @Test
  void aWrongFileIsAsGoodAsAWrongPassword() throws Exception {
    made();
    test.files.answer = Optional.of(Files.writeString(stick.resolve("other"), "another"));
    var model = unlocking();
    model.keyFile().pick().choose();
    model.unlock(password());
    assertTrue(model.error().get().startsWith("Wrong master password or key file"));
    assertEquals("", model.keyFile().pick().error().get());
  }

  @Test
  void nothingIsMadeWhileTheWantedFileIsMissing() {
    var model = creating();
    model.keyFile().wanted().set(true);
    model.create(password(), password());
    assertEquals("Choose the key file first.", model.keyFile().pick().error().get());
    assertFalse(Files.exists(vault));
  }

  @Test
  void aFileBesideTheVaultIsWarnedOfAndNoneIsOverwritten() throws Exception {
    var pick = creating().keyFile().pick();
    pick.set(Optional.of(folder.resolve("a.key")));
    assertTrue(pick.besides(vault));
    pick.set(Optional.of(stick.resolve("a.key")));
    assertFalse(pick.besides(vault));
    var there = Files.writeString(stick.resolve("there"), "was here");
    test.files.answer = Optional.of(there);
    pick.make(vault);
    assertTrue(pick.error().get().startsWith("There is a file at that place already"));
    assertEquals("was here", Files.readString(there));
  }

  @Test
  void aVaultWithoutOneAsksForNone() throws Exception {
    creating().create(password(), password());
    close();
    unlocked = null;
    var model = unlocking();
    assertFalse(model.keyFile().wanted().get());
    model.unlock(password());
    assertNotNull(unlocked);
  }

  @Override
  public void unlocked(Session session) {
    unlocked = session;
  }
}
