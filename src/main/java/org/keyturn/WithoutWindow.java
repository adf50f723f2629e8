package org.keyturn;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.cli.Desktop;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;

record WithoutWindow(Messages messages) implements Desktop {
  @Override
  public int window(Optional<Path> vault) {
    return FailureText.USAGE;
  }

  @Override
  public int tour(Path folder) {
    return FailureText.USAGE;
  }
}
