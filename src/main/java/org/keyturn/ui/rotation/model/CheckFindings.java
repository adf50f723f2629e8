package org.keyturn.ui.rotation.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.keyturn.model.ExportIdentity.Kind;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.RotationCheck;

/// What the check found, with the sizes of the export files as they lie there now.
public record CheckFindings(RotationCheck check, List<KnownExport> exports) {

  /// @param size in bytes, empty if the file is not there at the moment
  public record KnownExport(ExportNote note, OptionalLong size) {
    public UUID id() {
      return note.identity().exportId();
    }

    public boolean restricted() {
      return note.identity().kind() == Kind.RESTRICTED;
    }
  }

  /// Reads the sizes: on a job's thread.
  static CheckFindings of(RotationCheck check) {
    return new CheckFindings(
        check,
        check.exports().stream().map(note -> new KnownExport(note, size(note.path()))).toList());
  }

  private static OptionalLong size(Path file) {
    try {
      return OptionalLong.of(Files.size(file));
    } catch (IOException notThere) {
      return OptionalLong.empty();
    }
  }

  /// Exports that the new key will not open, and those that the present one does not open either.
  Set<UUID> renewable() {
    return ids(export -> true);
  }

  /// Exports that work today and would die.
  Set<UUID> proposed() {
    return ids(export -> !export.note().stale());
  }

  private Set<UUID> ids(Predicate<KnownExport> wanted) {
    var ids = new HashSet<UUID>();
    exports.stream()
        .filter(KnownExport::restricted)
        .filter(wanted)
        .forEach(export -> ids.add(export.id()));
    return ids;
  }

  public boolean allows(Optional<Path> setAside) {
    return check.space().enough()
        && check.space().writable()
        && (check.damaged().isEmpty() || setAside.isPresent());
  }
}
