package org.keyturn.ui.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Rule;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.vault.KeyFiles;

/// A key file that a person chooses or has made. Needs no toolkit; confined to the window's thread.
public final class KeyFilePick {
  private static final Set<Rule> RULES =
      EnumSet.of(
          Rule.KEY_FILE_MISSING,
          Rule.KEY_FILE_EMPTY,
          Rule.KEY_FILE_TOO_LARGE,
          Rule.KEY_FILE_NO_FILE,
          Rule.KEY_FILE_IS_VAULT);

  private final UiContext context;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  public KeyFilePick(UiContext context) {
    this.context = context;
  }

  public ReadOnlyObjectProperty<Optional<Path>> file() {
    return file.getReadOnlyProperty();
  }

  /// Why no file could be made, or what else is wrong with it; empty if nothing is.
  public ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  public void set(Optional<Path> chosen) {
    file.set(chosen);
    error.set("");
  }

  public void complain(String text) {
    error.set(text);
  }

  /// Says what is wrong with the file, if it is the file that is to blame.
  ///
  /// @return whether it is
  public boolean complain(Failure failure) {
    boolean mine =
        switch (failure) {
          case Failure.NotFound(var what) -> what == Failure.Missing.KEY_FILE;
          case Failure.Damaged damaged -> damaged.part() == Failure.Part.KEY_FILE;
          case Failure.Refused(var rule) -> RULES.contains(rule);
          default -> false;
        };
    if (mine) {
      tell(failure);
    }
    return mine;
  }

  private void tell(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    error.set(text.line());
  }

  /// Lets the person choose an existing file.
  public void choose() {
    context.files().open(ask("keyfile.choose.title", "")).ifPresent(path -> set(Optional.of(path)));
  }

  /// Makes a new one where the person says.
  ///
  /// @param vault whose name it is proposed with
  public void make(Path vault) {
    var proposed = VaultNames.name(vault) + ".key";
    context.files().save(ask("keyfile.make.title", proposed)).ifPresent(this::make0);
  }

  private void make0(Path path) {
    error.set("");
    context.jobs().run(() -> create(path), done -> set(Optional.of(path)), this::tell);
  }

  private static boolean create(Path path) throws Failed {
    KeyFiles.create(path);
    return true;
  }

  /// Whether it lies in the vault's folder, where whoever takes the one takes the other as well.
  public boolean besides(Path vault) {
    var folder = vault.toAbsolutePath().normalize().getParent();
    return folder != null
        && file.get()
            .map(path -> folder.equals(path.toAbsolutePath().normalize().getParent()))
            .orElse(false);
  }

  private Ask ask(String title, String name) {
    var folder =
        file.get().map(path -> path.toAbsolutePath().getParent()).filter(Files::isDirectory);
    return new Ask(context.text(title), folder, name, List.of());
  }
}
