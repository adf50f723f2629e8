package org.keyturn.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;
import org.keyturn.platform.events.SystemEvent;
import org.keyturn.settings.Setting;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.vault.LockReason;

/// Everything that locks without being asked to, in one place: the time without input, the window
/// put out of sight, the computer asleep, the screen locked. Each has its setting, which is read
/// anew each time. Confined to the UI thread; needs no toolkit.
final class LockTriggers {
  /// How often the clock is looked at.
  static final Duration LOOK = Duration.ofSeconds(1);

  /// A clock that has jumped further than this since the last look means that the computer slept:
  /// timers stand still meanwhile. This is noticed everywhere, also where the system tells nothing.
  static final Duration JUMP = Duration.ofSeconds(30);

  private final Timers timers;
  private final Settings settings;
  private final Consumer<LockReason> lock;
  private Subscription looking = Subscription.EMPTY;
  private boolean armed;
  private Instant last;
  private Duration idle = Duration.ZERO;

  /// @param lock locks every open vault
  public LockTriggers(Timers timers, Settings settings, Consumer<LockReason> lock) {
    this.timers = timers;
    this.settings = settings;
    this.lock = lock;
    last = timers.now();
  }

  /// Begins to watch, or goes on; the time without input counts anew.
  public void arm() {
    looking.unsubscribe();
    armed = true;
    last = timers.now();
    idle = Duration.ZERO;
    looking = timers.every(LOOK, this::look);
  }

  /// When nothing is open any more.
  public void disarm() {
    looking.unsubscribe();
    looking = Subscription.EMPTY;
    armed = false;
  }

  /// Something was typed, clicked or moved. What comes after the time has passed comes too late.
  public void stirred() {
    look();
    idle = Duration.ZERO;
  }

  /// The window was put out of sight.
  public void minimised() {
    when(SettingKeys.LOCK_ON_MINIMISE, LockReason.MINIMISED);
  }

  /// The system has told something about the computer.
  public void told(SystemEvent event) {
    switch (event) {
      case SLEEPING, AWAKE -> when(SettingKeys.LOCK_ON_SLEEP, LockReason.SLEPT);
      case SCREEN_LOCKED -> when(SettingKeys.LOCK_ON_SCREEN_LOCK, LockReason.SCREEN_LOCKED);
    }
  }

  private void look() {
    if (!armed) {
      return;
    }
    var passed = passed();
    idle = idle.plus(passed);
    if (passed.compareTo(JUMP) > 0 && settings.get(SettingKeys.LOCK_ON_SLEEP)) {
      act(LockReason.SLEPT);
    } else if (isOver()) {
      act(LockReason.IDLE);
    }
  }

  /// Since the last look. A clock that was set back does not give an absent person more time.
  private Duration passed() {
    var now = timers.now();
    var passed = Duration.between(last, now);
    last = now;
    return passed.isNegative() ? LOOK : passed;
  }

  private boolean isOver() {
    int minutes = settings.get(SettingKeys.LOCK_AFTER_MINUTES);
    return minutes > 0 && idle.compareTo(Duration.ofMinutes(minutes)) >= 0;
  }

  private void when(Setting<Boolean> setting, LockReason reason) {
    if (armed && settings.get(setting)) {
      act(reason);
    }
  }

  private void act(LockReason reason) {
    idle = Duration.ZERO;
    lock.accept(reason);
  }
}
