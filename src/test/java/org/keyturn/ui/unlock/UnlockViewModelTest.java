package org.keyturn.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;
import org.keyturn.settings.RecentVault;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.vault.Session;

@SuppressWarnings("NullAway.Init")
class UnlockViewModelTest implements UnlocksAlone {
  private Path folder;
  private TestContext test;
  private @Nullable Session unlocked;

  @BeforeEach
  void context(@TempDir Path temp) {
    folder = temp;
    test = new TestContext(folder);
  }

  private UnlockViewModel model() {
    return new UnlockViewModel(
        TestVaults.in(folder), test.context, this, TestVaults.vault(folder), Optional.empty());
  }

  private CreateViewModel creating() {
    var strength = new LiveStrength(test.context.jobs(), chars -> LiveStrength.Reading.NONE);
    return new CreateViewModel(
        TestVaults.in(folder),
        test.context,
        this,
        strength,
        () -> SecretText.of("six words"),
        TestVaults.vault(folder));
  }

  @Test
  void theRightPasswordOpensAndTheVaultIsRemembered() throws Failed {
    TestVaults.create(folder).close();
    model().unlock(TestVaults.password());
    assertNotNull(unlocked);
    assertEquals(
        List.of(new RecentVault(TestVaults.vault(folder), Optional.of(test.timers.now()))),
        test.settings.get(SettingKeys.RECENT_VAULTS));
    unlocked.close();
  }

  @Test
  void aWrongPasswordIsSaidInline() throws Failed {
    TestVaults.create(folder).close();
    var model = model();
    model.unlock(Password.of("not this one".toCharArray()));
    assertEquals(
        "Wrong master password. Check Caps Lock and the keyboard layout.", model.error().get());
    assertTrue(model.more().get().contains("header was altered on purpose"));
    assertFalse(model.busy().get());
    assertNull(unlocked);
  }

  @Test
  void anEmptyPasswordIsNotTried() {
    var model = model();
    model.unlock(Password.of(new char[0]));
    assertFalse(model.error().get().isEmpty());
  }

  @Test
  void newPasswordsMustBeLongEnoughAndTheSame() {
    var model = creating();
    model.create(Password.of("1234567".toCharArray()), Password.of("1234567".toCharArray()));
    assertTrue(model.error().get().contains("8"));
    model.create(Password.of("12345678".toCharArray()), Password.of("12345679".toCharArray()));
    assertTrue(model.error().get().contains("differ"));
    assertNull(unlocked);
    assertFalse(TestVaults.vault(folder).toFile().exists());
  }

  @Override
  public void unlocked(Session session) {
    unlocked = session;
  }
}
