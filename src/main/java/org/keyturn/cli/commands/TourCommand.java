package org.keyturn.cli.commands;

import java.util.List;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.Invocation;
import org.keyturn.model.Failed;

/// `tour DIR`
final class TourCommand implements CliCommand.Alone {
  @Override
  public String name() {
    return "tour";
  }

  @Override
  public boolean takesVault() {
    return false;
  }

  @Override
  public List<String> parameters() {
    return List.of("DIR");
  }

  @Override
  public int run(Invocation call) throws Failed {
    return call.tools().desktop().tour(call.path("DIR"));
  }
}
