package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;

/// A vault that another start of the program hands over waits here until nothing is under way that
/// it would take out of sight. The latest one counts. UI thread; needs no toolkit.
final class PendingVault {
  private static final Duration GLANCE = Duration.ofMillis(500);

  private final Timers timers;
  private final BooleanSupplier busy;
  private final Consumer<Path> go;
  private Subscription waiting = Subscription.EMPTY;
  private Optional<Path> offered = Optional.empty();

  PendingVault(Timers timers, BooleanSupplier busy, Consumer<Path> go) {
    this.timers = timers;
    this.busy = busy;
    this.go = go;
  }

  void add(Path vault) {
    offered = Optional.of(vault.toAbsolutePath().normalize());
    waiting.unsubscribe();
    waiting = timers.every(GLANCE, this::look);
    look();
  }

  private void look() {
    if (!busy.getAsBoolean()) {
      waiting.unsubscribe();
      var path = offered;
      offered = Optional.empty();
      path.ifPresent(go);
    }
  }
}
