package org.keyturn.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExportRun;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.format.Writing;
import org.keyturn.files.FreeSpace;
import org.keyturn.files.IoFailures;
import org.keyturn.files.Outputs;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.ChosenContents;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Rule;
import org.keyturn.model.ImportWork;
import org.keyturn.model.Scope;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.InputFile;
import org.keyturn.vault.Session;
import org.keyturn.vault.Stoppable;

/// Import and export of files: joins the formats of `exchange` with sessions. Stateless.
public final class Transfers {
  private final Clock clock;
  private final Outputs outputs;

  /// @param clock for dates that an import file lacks
  public Transfers(Clock clock, Outputs outputs) {
    this.clock = clock;
    this.outputs = outputs;
  }

  /// @return what this file is, told from its content
  /// @throws Failed `NotRecognised(IMPORT)`, `Damaged` ...
  public Recognised recognise(Path file) throws Failed {
    return recognised(found(file, Optional.empty()));
  }

  /// @param format the person's word for what it is
  /// @return what has to be known to read the file as that
  public Recognised recognise(Path file, Format format) throws Failed {
    return recognised(found(file, Optional.of(format)));
  }

  private static Recognised recognised(RecognisedFile found) {
    var format = found.format();
    var columns =
        found instanceof RecognisedFile.Openable table ? table.unknownColumns() : List.<String>of();
    return new Recognised(format, format.needsPassword(), format.takesKeys(), columns);
  }

  /// Reads a file and says what an import of it would do; as of [Imports#preview].
  public ImportPreview preview(
      Session session,
      Path file,
      ImportChoice choice,
      Optional<String> folder,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    var imports = session.imports();
    return pour(
        session,
        file,
        choice,
        new Watch(progress, cancel),
        work -> imports.preview(work, folder, progress, cancel));
  }

  /// Imports a file in one transaction; as of [Imports#run].
  public ImportReport importFile(
      Session session,
      Path file,
      ImportChoice choice,
      ImportPlan plan,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    var imports = session.imports();
    try {
      return pour(
          session,
          file,
          choice,
          new Watch(progress, cancel),
          work -> imports.run(work, plan, progress, cancel));
    } catch (Failed e) {
      // What was still to come is about as long as the file, whatever part of it fitted.
      throw FreeSpace.atLeast(e, file.toFile().length());
    }
  }

  /// What the vault does with a file's contents.
  @FunctionalInterface
  private interface Taking<T> {
    T take(ImportWork work) throws Failed;
  }

  private <T> T pour(Session session, Path file, ImportChoice choice, Watch watch, Taking<T> taking)
      throws Failed {
    return Stoppable.by(watch.cancel(), () -> read(session, file, choice, watch, taking));
  }

  private <T> T read(Session session, Path file, ImportChoice choice, Watch watch, Taking<T> taking)
      throws Failed {
    refuseVaultItself(session, file);
    return switch (found(file, choice.format())) {
      case RecognisedFile.Unreadable foreign -> throw foreign.refusal();
      case RecognisedFile.UnderVaultKey own -> {
        // taken before the import's transaction begins: it reads the vault
        try (var key = session.exports().bodyKey(own.identity())) {
          yield taking.take(sink -> own.pour(key, sink, watch));
        }
      }
      case RecognisedFile.Openable readable -> {
        var keys = new FileKeys(choice.filePassword(), keyFile(choice));
        if (readable.format().needsPassword()) {
          keys.required();
        }
        var now = clock.instant();
        yield taking.take(
            sink -> readable.pour(new ImportRun(sink, keys, choice.columns(), now, watch)));
      }
    };
  }

  /// Exports to a new file (mode 0600, never over an existing one).
  ///
  /// @throws Failed `NotFound(ITEM)` if one of the chosen items has gone in the meantime
  public void exportFile(
      Session session, Path target, ExportChoice choice, Progress progress, CancelToken cancel)
      throws Failed {
    var format = choice.writing().format();
    if (format.plain() && !choice.unencrypted()) {
      throw new Failed(new Failure.Refused(Rule.UNENCRYPTED_NOT_CONFIRMED));
    }
    var keys = new FileKeys(choice.filePassword(), Optional.empty());
    if (format.sealedByPassword()) {
      keys.required();
    }
    Stoppable.run(cancel, () -> write(session, target, choice, keys, new Watch(progress, cancel)));
  }

  private void write(Session session, Path target, ExportChoice choice, FileKeys keys, Watch watch)
      throws Failed {
    switch (choice.writing()) {
      case Writing.ByVault own -> {
        var password =
            own.format().sealedByPassword() ? keys.password() : Optional.<Password>empty();
        session
            .exports()
            .create(target, password, choice.scope(), watch.progress(), watch.cancel());
      }
      case Writing.ByWriter by -> {
        var contents = ChosenContents.allOf(session.contents(), choice.scope());
        var run = new ExportRun(contents, keys, clock.instant(), watch);
        outputs.create(target, out -> by.writer().write(out, run));
      }
    }
  }

  private static Optional<ByteSource> keyFile(ImportChoice choice) throws Failed {
    return choice.keyFile().isPresent()
        ? Optional.of(ByteSource.of(InputFile.plain(choice.keyFile().get())))
        : Optional.empty();
  }

  private static RecognisedFile found(Path file, Optional<Format> named) throws Failed {
    if (Files.isDirectory(file)) {
      return ImportFiles.folder(file);
    }
    var source = ByteSource.of(importable(file));
    try {
      return named.isPresent()
          ? ImportFiles.as(named.get(), source)
          : ImportFiles.recognise(source);
    } catch (IOException trouble) {
      throw IoFailures.failed(trouble);
    }
  }

  private static Path importable(Path file) throws Failed {
    try {
      return InputFile.plain(file);
    } catch (Failed e) {
      boolean vault = e.failure() instanceof Failure.Busy;
      throw vault ? new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT), e) : e;
    }
  }

  /// While this process has the vault open, nobody but the database may open its file: on POSIX
  /// systems the closing of any other handle would drop the database's locks.
  private static void refuseVaultItself(Session session, Path file) throws Failed {
    try {
      if (Files.isSameFile(session.path(), file)) {
        throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
      }
    } catch (IOException trouble) {
      throw IoFailures.failed(trouble);
    }
  }

  /// @param needsPassword whether a file password is needed to read it
  /// @param takesKeys whether a file password, a key file or both may be needed, which the file
  ///   does not tell
  /// @param unknownColumns names of the columns of a table that has to be explained first; else
  ///   empty
  public record Recognised(
      Format format, boolean needsPassword, boolean takesKeys, List<String> unknownColumns) {}

  /// How a file is read.
  ///
  /// @param format empty: by content
  /// @param keyFile the second factor of the file
  /// @param columns what the columns of a table mean whose columns are not known: header to the
  ///   name of a field
  public record ImportChoice(
      Optional<Format> format,
      Optional<Password> filePassword,
      Optional<Path> keyFile,
      Map<String, String> columns) {
    public ImportChoice {
      columns = Map.copyOf(columns);
    }

    /// For a file that opens by a password at most.
    public ImportChoice(Optional<Password> filePassword) {
      this(Optional.empty(), filePassword, Optional.empty(), Map.of());
    }
  }

  /// @param writing in which format, and with which of its choices
  /// @param unencrypted the person accepted a plain file
  public record ExportChoice(
      Writing writing, Optional<Password> filePassword, boolean unencrypted, Scope scope) {
    public ExportChoice(Writing writing, Optional<Password> filePassword, boolean unencrypted) {
      this(writing, filePassword, unencrypted, new Scope.Whole());
    }
  }
}
