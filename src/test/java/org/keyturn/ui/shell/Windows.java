package org.keyturn.ui.shell;

import javafx.stage.Stage;
import org.keyturn.ui.Fx;
import org.keyturn.vault.LockReason;

/// The end of a test's window.
final class Windows {
  private Windows() {}

  /// Locks and hides. What the lock still has to write, such as a draft, is written by then.
  static void close(App app, Stage stage) {
    Fx.run(() -> {
      app.lock(LockReason.CLOSED);
      stage.hide();
    });
    Fx.settle();
  }
}
