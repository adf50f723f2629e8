package org.keyturn.cli;

import java.io.IOException;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;

/// `open V`: parsed like any other command, run by [OpenLoop].
final class OpenCommand implements CliCommand.Alone {
  @Override
  public String name() {
    return "open";
  }

  @Override
  public int run(Invocation call) throws Failed, IOException {
    return OpenLoop.run(call);
  }
}
