package org.keyturn.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import org.keyturn.ui.rotation.model.RotationRoutes;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.RotationReport;

/// The way into the rotation's wizard and out of it: back to the items, or to the unlock screen.
/// While it is there, the lock that the rotation brings does not take it away, as it has yet to say
/// how it went. JavaFX thread.
final class RotationNavigation implements RotationRoutes {
  private final VaultContext vault;
  private final Features.Rotate wizard;
  private final Runnable back;
  private final Consumer<LockNews> rotated;
  private boolean running;

  /// @param back to the items
  /// @param rotated told when the key was turned and the person has read about it
  RotationNavigation(
      VaultContext vault, Features.Rotate wizard, Runnable back, Consumer<LockNews> rotated) {
    this.vault = vault;
    this.wizard = wizard;
    this.back = back;
    this.rotated = rotated;
  }

  /// @param turnKey whether the key is to be turned too, or only the master password changed
  void begin(boolean turnKey) {
    running = true;
    wizard.begin(vault, this, turnKey);
  }

  boolean isRunning() {
    return running;
  }

  /// Whether a lock of this reason is the one that the wizard waits for.
  boolean awaits(LockReason reason) {
    return running && reason == LockReason.ROTATED_HERE;
  }

  @Override
  public void leave() {
    running = false;
    back.run();
  }

  @Override
  public void rotated(Optional<RotationReport> report, boolean samePassword) {
    running = false;
    var now = vault.context().timers().now();
    rotated.accept(new LockNews(LockReason.ROTATED_HERE, now, report, samePassword, false));
  }
}
