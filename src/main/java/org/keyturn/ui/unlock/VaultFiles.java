package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.FilePicker.Ask;
import org.keyturn.ui.desk.FilePicker.Kind;
import org.keyturn.ui.desk.VaultNames;

/// Asks for a vault file.
public final class VaultFiles {
  private final Desk desk;

  public VaultFiles(Desk desk) {
    this.desk = desk;
  }

  /// @return an existing vault
  public Optional<Path> open() {
    return desk.files().open(ask("vault.open.title", Optional.empty(), ""));
  }

  /// @param proposed where the new vault would lie
  Optional<Path> place(Path proposed) {
    var folder = Optional.ofNullable(proposed.toAbsolutePath().getParent());
    return desk.files()
        .save(ask("vault.place.title", folder, String.valueOf(proposed.getFileName())))
        .map(VaultNames::withExtension);
  }

  private Ask ask(String title, Optional<Path> folder, String fileName) {
    var kind = new Kind(desk.text("vault.files"), List.of("*" + VaultNames.EXTENSION));
    return new Ask(desk.text(title), folder, fileName, List.of(kind));
  }
}
