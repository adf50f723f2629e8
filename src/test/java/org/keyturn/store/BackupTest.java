package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;

class BackupTest {
  @TempDir Path folder;
  private Path vault = Path.of("");

  @BeforeEach
  void create() throws Exception {
    vault = folder.resolve("Own.keyturn");
    try (var file = StoreFixture.create(vault)) {
      StoreFixture.write(file, transaction -> transaction.records().put(StoreFixture.item(1, 1)));
    }
  }

  private Backup backup() {
    return new Backup(vault, CallObserver.NONE);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCopyIsAWholeVaultBesideIt() throws Exception {
    var copy = backup().write(StoreFixture.header(1));
    assertTrue(copy.getFileName().toString().matches("Own-before-rotation-[0-9a-f]{16}.keyturn"));
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(copy));
    try (var file = VaultFile.openReadOnly(copy, CallObserver.NONE)) {
      long items = file.read(transaction -> transaction.records().count(RecordKind.ITEM));
      assertEquals(1, items);
    }
    assertEquals(List.of(copy), backup().left());
    assertArrayEquals(
        StoreFixture.header(1).bytes(), backup().identify(copy).orElseThrow().bytes());
  }

  @Test
  void aCopyThatIsKeptIsNoLeftover() throws Exception {
    var kept = backup().keep(backup().write(StoreFixture.header(1)));
    assertEquals(List.of(), backup().left());
    assertEquals(List.of(kept), backup().kept());
  }

  @Test
  void whatIsCalledAlmostLikeACopyIsNone() throws Exception {
    Files.createFile(folder.resolve("Own-before-rotation-1.keyturn"));
    Files.createFile(folder.resolve("Other-before-rotation-0123456789abcdef.keyturn"));
    Files.createSymbolicLink(folder.resolve("Own-kept-0123456789abcdef.keyturn"), vault);
    assertEquals(List.of(), backup().left());
    assertEquals(List.of(), backup().kept());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file create", "sql CREATE", "sql backup", "file sync"})
  void aFailureLeavesNoCopy(String point) throws Exception {
    CallObserver broken =
        reached -> {
          if (reached.startsWith(point)) {
            throw new IOException("Input/output error");
          }
        };
    assertThrows(Failed.class, () -> new Backup(vault, broken).write(StoreFixture.header(1)));
    assertEquals(List.of("Own.keyturn"), names());
  }

  @Test
  void onlyAVaultIsIdentified() throws Exception {
    var text = Files.writeString(folder.resolve("text"), "text");
    var empty = Files.createFile(folder.resolve("empty"));
    assertTrue(backup().identify(text).isEmpty());
    assertTrue(backup().empty(empty));
    assertFalse(backup().empty(text) || backup().empty(folder.resolve("missing")));
  }

  @Test
  void aCopyGoesWithItsJournal() throws Exception {
    var copy = backup().write(StoreFixture.header(1));
    Files.createFile(copy.resolveSibling(copy.getFileName() + "-journal"));
    backup().delete(copy);
    assertEquals(List.of("Own.keyturn"), names());
  }

  /// So that every file beside it has a name that file systems take.
  @Test
  void aLongNameIsCut() {
    var lengthy = new Backup(folder.resolve("\u00e4".repeat(120) + ".keyturn"), CallObserver.NONE);
    var name = lengthy.longest().getFileName().toString();
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
    assertTrue(name.endsWith("-journal"), name);
  }
}
