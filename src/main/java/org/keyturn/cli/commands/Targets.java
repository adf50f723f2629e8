package org.keyturn.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Files that are about to be made. What looks free here can be taken a moment later: whoever makes
/// the file checks again.
final class Targets {
  private Targets() {}

  public static void refuseExisting(Path target) throws Failed {
    try {
      Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException free) {
      if (IoFailures.of(free) instanceof Failure.NoAccess denied) {
        throw new Failed(denied, free);
      }
      return;
    }
    throw new Failed(new Failure.Refused(Failure.Rule.TARGET_EXISTS));
  }
}
