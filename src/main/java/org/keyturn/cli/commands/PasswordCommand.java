package org.keyturn.cli.commands;

import java.io.IOException;
import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.line.VaultKeyFile;
import org.keyturn.model.Failed;
import org.keyturn.vault.Session;

/// `password V [--keep-password] [--new-vault-key-file F | --no-vault-key-file]`
final class PasswordCommand implements CliCommand.InSession {
  private static final String KEEP_PASSWORD = "--keep-password";

  @Override
  public String name() {
    return "password";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        Grammar.flag(KEEP_PASSWORD),
        Grammar.value(VaultKeyFile.NEW, "F"),
        Grammar.flag(VaultKeyFile.NONE));
  }

  @Override
  public void precheck(Invocation call) throws Failed {
    VaultKeyFile.check(call);
    var arguments = call.arguments();
    if (arguments.has(KEEP_PASSWORD)
        && !arguments.has(VaultKeyFile.NEW)
        && !arguments.has(VaultKeyFile.NONE)) {
      throw arguments.wrong(call.console().messages().get("cli.usage.password.text"));
    }
  }

  @Override
  public void run(Session session, Invocation call) throws Failed, IOException {
    var passwords = call.passwords();
    try (var current = VaultKeyFile.current(call, session.path(), session.info())) {
      boolean kept = call.arguments().has(KEEP_PASSWORD);
      var password = kept ? current.password() : passwords.next();
      try (var next = VaultKeyFile.next(call, session, current, password)) {
        session.rotation().changePassword(Proofs.change(call, current, next), call.cancel());
      } catch (Failed e) {
        passwords.changedIfCommitted(e.failure());
        throw e;
      }
      passwords.changed();
      call.answer()
          .line(
              call.console()
                  .messages()
                  .get(kept ? "cli.password.key-file.text" : "cli.password.done.text"));
    }
  }
}
