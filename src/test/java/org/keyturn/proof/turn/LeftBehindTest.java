package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.vault.Notice;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// What an unlock removes beside a vault, and what it must leave alone.
class LeftBehindTest {
  private static final String BACKUP = "Own-before-rotation-0123456789abcdef.keyturn";

  @TempDir Path folder;
  private Path place = Path.of("");
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());

  @BeforeEach
  void prepare() throws Exception {
    place = Files.createDirectory(folder.resolve("place"));
    vault = place.resolve("Own.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    vaults.create(vault, Samples.password(1), Optional.empty()).close();
  }

  private List<Notice> unlock(int password) throws Exception {
    try (var session = Samples.unlock(vaults, vault, password)) {
      return session.notices();
    }
  }

  @Test
  void removesACopyOfItself() throws Exception {
    Files.copy(vault, place.resolve(BACKUP));
    assertEquals(List.of(new Notice.BackupRemoved(place.resolve(BACKUP))), unlock(1));
    assertEquals(List.of("Own.keyturn"), KillTest.names(place));
  }

  @Test
  void removesAFileThatNeverGotAByte() throws Exception {
    Files.createFile(place.resolve(BACKUP));
    unlock(1);
    assertEquals(List.of("Own.keyturn"), KillTest.names(place));
  }

  @Test
  void removesTheJournalOfAKilledWriter() throws Exception {
    Files.write(place.resolve("Own.keyturn-journal"), new byte[4096]);
    unlock(1);
    assertEquals(List.of("Own.keyturn"), KillTest.names(place));
  }

  @Test
  void leavesOtherVaultsAndLinksAndText() throws Exception {
    var other = place.resolve(BACKUP);
    vaults.create(other, Samples.password(1), Optional.empty()).close();
    var link = place.resolve(BACKUP.replace("0", "9"));
    Files.createSymbolicLink(link, vault);
    Files.writeString(place.resolve(BACKUP.replace("0", "8")), "my notes");
    var before = KillTest.names(place);
    assertEquals(List.of(), unlock(1));
    assertEquals(before, KillTest.names(place));
  }

  @Test
  void leavesACopyOfALaterGeneration() throws Exception {
    var older = Files.copy(vault, folder.resolve("older"));
    try (var session = Samples.unlock(vaults, vault, 1)) {
      session.rotation().rotate(Samples.rotation(1, 2, Set.of()), Progress.NONE, new CancelToken());
    }
    unlock(2);
    Files.move(vault, place.resolve(BACKUP));
    Files.copy(older, vault);
    assertTrue(unlock(1).contains(new Notice.RestoredCopy()));
    assertEquals(List.of(BACKUP, "Own.keyturn"), KillTest.names(place));
  }

  @Test
  void keepsABackupThatWasToBeKept() throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var request = Samples.rotation(1, 2, Set.of());
      var keeping =
          new RotationRequest(
              request.passwords(),
              request.renew(),
              RotationRequest.BackupChoice.KEEP,
              Optional.empty());
      var report = session.rotation().rotate(keeping, Progress.NONE, new CancelToken());
      assertTrue(Files.exists(report.backup().orElseThrow()));
    }
    assertEquals(List.of(), unlock(2));
    assertEquals(2, KillTest.names(place).size());
  }
}
