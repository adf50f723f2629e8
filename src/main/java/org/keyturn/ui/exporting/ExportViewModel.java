package org.keyturn.ui.exporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.model.Failure;
import org.keyturn.model.Scope;
import org.keyturn.text.FailureText;
import org.keyturn.transfer.Transfers;
import org.keyturn.transfer.Transfers.ExportChoice;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.FilePicker.Kind;
import org.keyturn.ui.context.TransferState;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.vault.Session;

/// Making an export: which kind, where, under which password. Confined to the UI thread.
public final class ExportViewModel {

  /// Where the dialog stands.
  enum State {
    FORM,
    RUNNING,
    DONE
  }

  private final Session session;
  private final Scope scope;
  private final Transfers transfers;
  private final UiContext context;
  private final LiveStrength strength;
  private final TransferState run = new TransferState();
  private final ObjectProperty<ExportKind> kind = new SimpleObjectProperty<>(ExportKind.RESTRICTED);
  private final ObjectProperty<ExportFormat> other =
      new SimpleObjectProperty<>(ExportKind.others().getFirst());
  private final ObjectBinding<ExportFormat> format =
      Bindings.createObjectBinding(() -> kind.get().format().orElseGet(other::get), kind, other);
  private final ExportOptions options = new ExportOptions();
  private final ReadOnlyObjectWrapper<Optional<Path>> target =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.FORM);
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  public ExportViewModel(
      Session session, Transfers transfers, UiContext context, LiveStrength strength, Scope scope) {
    this.session = session;
    this.scope = scope;
    this.transfers = transfers;
    this.context = context;
    this.strength = strength;
    format.subscribe(now -> target.set(target.get().map(this::withExtension)));
  }

  ObjectProperty<ExportKind> kind() {
    return kind;
  }

  /// Which one, if the kind is for other programs.
  ObjectProperty<ExportFormat> other() {
    return other;
  }

  /// What the file will be.
  ObjectBinding<ExportFormat> format() {
    return format;
  }

  ExportOptions options() {
    return options;
  }

  /// Whether the format asks for a password of the file's own.
  boolean takesPassword() {
    return format.get().needsPassword() || format.get().takesKeys();
  }

  ReadOnlyObjectProperty<Optional<Path>> target() {
    return target.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// What stands in the way, empty if nothing does.
  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  /// What the dialog is about.
  String title() {
    return switch (scope) {
      case Scope.Whole _ -> context.text("export.title");
      case Scope.Items some -> context.text("export.some", some.ids().size());
    };
  }

  TransferState run() {
    return run;
  }

  LiveStrength strength() {
    return strength;
  }

  Session session() {
    return session;
  }

  /// A file name that says which vault and which day.
  String proposedName() {
    var day = LocalDate.ofInstant(context.timers().now(), ZoneId.systemDefault());
    return VaultNames.name(session.path()) + "-" + day + format.get().extension();
  }

  void target(Path chosen) {
    target.set(Optional.of(withExtension(chosen)));
    error.set("");
  }

  /// Asks where the file will lie, with a name ready.
  void choose() {
    var chosen = format.get();
    var files =
        new Kind(context.text("import.format." + chosen.key()), List.of("*" + chosen.extension()));
    var beside = target.get().orElse(session.path()).toAbsolutePath().getParent();
    var ask =
        new Ask(
            context.text("export.target.title"),
            Optional.ofNullable(beside),
            proposedName(),
            List.of(files));
    context.files().save(ask).ifPresent(this::target);
  }

  private Path withExtension(Path chosen) {
    var file = String.valueOf(chosen.getFileName());
    for (var known : Formats.written()) {
      if (file.endsWith(known.extension())) {
        file = file.substring(0, file.length() - known.extension().length());
        break;
      }
    }
    return chosen.resolveSibling(file + format.get().extension());
  }

  /// Exports, and asks for the place before that if nobody has chosen one; the click on the button
  /// that says "unencrypted" is the consent to a plain file.
  ///
  /// @param password of the file, empty unless it is password-protected; this and its repetition
  ///   are taken over and closed
  void export(Password password, Password repeated) {
    var complaint = complaint(password, repeated);
    repeated.close();
    if (run.active().get() || complaint.isPresent()) {
      password.close();
      error.set(complaint.orElse(""));
      return;
    }
    error.set("");
    if (target.get().isEmpty()) {
      choose();
    }
    target.get().ifPresentOrElse(file -> start(file, password), password::close);
  }

  private void start(Path file, Password password) {
    var chosen = format.get();
    var filePassword = takesPassword() ? Optional.of(password) : Optional.<Password>empty();
    var choice = new ExportChoice(options.writing(chosen), filePassword, chosen.plain(), scope);
    state.set(State.RUNNING);
    context
        .jobs()
        .run(
            (progress, cancel) -> {
              try (password) {
                transfers.exportFile(session, file, choice, progress, cancel);
                return file;
              }
            },
            run::watch,
            run.begin(),
            done -> ended(State.DONE),
            this::failed);
  }

  private Optional<String> complaint(Password password, Password repeated) {
    if (!takesPassword()) {
      return Optional.empty();
    }
    if (password.isEmpty()) {
      return Optional.of(context.text("export.password.missing"));
    }
    return password.sameAs(repeated)
        ? Optional.empty()
        : Optional.of(context.text("export.password.differs"));
  }

  void cancel() {
    run.cancel();
  }

  private void ended(State next) {
    run.end();
    state.set(next);
  }

  private void failed(Failure failure) {
    ended(State.FORM);
    if (!(failure instanceof Failure.Cancelled)) {
      var text = FailureText.of(context.messages(), failure);
      error.set(text.line());
    } else {
      error.set(context.text("export.cancelled"));
    }
  }
}
