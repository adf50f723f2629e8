package org.keyturn.ui.rotation.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keyturn.files.Outputs;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.FilePicker.Kind;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.vault.RotationReport;

/// What a rotation did and what is left to do, read after the unlock that follows it. Confined to
/// the UI thread.
public final class AfterRotation {
  private static final String EXTENSION = ".txt";

  /// What a file from before the rotation is.
  public enum Age {
    /// A copy of the vault, which opens with what opened the vault then.
    BACKUP,
    /// An export that needs the retired key.
    EXPORT
  }

  /// A file that the new key does not reach.
  public record OldFile(Age age, Path path) {}

  private final Path vault;
  private final RotationReport report;
  private final UiContext context;
  private final ReadOnlyObjectWrapper<Optional<List<OldFile>>> files =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

  public AfterRotation(Path vault, RotationReport report, UiContext context) {
    this.vault = vault;
    this.report = report;
    this.context = context;
  }

  /// Those that are still there; empty until that is known.
  public ReadOnlyObjectProperty<Optional<List<OldFile>>> files() {
    return files.getReadOnlyProperty();
  }

  /// What came of saving.
  public ReadOnlyStringProperty outcome() {
    return outcome.getReadOnlyProperty();
  }

  /// Looks which of the old files are there.
  public void look() {
    var all = all();
    context
        .jobs()
        .run(
            () -> all.stream().filter(file -> Files.exists(file.path())).toList(),
            (List<OldFile> there) -> files.set(Optional.of(there)),
            failure -> {});
  }

  private List<OldFile> all() {
    var all = new ArrayList<OldFile>();
    report.copies().before().ifPresent(path -> all.add(new OldFile(Age.BACKUP, path)));
    report.copies().left().forEach(path -> all.add(new OldFile(Age.BACKUP, path)));
    report.renewals().stale().forEach(path -> all.add(new OldFile(Age.EXPORT, path)));
    return all.stream().distinct().toList();
  }

  /// What was done, in a sentence.
  public String summary() {
    return context
        .text(
            "locked.rotated-here.text",
            report.amounts().items(),
            report.keys().current().fingerprint(),
            report.keys().generation(),
            report.renewals().renewed().size())
        .strip();
  }

  public String words(Age age) {
    return context.text("after.file." + age.name().toLowerCase(Locale.ROOT));
  }

  /// Saves the report as text: numbers, the two keys' names and where the old files lie; nothing
  /// that is sealed in the vault but the places of exports, which the person sees in it.
  public void save() {
    var kind = new Kind(context.text("after.files"), List.of("*" + EXTENSION));
    var name = context.text("after.name", VaultNames.name(vault), report.keys().generation());
    var folder = Optional.ofNullable(vault.toAbsolutePath().getParent());
    var ask = new Ask(context.text("after.save"), folder, name + EXTENSION, List.of(kind));
    context.files().save(ask).ifPresent(this::save);
  }

  private void save(Path file) {
    var text = text().getBytes(StandardCharsets.UTF_8);
    context
        .jobs()
        .run(
            () -> {
              Outputs.single(file, out -> out.write(text));
              return file;
            },
            done -> outcome.set(context.text("after.saved", VaultNames.path(done))),
            this::failed);
  }

  private String text() {
    var lines = new ArrayList<String>();
    lines.add(context.text("after.title"));
    lines.add(VaultNames.path(vault));
    lines.add(summary());
    lines.add(context.text("rotation.summary.key", report.keys().old().fingerprint()));
    files
        .get()
        .orElseGet(this::all)
        .forEach(file -> lines.add(words(file.age()) + ": " + VaultNames.path(file.path())));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private void failed(Failure failure) {
    var words = FailureText.of(context.messages(), failure);
    outcome.set(words.line());
  }
}
