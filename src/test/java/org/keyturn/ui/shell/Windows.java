package org.keyturn.ui.shell;

import javafx.stage.Stage;
import org.keyturn.ui.Fx;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// The beginning and the end of a test's window.
public final class Windows {
  private Windows() {}

  /// Puts an unlocked vault into the window. On the JavaFX thread.
  public static void enter(App app, Session session) {
    app.navigator.unlocked(session);
  }

  /// Locks and hides. What the lock still has to write, such as a draft, is written by then.
  static void close(App app, Stage stage) {
    Fx.run(() -> {
      app.lock(LockReason.CLOSED);
      stage.hide();
    });
    Fx.settle();
  }
}
