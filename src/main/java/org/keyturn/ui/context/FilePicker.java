package org.keyturn.ui.context;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for a file. The window uses the system's dialogs; tests and the tour answer by
/// themselves.
public interface FilePicker {

  /// @return an existing file, empty if the person changed their mind
  Optional<Path> open(Ask ask);

  /// @return where to write; the dialog's own question about overwriting is no permission to
  ///   overwrite
  Optional<Path> save(Ask ask);

  /// @param title the dialog's title
  /// @param folder where to begin, if known
  /// @param fileName proposed name, may be empty
  record Ask(String title, Optional<Path> folder, String fileName, List<Kind> kinds) {
    public Ask {
      kinds = List.copyOf(kinds);
    }
  }

  /// A kind of file, e.g. `Keyturn vaults`, `*.keyturn`.
  record Kind(String name, List<String> patterns) {
    public Kind {
      patterns = List.copyOf(patterns);
    }
  }
}
