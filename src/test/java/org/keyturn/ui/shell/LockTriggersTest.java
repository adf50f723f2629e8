package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.Timers;
import org.keyturn.platform.events.SystemEvent;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.vault.LockReason;

@SuppressWarnings("NullAway.Init")
class LockTriggersTest {
  private final Clock clock = new Clock();
  private final List<LockReason> locks = new ArrayList<>();
  private Settings settings;
  private LockTriggers triggers;

  /// A clock and a timer that a test moves apart: while a computer sleeps, only the clock goes on.
  private static final class Clock implements Timers {
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private Runnable action = () -> {};

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public Subscription every(Duration period, Runnable every) {
      action = every;
      return () -> action = () -> {};
    }

    @Override
    public Subscription after(Duration delay, Runnable later) {
      throw new UnsupportedOperationException();
    }

    void pass(Duration span) {
      for (long i = 0; i < span.toSeconds(); i++) {
        jump(Duration.ofSeconds(1));
      }
    }

    void jump(Duration span) {
      now = now.plus(span);
      action.run();
    }
  }

  @BeforeEach
  void arm(@TempDir Path folder) {
    settings = Settings.load(folder.resolve("settings.properties"));
    triggers = new LockTriggers(clock, settings, locks::add);
    triggers.arm();
  }

  @Test
  void fiveMinutesWithoutInputLock() {
    clock.pass(Duration.ofSeconds(299));
    assertEquals(List.of(), locks);
    clock.pass(Duration.ofSeconds(1));
    assertEquals(List.of(LockReason.IDLE), locks);
  }

  @Test
  void inputGivesTheWholeTimeAgain() {
    clock.pass(Duration.ofSeconds(299));
    triggers.stirred();
    clock.pass(Duration.ofSeconds(299));
    assertEquals(List.of(), locks);
  }

  @Test
  void theChosenTimeCountsAtOnce() {
    clock.pass(Duration.ofSeconds(90));
    settings.put(SettingKeys.LOCK_AFTER_MINUTES, 1);
    clock.pass(Duration.ofSeconds(1));
    assertEquals(List.of(LockReason.IDLE), locks);
  }

  @Test
  void zeroMeansNever() {
    settings.put(SettingKeys.LOCK_AFTER_MINUTES, 0);
    clock.pass(Duration.ofHours(2));
    assertEquals(List.of(), locks);
  }

  @Test
  void aJumpOfTheClockMeansThatTheComputerSlept() {
    clock.jump(Duration.ofSeconds(31));
    assertEquals(List.of(LockReason.SLEPT), locks);
  }

  @Test
  void aBusyComputerIsNotAsleep() {
    clock.jump(Duration.ofSeconds(30));
    assertEquals(List.of(), locks);
  }

  @Test
  void sleepCountsAsTimeWithoutInputIfItDoesNotLockItself() {
    settings.put(SettingKeys.LOCK_ON_SLEEP, false);
    clock.jump(Duration.ofMinutes(4));
    assertEquals(List.of(), locks);
    clock.jump(Duration.ofMinutes(1));
    assertEquals(List.of(LockReason.IDLE), locks);
  }

  @Test
  void theFirstInputAfterTheTimeComesTooLate() {
    settings.put(SettingKeys.LOCK_ON_SLEEP, false);
    clock.now = clock.now.plus(Duration.ofHours(1));
    triggers.stirred();
    assertEquals(List.of(LockReason.IDLE), locks);
  }

  @Test
  void aClockSetBackGivesNoMoreTime() {
    clock.pass(Duration.ofSeconds(150));
    clock.jump(Duration.ofHours(-5));
    clock.pass(Duration.ofSeconds(149));
    assertEquals(List.of(LockReason.IDLE), locks);
  }

  @Test
  void theSystemsWordLocksAsChosen() {
    triggers.told(SystemEvent.SLEEPING);
    triggers.told(SystemEvent.SCREEN_LOCKED);
    triggers.minimised();
    assertEquals(List.of(LockReason.SLEPT, LockReason.SCREEN_LOCKED), locks, "the defaults");

    locks.clear();
    settings.put(SettingKeys.LOCK_ON_SLEEP, false);
    settings.put(SettingKeys.LOCK_ON_SCREEN_LOCK, false);
    settings.put(SettingKeys.LOCK_ON_MINIMISE, true);
    triggers.told(SystemEvent.SLEEPING);
    triggers.told(SystemEvent.AWAKE);
    triggers.told(SystemEvent.SCREEN_LOCKED);
    triggers.minimised();
    assertEquals(List.of(LockReason.MINIMISED), locks);
  }

  @Test
  void wakingLocksIfTheWordOfSleepCameTooLate() {
    triggers.told(SystemEvent.AWAKE);
    assertEquals(List.of(LockReason.SLEPT), locks);
  }

  @Test
  void nothingHappensWhileNothingIsOpen() {
    triggers.disarm();
    clock.pass(Duration.ofMinutes(10));
    clock.jump(Duration.ofHours(1));
    triggers.stirred();
    triggers.told(SystemEvent.SCREEN_LOCKED);
    assertEquals(List.of(), locks);

    triggers.arm();
    clock.pass(Duration.ofSeconds(1));
    assertEquals(List.of(), locks, "the time before does not count");
  }
}
