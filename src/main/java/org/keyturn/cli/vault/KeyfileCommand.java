package org.keyturn.cli.vault;

import java.util.List;
import org.keyturn.cli.line.Call;
import org.keyturn.cli.line.Command;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.vault.access.KeyFiles;

/// `keyfile F`
public final class KeyfileCommand implements Command.Alone {
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
  public int run(Call call) throws Failed {
    var file = call.path("F");
    KeyFiles.create(file);
    call.answer().line(call.voice().messages().get("cli.keyfile.done.text", file));
    return FailureText.DONE;
  }
}
