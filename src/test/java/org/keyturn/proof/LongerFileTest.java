package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.Password;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// A vault whose file is longer than it, as a cut in a commit that gives pages back leaves it:
/// SQLite deletes the journal before it cuts the file, and a new length lasts only with the next
/// sync.
@Execution(ExecutionMode.CONCURRENT)
class LongerFileTest {
  @TempDir Path folder;
  private Path vault = Path.of("");
  private Door door = Door.remembering(Path.of(""));
  private UUID gone = new UUID(0, 0);

  @BeforeEach
  void prepare() throws Exception {
    vault = folder.resolve("long.keyturn");
    door = Door.remembering(folder.resolve("data"));
    try (var session = door.create(vault, Door.NEW)) {
      for (int i = 0; i < 20; i++) {
        session.items().save(Samples.note("Note " + i, "some words ".repeat(300)), 0);
      }
      gone = session.items().list().getFirst().id();
      Door.attach(session, gone, "scan.pdf", Samples.bytes(1, 100_000));
    }
  }

  /// What makes a file shorter.
  enum Work {
    ROTATION,
    PURGE,
    REMOVED_FILE,
    FORGOTTEN_HISTORY
  }

  private void run(Work work, Session session) throws Failed {
    switch (work) {
      case ROTATION -> Door.rotate(session, Door.NEW, Door.OLD);
      case PURGE -> {
        session.items().trash(List.of(gone));
        session.items().purge(List.of(gone));
      }
      case REMOVED_FILE -> {
        var item = session.items().open(gone);
        var file = item.value().overview().details().attachments().getFirst();
        session.attachments().remove(gone, file.id());
      }
      case FORGOTTEN_HISTORY -> session.changeSettings(all -> all.withVersionsKept(0));
    }
  }

  @ParameterizedTest
  @EnumSource(Work.class)
  void opensWhenTheNewLengthWasLost(Work work) throws Exception {
    var longest = new byte[1][0];
    var watched =
        CheapVaults.in(
            folder.resolve("data"),
            new TinyExports(),
            point -> {
              if (point.equals("sql PRAGMA incremental_vacuum")) {
                longest[0] = Files.readAllBytes(vault);
              }
            },
            Clock.systemUTC());
    Map<UUID, String> contents = Map.of();
    try (var session =
        watched.unlock(vault, Door.NEW, Vaults.Presence.QUIET, Progress.NONE, new CancelToken())) {
      if (work == Work.FORGOTTEN_HISTORY) {
        var item = session.items().open(gone);
        var named = item.value().overview().withName("renamed");
        session.items().save(item.value().withOverview(named), item.revision());
      }
      contents = Inventory.of(session).lines();
      run(work, session);
      if (work != Work.ROTATION) {
        contents = Inventory.of(session).lines();
      }
    }
    boolean turned = work == Work.ROTATION;
    var shorter = Files.readAllBytes(vault);
    assertTrue(longest[0].length > shorter.length, work + " gives pages back");
    var lost = longest[0].clone();
    System.arraycopy(shorter, 0, lost, 0, shorter.length);
    Files.write(vault, lost);
    requireCut(turned ? Door.OLD : Door.NEW, contents, lost.length - shorter.length);
    var refused =
        assertThrows(Failed.class, () -> door.unlock(vault, turned ? Door.NEW : Door.OLD));
    assertEquals(new Failure.WrongPassword(), refused.failure());
  }

  /// Opens it, finds everything, is told once, and finds nothing to tell afterwards.
  private void requireCut(Password password, Map<UUID, String> contents, long surplus)
      throws Exception {
    long pages = Files.size(vault) - surplus;
    try (var session = door.unlock(vault, password)) {
      assertTrue(
          session.notices().contains(new Notice.Surplus(surplus, true)),
          session.notices().toString());
      assertEquals(contents, Inventory.of(session).lines());
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
      session.items().save(Samples.login("more", "password"), 0);
    }
    assertEquals(0, Files.size(vault) % 4096);
    assertTrue(Files.size(vault) < pages + surplus + 5 * 4096);
    try (var session = door.unlock(vault, password)) {
      assertTrue(
          session.notices().stream().noneMatch(Notice.Surplus.class::isInstance),
          session.notices().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 4095, 4096, 8192, 1_000_000})
  void opensWithAnythingBehindTheLastPage(int more) throws Exception {
    Map<UUID, String> contents;
    try (var session = door.unlock(vault, Door.NEW)) {
      contents = Inventory.of(session).lines();
    }
    append(Samples.bytes(more, more));
    door.vaults().info(vault);
    requireCut(Door.NEW, contents, more);
  }

  @Test
  void cutsToTheLastPage() throws Exception {
    var bytes = Files.readAllBytes(vault);
    append(new byte[10_000]);
    door.unlock(vault, Door.NEW).close();
    assertEquals(bytes.length, Files.size(vault));
  }

  /// A rotation that has only written down that it begins is whole without its journal, and longer.
  @Test
  void opensAfterARotationThatHadHardlyBegun() throws Exception {
    var begun = new byte[1][0];
    var watched =
        CheapVaults.in(
            folder.resolve("data"),
            new TinyExports(),
            point -> {
              if (begun[0].length == 0 && point.startsWith("sql INSERT INTO record_next")) {
                begun[0] = Files.readAllBytes(vault);
              }
            },
            Clock.systemUTC());
    Map<UUID, String> contents;
    try (var session =
        watched.unlock(vault, Door.NEW, Vaults.Presence.QUIET, Progress.NONE, new CancelToken())) {
      contents = Inventory.of(session).lines();
      Door.rotate(session, Door.NEW, Door.OLD);
    }
    var longer = new ByteArrayOutputStream();
    longer.write(begun[0]);
    longer.write(Samples.bytes(3, 50_000));
    Files.write(vault, longer.toByteArray());
    requireCut(Door.NEW, contents, 50_000);
  }

  @Test
  void namesTheRowAndKeepsTheEndWhereSomethingIsDamaged() throws Exception {
    try (var forge = new Forge(vault)) {
      forge.run("DELETE FROM record WHERE id = ?", Forge.bytes(gone));
    }
    append(new byte[5_000]);
    long length = Files.size(vault);
    try (var session = door.unlock(vault, Door.NEW)) {
      assertTrue(session.notices().contains(new Notice.Surplus(5_000, false)));
      assertTrue(
          session.notices().stream().anyMatch(Notice.DamageFound.class::isInstance),
          session.notices().toString());
    }
    assertEquals(length, Files.size(vault));
  }

  @Test
  void opensUncutForReadingOnly() throws Exception {
    append(new byte[5_000]);
    var bytes = Files.readAllBytes(vault);
    try (var file = VaultFile.openReadOnly(vault, CallObserver.NONE)) {
      assertEquals(5_000, file.<Long>read(transaction -> transaction.surplus()));
      file.checkIntegrity();
    }
    var before = Files.getPosixFilePermissions(vault);
    Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("r--r--r--"));
    try {
      assumeFalse(Files.isWritable(vault), "permissions do not bind this user");
      try (var session = door.unlock(vault, Door.NEW)) {
        assertTrue(session.notices().contains(new Notice.Surplus(5_000, false)));
        assertEquals(20, session.items().list().size());
      }
    } finally {
      Files.setPosixFilePermissions(vault, before);
    }
    assertArrayEquals(bytes, Files.readAllBytes(vault));
  }

  /// What is given back lasts only with a sync, and SQLite makes none after it has cut the file.
  @Test
  void aCommitFollowsEachCut() throws Exception {
    var points = new ArrayList<String>();
    try (var file = VaultFile.open(vault, points::add)) {
      file.write(transaction -> {
        transaction.rebuild();
        return 0;
      });
      points.clear();
      file.shrink();
    }
    int cut = points.indexOf("sql PRAGMA incremental_vacuum");
    assertEquals(
        2, points.subList(cut, points.size()).stream().filter("sql COMMIT"::equals).count());
    points.clear();
    try (var file = VaultFile.open(vault, points::add)) {
      points.clear();
      file.shrink();
    }
    assertTrue(!points.contains("sql PRAGMA incremental_vacuum"), "nothing to give back");
  }

  private void append(byte[] bytes) throws IOException {
    Files.write(vault, bytes, StandardOpenOption.APPEND);
  }
}
