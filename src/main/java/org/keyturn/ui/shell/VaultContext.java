package org.keyturn.ui.shell;

import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.generator.GeneratorDialog;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;

/// What every screen and dialog of one open vault is given, and where it is put. JavaFX thread.
///
/// @param guard the one of this vault, so that a proof counts wherever it was given
/// @param passwords makes passwords for fields of this vault's dialogs
record VaultContext(
    Session session,
    UiContext context,
    Shell shell,
    RepromptGuard guard,
    GeneratorDialog passwords) {

  public Overlay overlay() {
    return shell.overlay();
  }

  /// Puts a screen in the place of the one in sight.
  public void show(Screen screen) {
    shell.show(screen);
  }

  /// Opens a dialog above the screen.
  public void open(DialogCard card) {
    overlay().open(card);
  }

  /// Locks the vault, unless it is locked already.
  void lock(LockReason reason) {
    if (session.state() == SessionState.UNLOCKED) {
      session.lock(reason);
    }
  }

  /// Says that something did not work.
  public void say(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    var card = DialogCard.question(text.title(), text.advice());
    open(card.withCancel(context.text("action.close")));
  }
}
