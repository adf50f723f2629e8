package org.keyturn.vault.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Notice;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

public class VaultTest {
  @TempDir Path folder;
  private Vaults vaults;
  private Path vault;
  private final Password old = Password.of("old password".toCharArray());
  private final Password next = Password.of("new password".toCharArray());

  @BeforeEach
  void open() {
    vaults = CheapVaults.in(folder.resolve("data"), new TinyExports());
    vault = folder.resolve("Personal.keyturn");
  }

  private Session unlock(Password password) throws Failed {
    return vaults.unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  public static Item login(String name, String password) {
    var item = Item.create(ItemType.LOGIN, name, Instant.ofEpochMilli(1_000));
    return item.withSecrets(
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of(password)),
            SecretText.of("note of " + name),
            List.of(),
            List.of(),
            List.of(),
            Extras.NONE));
  }

  @Test
  void keepsWhatWasSaved() throws Failed {
    var item = login("Mail", "secret");
    try (var session = vaults.create(vault, old, Optional.empty())) {
      session.items().save(item, 0);
    }
    try (var session = unlock(old)) {
      assertEquals(item, session.items().open(item.id()).value());
      assertTrue(session.notices().isEmpty());
    }
    var failed = assertThrows(Failed.class, () -> unlock(next));
    assertEquals(new Failure.WrongPassword(), failed.failure());
  }

  @Test
  void rotatesEverything() throws Exception {
    var item = login("Mail", "secret");
    var content = new byte[200_000];
    new Random(1).nextBytes(content);
    RotationRequest request =
        new RotationRequest(
            new PasswordChange(old, next, Optional.empty()),
            Set.of(),
            RotationRequest.BackupChoice.UNTIL_UNLOCK,
            Optional.empty());
    try (var session = vaults.create(vault, old, Optional.empty())) {
      session.items().save(item, 0);
      session
          .attachments()
          .add(
              item.id(),
              "a.bin",
              new ByteArrayInputStream(content),
              0,
              Progress.NONE,
              new CancelToken());
      long size = Files.size(vault);
      var report = session.rotation().rotate(request, Progress.NONE, new CancelToken());
      assertEquals(2, report.keys().generation());
      assertTrue(Files.size(vault) < size * 11 / 10, "the file shrinks to what it holds");
      assertTrue(report.backup().isPresent());
      assertTrue(Files.exists(report.backup().get()));
      assertEquals(Optional.of(LockReason.ROTATED_HERE), session.lockReason());
    }
    assertThrows(Failed.class, () -> unlock(old));
    try (var session = unlock(next)) {
      assertTrue(
          session.notices().stream().anyMatch(one -> one instanceof Notice.BackupRemoved),
          session.notices().toString());
      var opened = session.items().open(item.id()).value();
      assertEquals(item.secrets(), opened.secrets());
      var out = new ByteArrayOutputStream();
      session.attachments().read(opened.overview().details().attachments().getFirst().id(), out);
      assertArrayEquals(content, out.toByteArray());
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }
}
