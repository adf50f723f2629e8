package org.keyturn.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.jobs.SameThreadRunner;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.context.UiContext;

/// macOS shows signs in place of names.
@DisabledOnOs(OS.MAC)
class KeyNamesTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "Ctrl+L, Ctrl+L, Strg+L",
    "Ctrl+Shift+C, Shift+Ctrl+C, Umschalt+Strg+C",
    "Ctrl+Plus, Ctrl++, Strg++",
    "Ctrl+Comma, 'Ctrl+,', 'Strg+,'",
    "Delete, Delete, Entf",
    "Escape, Esc, Esc",
    "F6, F6, F6",
  })
  void keysAreCalledAsTheyAreLabelled(String keys, String english, String german) {
    var combination = KeyCombination.valueOf(keys);
    assertEquals(words(english), words(KeyNames.of(combination, context(Locale.ENGLISH))));
    assertEquals(words(german), words(KeyNames.of(combination, context(Locale.GERMAN))));
  }

  /// The order of the keys that are held is the toolkit's.
  private static Set<String> words(String keys) {
    return Set.of(keys.split("(?<=.)\\+(?=.)"));
  }

  @Test
  void aMenuShowsTheSameKeysAndListensToThem() {
    var lock = new KeyCodeCombination(KeyCode.L, KeyCombination.CONTROL_DOWN);
    var named = KeyNames.named(lock, context(Locale.GERMAN));
    assertEquals("Strg+L", named.getDisplayText());
    assertTrue(named.match(control(KeyCode.L)));
    assertFalse(named.match(control(KeyCode.K)));
    assertEquals(named, KeyNames.named(lock, context(Locale.ENGLISH)));
  }

  private UiContext context(Locale language) {
    return new TestContext(folder, new SameThreadRunner(), language).context;
  }

  private static KeyEvent control(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
  }
}
