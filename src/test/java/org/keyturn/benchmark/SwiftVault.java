package org.keyturn.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.keyturn.RealTransfers;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.transfer.Transfers.ImportChoice;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.Vaults.Presence;
import org.keyturn.vault.environment.CheapVaults;

/// A vault with the sample entries whose key costs nothing to derive: what is measured on it is all
/// that comes beyond the key derivation.
final class SwiftVault {
  private final Vaults vaults;
  private final Path file;

  private SwiftVault(Path folder, String name) {
    this.vaults = CheapVaults.swift(folder.resolve("data"), RealTransfers.format());
    this.file = folder.resolve(name + ".keyturn");
  }

  /// @param folder where it is looked for, and made if it is not there
  static SwiftVault of(Path folder, int count) throws Failed, IOException {
    Files.createDirectories(folder);
    var vault = new SwiftVault(folder, "swift-" + count);
    if (!Files.exists(vault.file)) {
      vault.make(new Entries(count));
    }
    return vault;
  }

  /// A copy in another folder, to be worked on.
  SwiftVault in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var copy = new SwiftVault(folder, "vault" + System.nanoTime());
    Files.copy(file, copy.file);
    return copy;
  }

  private void make(Entries entries) throws Failed, IOException {
    var table = Files.createTempFile(file.getParent(), "entries", ".json");
    entries.write(table);
    var begun =
        new SwiftVault(Objects.requireNonNull(file.getParent()), "begun" + System.nanoTime());
    try (var password = SampleFiles.password();
        var session = vaults.create(begun.file, password, Optional.of(CheapVaults.CHEAP))) {
      RealTransfers.transfers()
          .importFile(
              session,
              table,
              new ImportChoice(Optional.empty()),
              ImportPlan.of("entries"),
              Progress.NONE,
              new CancelToken());
    }
    Files.move(begun.file, file);
    Files.delete(table);
  }

  Path file() {
    return file;
  }

  Session open() throws Failed {
    try (var password = SampleFiles.password()) {
      return vaults.unlock(file, password, Presence.QUIET, Progress.NONE, new CancelToken());
    }
  }

  /// How long an unlock takes; what follows it at the close does not count.
  InTurn.Measured unlocked() {
    return () -> Map.of("", unlockSeconds());
  }

  double unlockSeconds() throws Failed {
    long start = System.nanoTime();
    try (var session = open()) {
      double took = (System.nanoTime() - start) / 1e9;
      session.info();
      return took;
    }
  }

  /// With the backup that is made and, at the next unlock, removed.
  static void rotate(Session session) throws Failed {
    try (var password = SampleFiles.password()) {
      session
          .rotation()
          .rotate(
              new RotationRequest(
                  new PasswordChange(password, password, Optional.empty()),
                  Set.of(),
                  BackupChoice.UNTIL_UNLOCK,
                  Optional.empty()),
              Progress.NONE,
              new CancelToken());
    }
  }

  static void attach(Session session, UUID item, int mebibytes) throws Failed, IOException {
    try (var content = content(mebibytes)) {
      session
          .attachments()
          .add(
              item,
              "file" + System.nanoTime(),
              content,
              mebibytes * 1024L * 1024,
              Progress.NONE,
              new CancelToken());
    }
  }

  /// Bytes without an order, always the same.
  static InputStream content(int mebibytes) {
    var block = new byte[1024 * 1024];
    new Random(mebibytes).nextBytes(block);
    return new RepeatedInput(block, mebibytes);
  }
}
