package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// A full disk, whatever is being written: both numbers are named, and nothing is left behind.
class FullDiskTest {
  private static final int FILE = 300_000;

  @TempDir Path folder;
  private Path place = Path.of("");
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());
  private UUID item = new UUID(0, 0);
  private UUID attachment = new UUID(0, 0);
  private String full = "";
  private boolean writing;

  @BeforeEach
  void prepare() throws Exception {
    place = Files.createDirectory(folder.resolve("place"));
    vault = place.resolve("Own.keyturn");
    CallObserver observer =
        point -> {
          if (point.startsWith("sql BEGIN")) {
            writing = point.contains("IMMEDIATE");
          }
          // What is only read needs no room.
          boolean read = point.equals("sql COMMIT") && !writing;
          if (!full.isEmpty() && point.startsWith(full) && !read) {
            throw new IOException("No space left on device");
          }
        };
    vaults =
        CheapVaults.swift(folder.resolve("data"), new RealExports(), observer, Clock.systemUTC());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      item = Samples.fill(session, 5, 2, 3).getFirst();
      attachment = Samples.attach(session, item, "file", Samples.bytes(1, FILE));
    }
  }

  /// @return the bytes that are said to be needed
  private long needed(String point, Work work) throws Exception {
    var before = KillTest.names(place);
    full = point;
    var failed = assertThrows(Failed.class, work::run);
    full = "";
    var told = assertInstanceOf(Failure.DiskFull.class, failed.failure());
    assertTrue(told.free() > 0, told.toString());
    assertTrue(told.needed() > 0, told.toString());
    assertEquals(before, KillTest.names(place));
    return told.needed();
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static void export(Session session, Path target) throws Failed {
    session.exports().create(target, Optional.empty(), Progress.NONE, new CancelToken());
  }

  /// What is full from the first byte on is counted to the last.
  @ParameterizedTest
  @ValueSource(strings = {"file create", "file write", "file force"})
  void anExportAndAnExtractedFileNameTheirWholeLength(String point) throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var target = place.resolve("out");
      long extracted =
          needed(
              point,
              () ->
                  session
                      .attachments()
                      .extract(attachment, target, Progress.NONE, new CancelToken()));
      long exported = needed(point, () -> export(session, target));
      if (!point.equals("file create")) {
        assertEquals(FILE, extracted);
        export(session, target);
        assertEquals(Files.size(target), exported);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql INSERT INTO record", "sql COMMIT"})
  void everyChangeOfTheVaultNamesThem(String point) throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      needed(point, () -> session.items().save(Samples.login("one", "more"), 0));
      needed(point, () -> Samples.fill(session, 3, 1, 4));
      needed(
          point,
          () -> session.rotation().changePassword(Samples.rotation(1, 2, Set.of()).passwords()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql INSERT INTO chunk", "sql COMMIT"})
  void anAttachmentNamesItsOwnLength(String point) throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      long needed =
          needed(point, () -> Samples.attach(session, item, "more", Samples.bytes(2, FILE)));
      assertTrue(needed >= FILE, "" + needed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file create", "sql CREATE", "sql backup", "file sync"})
  void aBackupAndARestoreNameTheLengthOfTheVault(String point) throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var copy = session.backups().make(BackupRules.DEFAULT, Progress.NONE, new CancelToken());
      var needs =
          new ArrayList<>(
              List.of(
                  needed(
                      point,
                      () ->
                          session
                              .backups()
                              .make(BackupRules.DEFAULT, Progress.NONE, new CancelToken())),
                  needed(
                      point, () -> vaults.backups().restoreAs(copy, place.resolve("new.keyturn"))),
                  needed(point, () -> vaults.backups().restoreOver(copy, vault))));
      assertTrue(needs.stream().allMatch(bytes -> bytes >= FILE), needs.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file create", "sql CREATE", "sql INSERT", "sql COMMIT"})
  void aNewVaultNamesThem(String point) throws Exception {
    needed(
        point,
        () -> vaults.create(place.resolve("n.keyturn"), Samples.password(1), Optional.empty()));
  }
}
