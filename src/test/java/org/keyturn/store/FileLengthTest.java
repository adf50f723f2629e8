package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How long a file is against its pages.
class FileLengthTest {
  private static final int PAGE = RawHeader.PAGE;

  private final Path path;
  private final Sql sql;

  FileLengthTest(@TempDir Path folder) throws Exception {
    path = folder.resolve("v");
    sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + path), CallObserver.NONE);
    FileLayout.lay(sql, StoreFixture.header(1));
  }

  @AfterEach
  void close() throws Exception {
    sql.connection().close();
  }

  private void append(int bytes) throws Exception {
    Files.write(path, new byte[bytes], StandardOpenOption.APPEND);
  }

  private boolean cut(boolean longer) throws Exception {
    sql.run("BEGIN IMMEDIATE");
    boolean cut = FileLength.cut(sql, longer);
    sql.run("COMMIT");
    return cut;
  }

  @Test
  void whatLiesBehindTheLastPageIsCounted() throws Exception {
    assertEquals(0, FileLength.surplus(sql, path));
    append(1);
    assertEquals(1, FileLength.surplus(sql, path));
    FileLength.requireAll(sql, path);
  }

  @Test
  void aFileThatEndsBeforeItIsCutOff() throws Exception {
    long length = Files.size(path);
    sql.run("BEGIN");
    assertEquals(0, FileLength.surplus(sql, path));
    try (var channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
      channel.truncate(length - 1);
    }
    assertEquals(-1, FileLength.surplus(sql, path));
    var failed = assertThrows(Failed.class, () -> FileLength.requireAll(sql, path));
    assertEquals(new Failure.Damaged(Failure.Part.TRUNCATED), failed.failure());
  }

  @Test
  void whereNothingIsFreeNothingIsWritten() throws Exception {
    var before = Files.getLastModifiedTime(path);
    long length = Files.size(path);
    assertFalse(cut(false));
    assertEquals(length, Files.size(path));
    assertEquals(before, Files.getLastModifiedTime(path));
  }

  @Test
  void freePagesAreGivenBack() throws Exception {
    long length = Files.size(path);
    new Records(sql, "")
        .put(
            new SealedRecord(
                RecordKind.ITEM,
                StoreFixture.VAULT,
                1,
                StoreFixture.key(1),
                new byte[20 * PAGE],
                new byte[0]));
    assertTrue(Files.size(path) >= length + 20 * PAGE);
    new Records(sql, "").delete(RecordKind.ITEM, StoreFixture.VAULT);
    assertTrue(cut(false));
    assertEquals(length, Files.size(path));
  }

  /// SQLite sets the length only with a page to give back.
  @Test
  void withoutAFreePageTheRestIsCutAllTheSame() throws Exception {
    long length = Files.size(path);
    append(3 * PAGE + 5);
    assertTrue(cut(true));
    assertEquals(length, Files.size(path));
    Schema.check(sql);
  }
}
