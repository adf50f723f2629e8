package org.keyturn.ui.importing.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.Format;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.transfer.Transfers;
import org.keyturn.transfer.Transfers.Recognised;
import org.keyturn.ui.context.TransferState;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.secrets.KeyFilePick;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.ImportUndone;
import org.keyturn.vault.LastImport;
import org.keyturn.vault.Session;

/// Importing a file: what it is, what would come of it, what came of it, and taking that back; a
/// step carries what there is to show. Confined to the UI thread; [#close()] wipes the file's
/// password and drops what was read.
public final class ImportViewModel {
  private final Session session;
  private final UiContext context;
  private final TransferState run = new TransferState();
  private final KeyFilePick keyFile;
  private final ImportJobs intake;
  private final ObjectProperty<Duplicates> duplicates =
      new SimpleObjectProperty<>(Duplicates.IDENTICAL);
  private final ObjectProperty<Optional<String>> folder =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ImportStep> step =
      new ReadOnlyObjectWrapper<>(new ImportStep.Choose());
  private final ReadOnlyObjectWrapper<Optional<Recognised>> recognised =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper keysError = new ReadOnlyStringWrapper("");
  private Optional<Path> file = Optional.empty();
  private Optional<ColumnPlan> columns = Optional.empty();
  private boolean closed;

  public ImportViewModel(Session session, Transfers transfers, UiContext context) {
    this.session = session;
    this.context = context;
    intake = new ImportJobs(session, transfers, context, run);
    keyFile = new KeyFilePick(context);
  }

  public ReadOnlyObjectProperty<ImportStep> step() {
    return step.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Recognised>> recognised() {
    return recognised.getReadOnlyProperty();
  }

  /// Why the file cannot be imported, or the import not be taken back.
  public ReadOnlyObjectProperty<Optional<FailureText>> failure() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty keysError() {
    return keysError.getReadOnlyProperty();
  }

  public ObjectProperty<Duplicates> duplicates() {
    return duplicates;
  }

  /// Below which folder everything comes.
  public ObjectProperty<Optional<String>> folder() {
    return folder;
  }

  public KeyFilePick keyFile() {
    return keyFile;
  }

  public TransferState run() {
    return run;
  }

  public Optional<Path> file() {
    return file;
  }

  public Session session() {
    return session;
  }

  /// The import that can be taken back.
  public Optional<LastImport> last() {
    try {
      return session.imports().last();
    } catch (Failed locked) {
      return Optional.empty();
    }
  }

  /// Whether the file holds its secrets in plain text.
  public boolean plain() {
    return recognised.get().map(Recognised::format).filter(Format::plain).isPresent();
  }

  /// A file was picked: what is it?
  public void choose(Path chosen) {
    file = Optional.of(chosen);
    forget();
    begin();
    intake.recognise(chosen, Optional.empty(), this::found, this::refused);
  }

  /// The person knows better what it is.
  public void overrule(Format format) {
    if (file.isPresent() && !recognised.get().map(Recognised::format).equals(Optional.of(format))) {
      begin();
      intake.recognise(file.get(), Optional.of(format), this::found, this::refused);
    }
  }

  private void begin() {
    recognised.set(Optional.empty());
    failure.set(Optional.empty());
    keysError.set("");
    step.set(new ImportStep.Looking());
  }

  private void forget() {
    intake.forget();
    keyFile.set(Optional.empty());
    columns = Optional.empty();
  }

  private void found(Recognised found) {
    if (closed) {
      return;
    }
    recognised.set(Optional.of(found));
    columns = ColumnPlan.of(found.unknownColumns());
    if (found.needsPassword() || found.takesKeys()) {
      step.set(new ImportStep.Keys());
    } else {
      columns.ifPresentOrElse(plan -> step.set(new ImportStep.Columns(plan)), this::look);
    }
  }

  /// @param typed the file's password, taken over
  public void keys(Password typed) {
    boolean needed = recognised.get().filter(Recognised::needsPassword).isPresent();
    if (!(step.get() instanceof ImportStep.Keys) || (needed && typed.isEmpty())) {
      typed.close();
      keysError.set(context.text("import.password.missing"));
      return;
    }
    intake.password(typed);
    keysError.set("");
    look();
  }

  /// The columns are explained.
  public void explained() {
    if (columns.filter(ColumnPlan::useful).isPresent()) {
      keysError.set("");
      look();
    } else {
      keysError.set(context.text("import.columns.none"));
    }
  }

  private void look() {
    step.set(new ImportStep.Looking());
    intake.preview(
        file.orElseThrow(),
        how(),
        seen -> {
          if (!closed) {
            step.set(new ImportStep.Preview(seen));
          }
        },
        this::refused);
  }

  private ImportJobs.How how() {
    var meanings = columns.map(ColumnPlan::meanings).orElse(Map.of());
    return new ImportJobs.How(
        recognised.get().map(Recognised::format), keyFile.file().get(), meanings);
  }

  /// Imports what the preview showed.
  public void take() {
    if (!(step.get() instanceof ImportStep.Preview)) {
      return;
    }
    step.set(new ImportStep.Running());
    var from = file.orElseThrow();
    var name = String.valueOf(from.getFileName());
    var plan = new ImportPlan(name, duplicates.get(), folder.get());
    intake.run(
        from,
        how(),
        plan,
        done -> {
          intake.forget();
          step.set(new ImportStep.Done(done));
        },
        this::refused);
  }

  /// Takes the last import back.
  public void undo() {
    var before = step.get();
    failure.set(Optional.empty());
    step.set(new ImportStep.Undoing());
    context
        .jobs()
        .run(
            () -> session.imports().undo(),
            (ImportUndone done) -> step.set(new ImportStep.Undone(done)),
            why -> {
              failure.set(Optional.of(FailureText.of(context.messages(), why)));
              step.set(before);
            });
  }

  private void refused(Failure why) {
    if (why instanceof Failure.Cancelled) {
      step.set(new ImportStep.Choose());
      return;
    }
    var text = FailureText.of(context.messages(), why);
    if (FileKeyFailures.areWrong(why)) {
      intake.forget();
      keysError.set(text.whole());
      step.set(new ImportStep.Keys());
      return;
    }
    failure.set(Optional.of(text));
    step.set(new ImportStep.Choose());
  }

  public void close() {
    closed = true;
    run.cancel();
    forget();
  }
}
