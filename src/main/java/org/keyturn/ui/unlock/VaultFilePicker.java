package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.FilePicker.Kind;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;

/// Asks for a vault file.
public final class VaultFilePicker {
  private final UiContext context;

  public VaultFilePicker(UiContext context) {
    this.context = context;
  }

  /// @return an existing vault
  public Optional<Path> open() {
    return context.files().open(ask("vault.open.title", Optional.empty(), ""));
  }

  /// @param proposed where the new vault would lie
  Optional<Path> place(Path proposed) {
    var folder = Optional.ofNullable(proposed.toAbsolutePath().getParent());
    return context
        .files()
        .save(ask("vault.place.title", folder, String.valueOf(proposed.getFileName())))
        .map(VaultNames::withExtension);
  }

  private Ask ask(String title, Optional<Path> folder, String fileName) {
    var kind = new Kind(context.text("vault.files"), List.of("*" + VaultNames.EXTENSION));
    return new Ask(context.text(title), folder, fileName, List.of(kind));
  }
}
