package org.keyturn.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A vault that was open on this computer.
///
/// @param path absolute
/// @param used when it was opened last, to the second; empty if an earlier version did not note it
public record RecentVault(Path path, Optional<Instant> used) {

  static RecentVault of(Path vault, Instant used) {
    return new RecentVault(
        vault.toAbsolutePath().normalize(), Optional.of(used.truncatedTo(ChronoUnit.SECONDS)));
  }

  /// A path, or an instant as ISO 8601 writes it, a space, and a path. An absolute path never looks
  /// like an instant.
  static RecentVault parse(String line) {
    int space = line.indexOf(' ');
    if (space > 0) {
      try {
        var used = Instant.parse(line.substring(0, space));
        return new RecentVault(Path.of(line.substring(space + 1)), Optional.of(used));
      } catch (DateTimeException pathWithSpaces) {
        return new RecentVault(Path.of(line), Optional.empty());
      }
    }
    return new RecentVault(Path.of(line), Optional.empty());
  }

  /// Whether it can stand in the list, which has one line for each vault.
  boolean isPossible() {
    return path.isAbsolute() && path.toString().lines().count() == 1;
  }

  String toText() {
    return used.map(at -> at + " ").orElse("") + path;
  }
}
