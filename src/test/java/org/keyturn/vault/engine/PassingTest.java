package org.keyturn.vault.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Passing;
import org.keyturn.vault.Session;

@SuppressWarnings("NullAway.Init")
class PassingTest {
  @TempDir private Path folder;

  private Session from;
  private Session to;
  private Passing passing;

  @BeforeEach
  void twoVaults() throws Failed {
    from = vault("Personal");
    to = vault("Work");
    passing = new Passing(from, to);
  }

  @AfterEach
  void close() {
    from.close();
    to.close();
  }

  private Session vault(String name) throws Failed {
    var vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    try (var password = Password.of((name + " password").toCharArray())) {
      return vaults.create(
          folder.resolve(name + ".keyturn"), password, Optional.empty());
    }
  }

  private UUID login(Session session, String name) throws Failed {
    var item = VaultTest.login(name, "pw of " + name);
    session.items().save(item, 0);
    return item.id();
  }

  private Passing.Passed copy(UUID... ids) throws Failed {
    return passing.copy(List.of(ids), Progress.NONE, new CancelToken());
  }

  @Test
  void anItemIsCopiedWithFolderSecretsAndFiles() throws Failed {
    var finance = Folder.named("Home/Finance");
    from.folders().save(finance);
    from.folders().save(Folder.named("Left behind"));
    var item = VaultTest.login("Fjordbank", "s3cret");
    var filing = item.overview().filing().withFolder(Optional.of(finance.id()));
    from.items().save(item.withOverview(item.overview().withFiling(filing)), 0);
    var bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    from.attachments()
        .add(
            item.id(),
            "card.png",
            new ByteArrayInputStream(bytes),
            0,
            Progress.NONE,
            new CancelToken());

    var passed = copy(item.id());

    var copy = to.items().open(passed.copies().getFirst()).value();
    assertNotEquals(item.id(), copy.id());
    assertEquals("Fjordbank", copy.name());
    assertEquals(
        "s3cret", new String(copy.secrets().attribute(Attribute.PASSWORD).chars()));
    assertEquals(List.of("Home/Finance"), to.folders().list().stream().map(Folder::name).toList());
    assertEquals(
        copy.overview().filing().folder(), Optional.of(to.folders().list().getFirst().id()));
    var read = new ByteArrayOutputStream();
    to.attachments().read(copy.overview().details().attachments().getFirst().id(), read);
    assertArrayEquals(bytes, read.toByteArray());
    assertEquals(
        "s3cret",
        new String(
            from.items().open(item.id()).value().secrets().attribute(Attribute.PASSWORD).chars()),
        "the original is as it was");
  }

  @Test
  void whatIsThereAlreadyIsNotDoubled() throws Failed {
    var a = login(from, "a");
    var b = login(from, "b");
    copy(a);
    var passed = copy(a, b);
    assertEquals(1, passed.known());
    assertEquals(1, passed.copies().size());
    assertEquals(2, to.items().list().size());
  }

  @Test
  void whatIsMovedLiesInTheTrashAndComesBack() throws Failed {
    var a = login(from, "a");
    var b = login(from, "b");
    var passed = passing.move(List.of(a, b), Progress.NONE, new CancelToken());
    assertEquals(2, to.items().list().size());
    assertTrue(from.items().list().stream().allMatch(item -> item.trashed()));

    passing.undo(passed);
    assertEquals(List.of(), to.items().list());
    assertTrue(from.items().list().stream().noneMatch(item -> item.trashed()));
  }

  @Test
  void allOrNothing() throws Failed {
    var a = login(from, "a");
    var gone = UUID.randomUUID();
    assertThrows(Failed.class, () -> copy(a, gone));
    assertEquals(List.of(), to.items().list());

    var cancelled = new CancelToken();
    cancelled.cancel();
    var failed =
        assertThrows(
            Failed.class, () -> passing.move(List.of(a), Progress.NONE, cancelled));
    assertInstanceOf(Failure.Cancelled.class, failed.failure());
    assertTrue(from.items().list().stream().noneMatch(item -> item.trashed()));
    assertEquals(List.of(), to.items().list());
  }

  @Test
  void aVaultThatLocksMeanwhileGetsNothing() throws Failed {
    var a = login(from, "a");
    to.lock(LockReason.SCREEN_LOCKED);
    assertThrows(Failed.class, () -> passing.move(List.of(a), Progress.NONE, new CancelToken()));
    assertTrue(from.items().list().stream().noneMatch(item -> item.trashed()));
  }
}
