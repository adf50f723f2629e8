package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Connections, and what must not be done while there is one.
class ConnectionsTest {
  private static final Failure NO_VAULT = new Failure.NotRecognised(Failure.Thing.VAULT);
  private static final int RESERVED = 80;

  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void create() throws Exception {
    path = folder.resolve("v.keyturn");
    StoreFixture.create(path).close();
  }

  private static Connections.Opened open(Path file, Connections.Mode mode) throws Failed {
    return Connections.open(file, mode, 250, CallObserver.NONE);
  }

  private static Connections.Opened open(Path file) throws Failed {
    return open(file, Connections.Mode.READ_WRITE);
  }

  private static void close(Connections.Opened opened, Path file) {
    Connections.close(opened.sql(), opened.stamp(), file);
  }

  private static Failure refusal(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  private static String pragma(Sql sql, String name) throws Failed {
    return "" + sql.<String>first("PRAGMA " + name, row -> row.getString(1));
  }

  @ParameterizedTest
  @CsvSource({
    "busy_timeout, 250",
    "trusted_schema, 0",
    "cell_size_check, 1",
    "mmap_size, 0",
    "temp_store, 2",
    "foreign_keys, 1",
    "secure_delete, 1",
    "synchronous, 3"
  })
  void eachConnectionHasTheGroundRules(String rule, String value) throws Exception {
    for (var mode : Connections.Mode.values()) {
      var opened = open(path, mode);
      assertEquals(value, pragma(opened.sql(), rule));
      close(opened, path);
    }
  }

  /// The path becomes part of an address, in which these mean something.
  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "50%25", "what?mode=memory", "a#b", "1+1", "it's", "\u00e4\u4e2d", ":x:"})
  void anyNameIsAName(String name) throws Exception {
    var file = Files.copy(path, folder.resolve(name));
    long entries = entries();
    var opened = open(file);
    opened.sql().run("CREATE TABLE t (n INTEGER)");
    close(opened, file);
    assertTrue(Files.size(file) > Files.size(path));
    assertEquals(entries, entries());
  }

  private long entries() throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void forReadingNothingCanBeWritten() throws Exception {
    var opened = open(path, Connections.Mode.READ_ONLY);
    assertEquals(
        new Failure.NoAccess(Failure.Access.READ_ONLY_FILE),
        refusal(() -> opened.sql().run("CREATE TABLE t (n INTEGER)")));
    close(opened, path);
  }

  @Test
  void whatIsNotThereIsNotMade() {
    var missing = folder.resolve("missing");
    assertEquals(new Failure.NotFound(Failure.Missing.FILE), refusal(() -> open(missing)));
    assertFalse(Files.exists(missing));
    assertEquals(NO_VAULT, refusal(() -> open(folder)));
  }

  /// Closing a second handle would drop the locks of the first.
  @Test
  void nobodyLooksIntoAFileThatIsOpen() throws Exception {
    assertEquals(path, Connections.unopened(path));
    assertTrue(Connections.unopened(path, _ -> true));
    var link = Files.createSymbolicLink(folder.resolve("link"), path);
    var opened = open(link);
    for (var one : new Path[] {path, link}) {
      assertEquals(new Failure.Busy(), refusal(() -> Connections.unopened(one)));
      assertFalse(Connections.unopened(one, _ -> true));
    }
    close(opened, link);
    assertEquals(path, Connections.unopened(path));
    assertEquals(NO_VAULT, refusal(() -> Connections.unopened(folder)));
    assertFalse(Connections.unopened(folder.resolve("missing"), _ -> true));
  }

  @Test
  void theHeaderIsLookedAtBeforeTheFirstConnectionAlone() throws Exception {
    var first = open(path);
    var bytes = Files.readAllBytes(path);
    bytes[RESERVED]++;
    Files.write(path, bytes);
    var second = open(path);
    close(first, path);
    var third = open(path);
    close(second, path);
    close(third, path);
    assertEquals(new Failure.Damaged(Failure.Part.PAGES), refusal(() -> open(path)));
  }

  @Test
  void aFileThatWasRefusedIsNotTakenForOpen() throws Exception {
    CallObserver broken =
        point -> {
          if (point.contains("secure_delete")) {
            throw new IOException("Input/output error");
          }
        };
    var mode = Connections.Mode.READ_WRITE;
    assertEquals(
        new Failure.NoAccess(Failure.Access.IO_ERROR),
        refusal(() -> Connections.open(path, mode, 0, broken)));
    assertEquals(path, Connections.unopened(path));
  }

  /// The count is that of the file that was opened, whatever lies at its path when it is closed.
  @Test
  void aFileThatWasReplacedIsCountedByItself() throws Exception {
    var opened = open(path);
    var elsewhere = Files.move(path, folder.resolve("elsewhere"));
    StoreFixture.create(path).close();
    assertEquals(path, Connections.unopened(path));
    assertEquals(new Failure.Busy(), refusal(() -> Connections.unopened(elsewhere)));
    close(opened, path);
    assertEquals(elsewhere, Connections.unopened(elsewhere));
  }
}
