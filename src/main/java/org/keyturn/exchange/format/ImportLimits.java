package org.keyturn.exchange.format;

import org.keyturn.crypto.OutOfBounds;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How many things a file of another program may ask for, whatever its format: far above what
/// people have, and no more than is read in seconds.
public enum ImportLimits {
  /// Items, also those that cannot be taken.
  ITEMS("items", 200_000),

  /// Earlier versions of one item; KeePass keeps ten unless it is told otherwise.
  VERSIONS("versions", 10_000),

  /// Records of one table, with the one that names the columns.
  RECORDS("records", 200_000),

  FOLDERS("folders", 200_000),

  /// Folders within folders.
  FOLDER_LEVELS("folderDepth", 200),

  /// Characters of all paths of folders together, in which each folder names all above it.
  FOLDER_NAMES("folderNames", 16L * 1024 * 1024);

  private final String parameter;
  private final long most;

  ImportLimits(String parameter, long most) {
    this.parameter = parameter;
    this.most = most;
  }

  public long most() {
    return most;
  }

  /// @throws Failed `BeyondBounds`
  public void check(long value) throws Failed {
    if (value > most) {
      throw new Failed(new Failure.BeyondBounds(parameter, value, 0, most));
    }
  }

  /// @return what a file asks for that lies beyond the bounds of a key derivation
  public static Failed beyond(OutOfBounds bounds) {
    return new Failed(
        new Failure.BeyondBounds(
            bounds.parameter(), bounds.value(), bounds.least(), bounds.most()));
  }
}
