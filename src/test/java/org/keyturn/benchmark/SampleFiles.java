package org.keyturn.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.keyturn.RealTransfers;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.kdbx.CostlyDatabase;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.transfer.Transfers.ImportChoice;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.session.FileVaults;

/// The files that are measured on: the same entries as a vault and as a KeePass database, which
/// cost the same to guess. Made once, copied for each use.
final class SampleFiles {
  /// What Keyturn chose for itself on a computer of this kind, and what KeePassXC can be told.
  static final KdfParameters COST = new KdfParameters(64 * 1024, 6, 4);

  static final String PASSWORD = "correct horse battery staple";

  private final Path folder;
  private final Entries entries;

  private SampleFiles(Path folder, Entries entries) {
    this.folder = folder;
    this.entries = entries;
  }

  /// @param folder where they are looked for, and made if they are not there
  static SampleFiles of(Path folder, int count) throws Failed, IOException {
    return of(folder, count, COST);
  }

  static SampleFiles of(Path folder, int count, KdfParameters cost) throws Failed, IOException {
    var place = folder.resolve(count + "-" + cost.memoryKiB() + "-" + cost.iterations());
    var files = new SampleFiles(place, new Entries(count));
    if (!Files.exists(files.done())) {
      Files.createDirectories(place);
      files.make(cost);
    }
    return files;
  }

  private Path done() {
    return folder.resolve("done");
  }

  private void make(KdfParameters cost) throws Failed, IOException {
    Files.deleteIfExists(vault());
    entries.write(table());
    try (var password = password();
        var empty = vaults().create(empty(), password, Optional.of(cost))) {
      empty.info();
    }
    Files.copy(empty(), vault(), StandardCopyOption.REPLACE_EXISTING);
    try (var session = open(vault())) {
      take(session, table());
      try (var password = password();
          var out = new BufferedOutputStream(Files.newOutputStream(database()))) {
        CostlyDatabase.write(session.contents(), out, password, cost);
      }
    }
    Files.createFile(done());
  }

  private static void take(Session session, Path table) throws Failed {
    RealTransfers.transfers()
        .importFile(
            session,
            table,
            new ImportChoice(Optional.empty()),
            ImportPlan.of("entries"),
            Progress.NONE,
            new CancelToken());
  }

  private Session open(Path vault) throws Failed {
    try (var password = password()) {
      return vaults()
          .unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
    }
  }

  private Vaults vaults() {
    var place = new Environment.Place(folder.resolve("data"), "benchmark", "benchmark");
    return new FileVaults(
        Environment.of(place, Clock.systemUTC(), RealTransfers.format(), CallObserver.NONE));
  }

  static Password password() {
    return Password.of(PASSWORD.toCharArray());
  }

  Entries entries() {
    return entries;
  }

  /// The entries as Bitwarden writes them.
  Path table() {
    return folder.resolve("entries.json");
  }

  Path vault() {
    return folder.resolve("vault.keyturn");
  }

  /// A vault of the same cost without an entry.
  Path empty() {
    return folder.resolve("empty.keyturn");
  }

  Path database() {
    return folder.resolve("database.kdbx");
  }
}
