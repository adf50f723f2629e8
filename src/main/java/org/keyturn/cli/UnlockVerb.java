package org.keyturn.cli;

import java.io.IOException;
import java.util.function.Consumer;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;

/// `unlock`, in `open` only: asks for the master password and begins a new session.
///
/// @param opening the call of `open` itself, which names the vault
/// @param next takes the new session, which it has to close
record UnlockVerb(Call opening, Consumer<Session> next) implements Command.Alone {
  static final String NAME = "unlock";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int run(Call call) throws Failed, IOException {
    var password = call.passwords().anotherMaster();
    try {
      var session =
          call.tools()
              .vaults()
              .unlock(
                  opening.path(Grammar.VAULT),
                  password,
                  Vaults.Presence.ANNOUNCED,
                  call.progress(),
                  call.cancel());
      session.notices().forEach(notice -> NoticeText.tell(call.voice(), notice));
      next.accept(session);
    } catch (Failed failed) {
      password.close();
      throw failed;
    }
    call.passwords().adopt(password);
    return FailureText.DONE;
  }
}
