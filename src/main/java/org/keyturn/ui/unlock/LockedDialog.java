package org.keyturn.ui.unlock;

import java.nio.file.Path;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.dialogs.DialogCard;

/// Tells that a vault has locked itself while another one was in sight.
public final class LockedDialog {
  private LockedDialog() {}

  public static DialogCard of(Path vault, LockNews news, UiContext context) {
    var words = new ReasonText(context);
    var text = words.title(news.reason()) + ". " + words.text(news);
    return DialogCard.question(context.text("vaults.locked.title", VaultNames.name(vault)), text)
        .withCancel(context.text("action.close"));
  }
}
