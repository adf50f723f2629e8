package org.keyturn.cli;

import java.io.IOException;
import org.keyturn.cli.line.Call;
import org.keyturn.cli.line.Command;
import org.keyturn.model.Failed;

/// `open V`: parsed like any other command, run by [OpenLoop].
final class OpenCommand implements Command.Alone {
  @Override
  public String name() {
    return "open";
  }

  @Override
  public int run(Call call) throws Failed, IOException {
    return OpenLoop.run(call);
  }
}
