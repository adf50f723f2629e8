package org.keyturn.vault.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.RotationRequest.OldBackups;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;
import org.keyturn.vault.session.VaultTest;

/// What a rotation does with the copies that open with the old password.
@SuppressWarnings("NullAway.Init")
class OldBackupsTest {
  private final Password old = Password.of("old password".toCharArray());
  private final Password next = Password.of("new password".toCharArray());
  private Path file;
  private Vaults vaults;
  private BackupCopy first;
  private BackupCopy second;

  @BeforeEach
  void create(@TempDir Path folder) throws Failed {
    file = folder.resolve("Mine.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    try (var session = vaults.create(file, old, Optional.empty())) {
      session.items().save(VaultTest.login("Mail", "secret"), 0);
      first = make(session);
      session.items().save(VaultTest.login("Bank", "secret"), 0);
      second = make(session);
    }
  }

  @AfterEach
  void close() {
    old.close();
    next.close();
  }

  private static BackupCopy make(Session session) throws Failed {
    return session.backups().make(new BackupRules(7, 0, 0), Progress.NONE, new CancelToken());
  }

  private RotationReport rotate(OldBackups choice, BackupChoice backup) throws Failed {
    try (var session = unlocked(file, old)) {
      var check = session.rotation().check(Progress.NONE, new CancelToken());
      assertEquals(
          Set.of(second.path()),
          Set.copyOf(check.backups().stream().map(BackupCopy::path).toList()));
      var request =
          new RotationRequest(
              new PasswordChange(old, next, Optional.empty()),
              Set.of(),
              backup,
              Optional.empty(),
              choice);
      return session.rotation().rotate(request, Progress.NONE, new CancelToken());
    }
  }

  private Session unlocked(Path vault, Password password) throws Failed {
    return vaults.unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  @Test
  void aSecondCopyOfADayTakesTheFirstOnesPlace() {
    assertFalse(Files.exists(first.path()));
    assertTrue(Files.exists(second.path()));
  }

  @Test
  void theyStayUnlessToldOtherwiseAndAreNamed() throws Failed {
    var report = rotate(OldBackups.KEEP, BackupChoice.NONE);
    assertEquals(List.of(second.path()), report.copies().left());
    assertEquals(2, unlockedCount(second.path(), old));
  }

  @Test
  void theyGoWhenTheRotationIsDoneAndTheOneToBeKeptStays() throws Failed {
    var report = rotate(OldBackups.DELETE, BackupChoice.KEEP);
    assertEquals(List.of(second.path()), report.copies().removed());
    assertFalse(Files.exists(second.path()));
    assertTrue(Files.exists(report.backup().orElseThrow()));
    assertTrue(vaults.backups().all().isEmpty());
  }

  @Test
  void aCopyUnderTheNewKeyTakesTheirPlace() throws Failed {
    var report = rotate(OldBackups.REMAKE, BackupChoice.NONE);
    assertEquals(List.of(second.path()), report.copies().removed());
    var made = report.copies().made().orElseThrow();
    assertEquals(List.of(made), vaults.backups().all().stream().map(BackupCopy::path).toList());
    assertEquals(2, unlockedCount(made, next));
  }

  /// Whatever the clock says: copies of one second, or of a clock that was set back.
  @Test
  void theCopyMadeLastIsTheNewest() throws Failed {
    try (var session = unlocked(file, old)) {
      var before = second.made();
      for (int i = 0; i < 4; i++) {
        var copy = make(session);
        assertTrue(copy.made().isAfter(before));
        assertEquals(
            List.of(copy.path()), vaults.backups().all().stream().map(BackupCopy::path).toList());
        before = copy.made();
      }
    }
  }

  private int unlockedCount(Path vault, Password password) throws Failed {
    try (var session = unlocked(vault, password)) {
      return session.items().list().size();
    }
  }
}
