package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Rule;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults.Presence;

/// A vault with a key file opens with both, and with nothing less.
class KeyFileTest {
  private static final Failure WRONG = new Failure.WrongPassword(true);
  private static final Failure MISSING = new Failure.Refused(Rule.KEY_FILE_MISSING);

  @TempDir Path folder;
  private Path vault;
  private Path file;
  private Door door;
  private Credentials both;
  private Credentials other;
  private Credentials alone;

  @BeforeEach
  void create() throws Exception {
    vault = folder.resolve("Personal.keyturn");
    file = folder.resolve("key");
    KeyFiles.create(file);
    door = new Door(folder.resolve("data"));
    both = with(file);
    var photo = Files.write(folder.resolve("photo.jpg"), Samples.bytes(1, 300_000));
    other = new Credentials(Door.NEW, Optional.of(KeyFiles.read(photo, vault)));
    alone = Credentials.of(Door.OLD);
    try (var session = door.vaults().create(vault, both, Optional.empty())) {
      session.items().save(Samples.login("Mail", "secret"), 0);
    }
  }

  @AfterEach
  void wipe() {
    both.keyFile().orElseThrow().close();
    other.keyFile().orElseThrow().close();
  }

  private Credentials with(Path keyFile) throws Failed {
    return new Credentials(Door.OLD, Optional.of(KeyFiles.read(keyFile, vault)));
  }

  private Session unlock(Path path, Credentials credentials) throws Failed {
    return door.vaults()
        .unlock(path, credentials, Presence.QUIET, Progress.NONE, new CancelToken());
  }

  private void opens(Path path, Credentials credentials) throws Failed {
    try (var session = unlock(path, credentials)) {
      assertEquals(1, session.items().list().size());
      assertEquals(credentials.keyFile().isPresent(), session.info().keyFile());
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
  }

  private void refuses(Failure failure, Path path, Credentials credentials) {
    assertEquals(
        failure, assertThrows(Failed.class, () -> unlock(path, credentials).close()).failure());
  }

  private static RotationReport rotate(Session session, Credentials current, Credentials next)
      throws Failed {
    var change = new PasswordChange(current, next, Optional.empty());
    var request = new RotationRequest(change, Set.of(), BackupChoice.KEEP, Optional.empty());
    return session.rotation().rotate(request, Progress.NONE, new CancelToken());
  }

  private static void change(Session session, Credentials current, Credentials next) throws Failed {
    session.rotation().changePassword(new PasswordChange(current, next, Optional.empty()));
  }

  @Test
  void opensWithBothOnly() throws Exception {
    var info = door.vaults().info(vault);
    assertTrue(info.keyFile());
    assertEquals(3, info.formatVersion());
    opens(vault, both);
    refuses(MISSING, vault, alone);
    refuses(WRONG, vault, new Credentials(Door.NEW, both.keyFile()));
    refuses(WRONG, vault, new Credentials(Door.OLD, other.keyFile()));
  }

  @Test
  void aChangedFileIsAWrongOne() throws Exception {
    var photo = folder.resolve("photo.jpg");
    try (var session = unlock(vault, both)) {
      change(session, both, other);
    }
    opens(vault, other);
    var bytes = Files.readAllBytes(photo);
    Files.write(photo, Arrays.copyOf(bytes, bytes.length - 1));
    try (var cut = KeyFiles.read(photo, vault)) {
      refuses(WRONG, vault, new Credentials(Door.NEW, Optional.of(cut)));
    }
    bytes[150_000] ^= 1;
    Files.write(photo, bytes);
    try (var flipped = KeyFiles.read(photo, vault)) {
      refuses(WRONG, vault, new Credentials(Door.NEW, Optional.of(flipped)));
    }
  }

  @Test
  void aFileThatAVaultHasNotIsPassedOver() throws Exception {
    var plain = folder.resolve("Plain.keyturn");
    door.vaults().create(plain, alone, Optional.empty()).close();
    var info = door.vaults().info(plain);
    assertFalse(info.keyFile());
    assertEquals(3, info.formatVersion());
    unlock(plain, both).close();
    refuses(new Failure.WrongPassword(), plain, other);
  }

  @Test
  void aRotationTakesTheFileAwayAndTheBackupKeepsIt() throws Exception {
    var next = Credentials.of(Door.NEW);
    Path backup;
    try (var session = unlock(vault, both)) {
      backup = rotate(session, both, next).backup().orElseThrow();
    }
    opens(vault, next);
    refuses(new Failure.WrongPassword(), vault, alone);
    opens(backup, both);
    refuses(MISSING, backup, alone);
  }

  @Test
  void aRotationGivesAFileToAVaultWithoutOne() throws Exception {
    try (var session = unlock(vault, both)) {
      change(session, both, alone);
    }
    opens(vault, alone);
    Path backup;
    try (var session = unlock(vault, alone)) {
      backup = rotate(session, alone, other).backup().orElseThrow();
      assertEquals(Optional.of(LockReason.ROTATED_HERE), session.lockReason());
    }
    opens(vault, other);
    refuses(MISSING, vault, Credentials.of(Door.NEW));
    opens(backup, alone);
  }

  @Test
  void onlyTheFileIsChangedAndOtherSessionsGoOn() throws Exception {
    try (var here = unlock(vault, both);
        var elsewhere = unlock(vault, both)) {
      var next = new Credentials(Door.OLD, other.keyFile());
      var wrong = assertThrows(Failed.class, () -> change(here, next, both));
      assertEquals(WRONG, wrong.failure());
      var without = assertThrows(Failed.class, () -> change(here, alone, both));
      assertEquals(MISSING, without.failure());
      change(here, both, next);
      assertTrue(here.proves(Door.OLD, new CancelToken()));
      assertTrue(here.proves(next, new CancelToken()));
      assertFalse(here.proves(both, new CancelToken()));
      elsewhere.items().save(Samples.login("More", "secret"), 0);
      assertEquals(2, elsewhere.items().list().size());
    }
    refuses(WRONG, vault, both);
  }

  @Test
  void aSessionThatARotationLeftBehindIsStale() throws Exception {
    try (var here = unlock(vault, both);
        var elsewhere = unlock(vault, both)) {
      rotate(here, both, other);
      var stale =
          assertThrows(
              Failed.class, () -> elsewhere.items().save(Samples.login("Late", "secret"), 0));
      assertTrue(stale.failure() instanceof Failure.StaleSession);
    }
    opens(vault, other);
  }

  @Test
  void salvageGivesTheSamePair() throws Exception {
    var target = folder.resolve("Saved.keyturn");
    var report = door.vaults().salvage(vault, both, target, Progress.NONE, new CancelToken());
    assertEquals(1, report.items());
    opens(target, both);
    refuses(MISSING, target, alone);
  }

  /// Nobody gets by without the file by saying in the header that there is none.
  @Test
  void theHeaderCannotDenyTheFile() throws Exception {
    var header = HeaderForge.read(vault);
    assertEquals(3, header[5]);
    assertEquals(2, header[22]);
    header[22] = 1;
    HeaderForge.writeBoth(vault, header);
    refuses(new Failure.WrongPassword(), vault, alone);
    refuses(new Failure.WrongPassword(), vault, both);
    header[5] = 1;
    HeaderForge.writeBoth(vault, header);
    refuses(new Failure.WrongPassword(), vault, alone);
    header[5] = 2;
    HeaderForge.writeBoth(vault, header);
    refuses(new Failure.Damaged(Failure.Part.BOTH_HEADERS), vault, both);
  }
}
