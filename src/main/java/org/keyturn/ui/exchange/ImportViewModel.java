package org.keyturn.ui.exchange;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.file.Format;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.desk.Desk;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Session;
import org.keyturn.vault.Transfers;
import org.keyturn.vault.Transfers.ImportChoice;
import org.keyturn.vault.Transfers.Recognised;

/// Importing a file: what it is, what would come of it, and what came of it. Confined to the UI
/// thread; [#close()] wipes the file's password.
public final class ImportViewModel {

  /// Where the dialog stands.
  enum State {
    CHOOSE,
    PASSWORD,
    LOOKING,
    PREVIEW,
    RUNNING,
    DONE
  }

  private final Session session;
  private final Transfers transfers;
  private final Desk desk;
  private final Transferring run = new Transferring();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CHOOSE);
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Recognised>> recognised =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ImportReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper passwordError = new ReadOnlyStringWrapper("");
  private @Nullable Password password;
  private boolean closed;

  public ImportViewModel(Session session, Transfers transfers, Desk desk) {
    this.session = session;
    this.transfers = transfers;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Path>> file() {
    return file.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Recognised>> recognised() {
    return recognised.getReadOnlyProperty();
  }

  /// Of the preview, and then of the import.
  ReadOnlyObjectProperty<Optional<ImportReport>> report() {
    return report.getReadOnlyProperty();
  }

  /// Why the file cannot be imported.
  ReadOnlyObjectProperty<Optional<FailureText>> failure() {
    return failure.getReadOnlyProperty();
  }

  ReadOnlyStringProperty passwordError() {
    return passwordError.getReadOnlyProperty();
  }

  Transferring run() {
    return run;
  }

  /// Whether the file holds its secrets in plain text.
  boolean plain() {
    return recognised
        .get()
        .flatMap(r -> Format.byKey(r.format()))
        .filter(Format::plain)
        .isPresent();
  }

  /// A file was picked: what is it?
  public void choose(Path chosen) {
    forget();
    file.set(Optional.of(chosen));
    recognised.set(Optional.empty());
    report.set(Optional.empty());
    failure.set(Optional.empty());
    passwordError.set("");
    state.set(State.LOOKING);
    desk.jobs().run(() -> transfers.recognise(chosen), this::found, this::refused);
  }

  private void found(Recognised found) {
    if (closed) {
      return;
    }
    recognised.set(Optional.of(found));
    if (found.needsPassword()) {
      state.set(State.PASSWORD);
    } else {
      look();
    }
  }

  /// @param typed the file's password, taken over
  void password(Password typed) {
    if (state.get() != State.PASSWORD || typed.isEmpty()) {
      typed.close();
      passwordError.set(desk.text("import.password.missing"));
      return;
    }
    forget();
    password = typed;
    passwordError.set("");
    look();
  }

  /// Does everything and takes it back, so that the preview is what the import will be.
  private void look() {
    state.set(State.LOOKING);
    transfer(true, State.PREVIEW);
  }

  /// Imports what the preview showed.
  void take() {
    if (state.get() == State.PREVIEW) {
      state.set(State.RUNNING);
      transfer(false, State.DONE);
    }
  }

  private void transfer(boolean dryRun, State then) {
    var from = file.get().orElseThrow();
    var copy = Optional.ofNullable(password).map(Password::copy);
    var choice = new ImportChoice(Optional.empty(), copy, dryRun);
    desk.jobs()
        .run(
            (progress, cancel) -> {
              try {
                return transfers.importFile(session, from, choice, progress, cancel);
              } finally {
                copy.ifPresent(Password::close);
              }
            },
            run::watch,
            run.begin(),
            (ImportReport done) -> {
              run.end();
              report.set(Optional.of(done));
              state.set(then);
            },
            this::refused);
  }

  private void refused(Failure why) {
    run.end();
    if (why instanceof Failure.Cancelled) {
      state.set(State.CHOOSE);
      return;
    }
    var text = FailureText.of(desk.messages(), why);
    if (why instanceof Failure.WrongFilePassword) {
      forget();
      passwordError.set(text.title() + ". " + text.advice());
      state.set(State.PASSWORD);
      return;
    }
    failure.set(Optional.of(text));
    state.set(State.CHOOSE);
  }

  /// Nothing of an import that was cancelled stays.
  void cancel() {
    run.cancel();
  }

  private void forget() {
    if (password != null) {
      password.close();
      password = null;
    }
  }

  void close() {
    closed = true;
    run.cancel();
    forget();
  }
}
