package org.keyturn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;

/// `unlock`, in `open` only: asks for the master password and begins a new session.
///
/// @param opening the call of `open` itself, which names the vault
/// @param next takes the new session, which it has to close
record UnlockVerb(Invocation opening, Consumer<Session> next) implements CliCommand.Alone {
  static final String NAME = "unlock";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int run(Invocation call) throws Failed, IOException {
    var vault = opening.path(Grammar.VAULT);
    var vaults = call.tools().vaults();
    // The line with the password belongs to this command, whatever comes of the rest.
    var password = call.passwords().anotherMaster();
    try {
      var session = unlock(call, vaults, vault, password);
      call.context().heed(session);
      next.accept(session);
    } catch (Failed failed) {
      password.close();
      throw failed;
    }
    call.passwords().adopt(password);
    return FailureText.DONE;
  }

  private static Session unlock(Invocation call, Vaults vaults, Path vault, Password password)
      throws Failed {
    var keyFile = call.passwords().keyFile();
    return vaults.unlock(
        vault,
        info -> new Credentials(password.copy(), keyFile.read(vault, info, call.console())),
        Vaults.Presence.ANNOUNCED,
        call.progress(),
        call.cancel());
  }
}
