package org.keyturn.cli.commands;

import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.vault.KeyFiles;

/// `keyfile F`
final class KeyfileCommand implements CliCommand.Alone {
  @Override
  public String name() {
    return "keyfile";
  }

  @Override
  public boolean takesVault() {
    return false;
  }

  @Override
  public List<String> parameters() {
    return List.of("F");
  }

  @Override
  public int run(Invocation call) throws Failed {
    var file = call.path("F");
    KeyFiles.create(file);
    call.answer().line(call.console().messages().get("cli.keyfile.done.text", file));
    return FailureText.DONE;
  }
}
