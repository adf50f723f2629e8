package org.keyturn.ui.importing.model;

import java.util.EnumSet;
import java.util.Set;
import org.keyturn.model.Failure;

/// What a file says of the password or the key file that it was tried with.
final class FileKeyFailures {
  private static final Set<Failure.Part> PARTS =
      EnumSet.range(Failure.Part.KEEPASS_KEY_FILE, Failure.Part.KEEPASS_KEY_FILE_CHECK);

  private FileKeyFailures() {}

  /// Whether the file can be tried again with others.
  static boolean areWrong(Failure why) {
    return switch (why) {
      case Failure.WrongFilePassword _ -> true;
      case Failure.Damaged damaged -> PARTS.contains(damaged.part());
      case Failure.TooNew newer -> newer.kind() == Failure.TooNew.Kind.KEEPASS_KEY_FILE;
      default -> false;
    };
  }
}
