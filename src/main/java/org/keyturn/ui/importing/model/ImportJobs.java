package org.keyturn.ui.importing.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.Format;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.transfer.Transfers;
import org.keyturn.transfer.Transfers.ImportChoice;
import org.keyturn.transfer.Transfers.Recognised;
import org.keyturn.ui.context.TransferState;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Session;

/// The slow work of an import, as jobs, and the file's password, which each of them gets a copy of.
/// Confined to the UI thread.
final class ImportJobs {
  private final Session session;
  private final Transfers transfers;
  private final UiContext context;
  private final TransferState run;
  private @Nullable Password password;

  ImportJobs(Session session, Transfers transfers, UiContext context, TransferState run) {
    this.session = session;
    this.transfers = transfers;
    this.context = context;
    this.run = run;
  }

  /// How the file is to be read.
  record How(Optional<Format> format, Optional<Path> keyFile, Map<String, String> columns) {}

  @FunctionalInterface
  private interface Work<T> {
    T run(ImportChoice choice, Progress progress, CancelToken cancel) throws Failed;
  }

  /// @param typed taken over; an empty one means none
  void password(Password typed) {
    forget();
    password = typed.isEmpty() ? null : typed;
    if (password == null) {
      typed.close();
    }
  }

  void forget() {
    if (password != null) {
      password.close();
      password = null;
    }
  }

  void recognise(
      Path file, Optional<Format> format, Consumer<Recognised> then, Consumer<Failure> failed) {
    context
        .jobs()
        .run(
            () ->
                format.isPresent()
                    ? transfers.recognise(file, format.get())
                    : transfers.recognise(file),
            then,
            failed);
  }

  void preview(Path file, How how, Consumer<ImportPreview> then, Consumer<Failure> failed) {
    work(
        how,
        (choice, progress, cancel) ->
            transfers.preview(session, file, choice, Optional.empty(), progress, cancel),
        then,
        failed);
  }

  void run(
      Path file, How how, ImportPlan plan, Consumer<ImportReport> then, Consumer<Failure> failed) {
    work(
        how,
        (choice, progress, cancel) ->
            transfers.importFile(session, file, choice, plan, progress, cancel),
        then,
        failed);
  }

  private <T> void work(How how, Work<T> work, Consumer<T> then, Consumer<Failure> failed) {
    var copy = Optional.ofNullable(password).map(Password::copy);
    var choice = new ImportChoice(how.format(), copy, how.keyFile(), how.columns());
    context
        .jobs()
        .run(
            (progress, cancel) -> {
              try {
                return work.run(choice, progress, cancel);
              } finally {
                copy.ifPresent(Password::close);
              }
            },
            run::watch,
            run.begin(),
            (T done) -> {
              run.end();
              then.accept(done);
            },
            why -> {
              run.end();
              failed.accept(why);
            });
  }
}
