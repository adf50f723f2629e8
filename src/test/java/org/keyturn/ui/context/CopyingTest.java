package org.keyturn.ui.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.model.SecretText;
import org.keyturn.ui.ManualTimers;
import org.keyturn.ui.MemoryClipboard;

class CopyingTest {
  private final ManualTimers timers = new ManualTimers();
  private final MemoryClipboard clipboard = new MemoryClipboard();
  private int seconds = 30;
  private final Copying copying = new Copying(clipboard, timers, () -> seconds);

  @BeforeEach
  void copy() {
    copying.copy("password", SecretText.of("hunter2"));
  }

  @Test
  void staysForTheChosenTimeAndThenGoes() {
    timers.advance(Duration.ofSeconds(29));
    assertEquals("hunter2", clipboard.content);
    assertEquals(1, copying.left().get());
    timers.advance(Duration.ofSeconds(1));
    assertEquals("", clipboard.content);
    assertEquals("", copying.what().get());
  }

  @Test
  void leavesAloneWhatThePersonCopiedMeanwhile() {
    clipboard.content = "something else";
    timers.advance(Duration.ofSeconds(31));
    assertEquals("something else", clipboard.content);
  }

  @Test
  void aSecondCopyStartsTheTimeAnew() {
    timers.advance(Duration.ofSeconds(20));
    copying.copy("username", SecretText.of("mara"));
    timers.advance(Duration.ofSeconds(20));
    assertEquals("mara", clipboard.content);
    assertEquals("username", copying.what().get());
    assertEquals(10, copying.left().get());
  }

  @Test
  void neverMeansUntilItIsClearedOtherwise() {
    seconds = 0;
    copying.copy("password", SecretText.of("hunter3"));
    timers.advance(Duration.ofHours(1));
    assertEquals("hunter3", clipboard.content);
    assertEquals(0, copying.left().get());
    assertEquals("password", copying.what().get());
    copying.clear();
    assertEquals("", clipboard.content);
  }

  @Test
  void theMarkIsOfOneItemAndOnePlace() {
    var fjord = Optional.of(UUID.randomUUID());
    copying.copy(fjord, "password", SecretText.of("of the fjord"));
    assertTrue(copying.isFrom(fjord, "password"));
    assertFalse(copying.isFrom(fjord, "username"));
    assertFalse(copying.isFrom(Optional.of(UUID.randomUUID()), "password"), "another item's");
    assertFalse(copying.isFrom(Optional.empty(), "password"), "of no item");
    copying.clear();
    assertFalse(copying.isFrom(fjord, "password"));
    assertEquals(Optional.empty(), copying.item());
  }
}
