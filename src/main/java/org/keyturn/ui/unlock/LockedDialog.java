package org.keyturn.ui.unlock;

import java.nio.file.Path;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.DialogCard;
import org.keyturn.ui.desk.VaultNames;

/// Tells that a vault has locked itself while another one was in sight.
public final class LockedDialog {
  private LockedDialog() {}

  public static DialogCard of(Path vault, LockNews news, Desk desk) {
    var words = new ReasonText(desk);
    var text = words.title(news.reason()) + ". " + words.text(news);
    return DialogCard.question(desk.text("vaults.locked.title", VaultNames.name(vault)), text)
        .withCancel(desk.text("action.close"));
  }
}
