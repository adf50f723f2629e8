package org.keyturn.cli.commands;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.vault.Credentials;

/// `create V`
final class CreateCommand implements CliCommand.Alone {
  @Override
  public String name() {
    return "create";
  }

  @Override
  public int run(Invocation call) throws Failed, IOException {
    var vault = call.path(Grammar.VAULT);
    // a vault that will be refused anyway should not cost two passwords
    Targets.refuseExisting(vault);
    var keyFile = call.passwords().keyFile().read(vault);
    try (var credentials = new Credentials(call.passwords().next().copy(), keyFile);
        var session =
            call.tools().vaults().create(vault, credentials, Optional.empty(), call.cancel())) {
      call.answer()
          .line(
              call.console()
                  .messages()
                  .get("cli.create.done.text", vault, session.info().keyId().fingerprint()));
    }
    return FailureText.DONE;
  }
}
