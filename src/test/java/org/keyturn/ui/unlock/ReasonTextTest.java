package org.keyturn.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.TestContext;
import org.keyturn.vault.LockReason;

@SuppressWarnings("NullAway.Init")
class ReasonTextTest {
  private TestContext test;
  private ReasonText words;

  @BeforeEach
  void context(@TempDir Path folder) {
    test = new TestContext(folder);
    words = new ReasonText(test.context);
  }

  @ParameterizedTest
  @CsvSource({
    "BY_USER, You locked this vault",
    "IDLE, Locked after 5 minutes without activity",
    "MINIMISED, Locked when the window was minimised",
    "SLEPT, Locked because the computer was asleep",
    "SCREEN_LOCKED, Locked together with the screen",
    "CLOSED, This vault was closed",
    "ROTATED_ELSEWHERE, The key was rotated elsewhere: unlock again"
  })
  void theReasonIsSaid(LockReason reason, String title) {
    assertEquals(title, words.title(reason));
  }

  @Test
  void theChosenTimeIsNamed() {
    test.settings.put(SettingKeys.LOCK_AFTER_MINUTES, 1);
    assertEquals("Locked after 1 minute without activity", words.title(LockReason.IDLE));
  }

  @Test
  void noTwoReasonsSoundAlike() {
    var titles = Arrays.stream(LockReason.values()).map(words::title).collect(Collectors.toSet());
    assertEquals(LockReason.values().length, titles.size());
  }

  @Test
  void aKeptDraftIsSaid() {
    var now = test.timers.now();
    assertEquals("", words.text(LockNews.of(LockReason.IDLE, now, false)));
    assertEquals(
        test.context.text("locked.draft-kept"),
        words.text(LockNews.of(LockReason.IDLE, now, true)));
  }

  @Test
  void onlyWhatNobodyAskedForIsUnexpected() {
    var now = test.timers.now();
    assertTrue(LockNews.of(LockReason.ROTATED_ELSEWHERE, now, false).isUnexpected());
    assertTrue(LockNews.of(LockReason.FILE_REPLACED, now, false).isUnexpected());
    assertFalse(LockNews.of(LockReason.SCREEN_LOCKED, now, false).isUnexpected());
    assertFalse(LockNews.of(LockReason.BY_USER, now, false).isUnexpected());
  }
}
