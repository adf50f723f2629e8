package org.keyturn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.Found;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.bitwarden.BitwardenExport;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.file.Watch;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Rule;
import org.keyturn.model.transfer.ImportWork;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Session;
import org.keyturn.vault.Transfers;
import org.keyturn.vault.access.FileTrouble;
import org.keyturn.vault.intake.Duplicates;
import org.keyturn.vault.intake.ImportPlan;

/// Joins the formats of `exchange` with sessions. Stateless.
final class FileTransfers implements Transfers {
  private static final List<String> READABLE =
      List.of(
          "bitwarden-json",
          "bitwarden-protected",
          "bitwarden-restricted",
          "keyturn-restricted",
          "keyturn-protected");

  private final Clock clock;

  /// @param clock for dates that an import file lacks
  FileTransfers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Recognised recognise(Path file) throws Failed {
    var found = found(file);
    return new Recognised(found.format(), found.needsPassword());
  }

  @Override
  public ImportReport importFile(
      Session session, Path file, ImportChoice choice, Progress progress, CancelToken cancel)
      throws Failed {
    refuseVaultItself(session, file);
    var found = found(file);
    if (choice.format().isPresent()) {
      requireFormat(choice.format().get(), found);
    }
    var watch = new Watch(progress, cancel);
    var now = clock.instant();
    return switch (found) {
      case Found.BitwardenPlain plain ->
          receive(session, file, choice, watch, sink -> plain.pour(sink, now, watch));
      case Found.BitwardenProtected sealed -> {
        var password = required(choice.filePassword());
        yield receive(
            session, file, choice, watch, sink -> sealed.pour(password, sink, now, watch));
      }
      case Found.BitwardenRestricted foreign -> throw foreign.refusal();
      case Found.KeyturnRestricted own -> {
        // taken before the import's transaction begins: it reads the vault
        try (var key = session.exports().bodyKey(own.identity())) {
          yield receive(session, file, choice, watch, sink -> own.pour(key, sink, watch));
        }
      }
      case Found.KeyturnProtected own -> {
        var password = required(choice.filePassword());
        yield receive(session, file, choice, watch, sink -> own.pour(password, sink, watch));
      }
    };
  }

  @Override
  public void exportFile(
      Session session, Path target, ExportChoice choice, Progress progress, CancelToken cancel)
      throws Failed {
    switch (choice.format()) {
      case "keyturn-restricted" ->
          session.exports().create(target, Optional.empty(), progress, cancel);
      case "keyturn-protected" ->
          session
              .exports()
              .create(target, Optional.of(required(choice.filePassword())), progress, cancel);
      case "bitwarden-json" -> exportPlain(session, target, choice, new Watch(progress, cancel));
      default -> throw new Failed(new Failure.Refused(Rule.UNKNOWN_FORMAT_NAME));
    }
  }

  private static void exportPlain(Session session, Path target, ExportChoice choice, Watch watch)
      throws Failed {
    if (!choice.unencrypted()) {
      throw new Failed(new Failure.Refused(Rule.UNENCRYPTED_NOT_CONFIRMED));
    }
    NewFile.write(target, out -> BitwardenExport.write(session.contents(), out, watch));
  }

  private static ImportReport receive(
      Session session, Path file, ImportChoice choice, Watch watch, ImportWork work) throws Failed {
    var imports = session.imports();
    if (!choice.dryRun()) {
      var plan = ImportPlan.of(String.valueOf(file.getFileName()));
      return imports.run(work, plan, watch.progress(), watch.cancel());
    }
    var preview = imports.preview(work, Optional.empty(), watch.progress(), watch.cancel());
    return new ImportReport(
        preview.added(Duplicates.IDENTICAL),
        0,
        preview.skipped(Duplicates.IDENTICAL),
        preview.counts().newFolders(),
        List.of(),
        preview.problems());
  }

  private static Found found(Path file) throws Failed {
    try {
      return ImportFiles.recognise(ByteSource.of(file));
    } catch (IOException trouble) {
      throw FileTrouble.failed(trouble);
    }
  }

  private static void requireFormat(String name, Found found) throws Failed {
    if (!READABLE.contains(name)) {
      throw new Failed(new Failure.Refused(Rule.UNKNOWN_FORMAT_NAME));
    }
    if (!found.format().equals(name)) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
    }
  }

  private static Password required(Optional<Password> password) throws Failed {
    return password.orElseThrow(() -> new Failed(new Failure.Refused(Rule.FILE_PASSWORD_MISSING)));
  }

  /// While this process has the vault open, nobody but the database may open its file: on POSIX
  /// systems the closing of any other handle would drop the database's locks.
  private static void refuseVaultItself(Session session, Path file) throws Failed {
    try {
      if (Files.isSameFile(session.path(), file)) {
        throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
      }
    } catch (IOException trouble) {
      throw FileTrouble.failed(trouble);
    }
  }
}
