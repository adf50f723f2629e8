package org.keyturn.cli.line;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Files that are about to be made. What looks free here can be taken a moment later: whoever makes
/// the file checks again.
public final class Targets {
  private Targets() {}

  public static void refuseExisting(Path target) throws Failed {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new Failed(new Failure.Refused(Failure.Rule.TARGET_EXISTS));
    }
  }
}
