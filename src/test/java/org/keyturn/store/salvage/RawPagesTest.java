package org.keyturn.store.salvage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows read from pages that SQLite has written, and from what is left of such pages.
class RawPagesTest {
  private static final int PAGE = 4096;

  /// Around the longest row that stands on one page, the longest whose rest fits one more, and so
  /// on.
  private static final int[] LENGTHS = {
    0, 1, 127, 128, 1_000, 4_052, 4_053, 4_054, 4_055, 4_056, 4_057, 4_058, 4_059, 4_060, 8_140,
    8_141, 8_142, 8_143, 8_144, 8_145, 8_146, 8_147, 12_000, 50_000
  };

  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void write() throws Exception {
    path = folder.resolve("pages");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous=OFF");
      statement.execute("CREATE TABLE t (n INTEGER, b BLOB)");
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
        for (int length : LENGTHS) {
          insert.setInt(1, length + 1_000_000);
          insert.setBytes(2, content(length));
          insert.execute();
        }
        connection.commit();
      }
    }
  }

  private static byte[] content(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private List<@Nullable RecordColumns> rows() throws IOException {
    var rows = new ArrayList<@Nullable RecordColumns>();
    try (var pages = new RawPages(path)) {
      for (int page = 1; page <= pages.count(); page++) {
        for (var cell : pages.cells(page)) {
          rows.add(pages.read(cell));
        }
      }
    }
    return rows;
  }

  private void change(int offset, int value) throws IOException {
    var bytes = Files.readAllBytes(path);
    bytes[offset] = (byte) value;
    Files.write(path, bytes);
  }

  @Test
  void everyRowComesBackWhateverItsLength() throws Exception {
    var found = new ArrayList<Integer>();
    for (var row : rows()) {
      var number = row == null ? null : row.integer(0);
      if (number != null && number >= 1_000_000) {
        int length = (int) (number - 1_000_000);
        assertArrayEquals(content(length), row == null ? null : row.blob(1, -1));
        found.add(length);
      }
    }
    assertArrayEquals(LENGTHS, found.stream().mapToInt(one -> one).sorted().toArray());
  }

  @Test
  void theFirstPageHasItsRowsBehindTheHeader() throws Exception {
    try (var pages = new RawPages(path)) {
      var schema = pages.read(pages.cells(1).getFirst());
      assertNotNull(schema);
      assertEquals(5, schema.size());
    }
  }

  @Test
  void onlyWholePagesCount() throws Exception {
    var bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, bytes.length - 1));
    try (var pages = new RawPages(path)) {
      assertEquals(bytes.length / PAGE - 1, pages.count());
      assertEquals(List.of(), pages.cells(0));
      assertEquals(List.of(), pages.cells(pages.count() + 1));
      assertNull(pages.read(new RawPages.Cell(pages.count() + 1, 8)));
    }
  }

  /// A table of one page: nine rows of four bytes each, and what could be written over them.
  private Path onePage() throws Exception {
    var one = folder.resolve("one");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + one);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (b BLOB)");
      statement.execute("INSERT INTO t VALUES (x'01020304'), (x'05060708')");
    }
    path = one;
    return one;
  }

  @Test
  void aPageThatIsNoLeafOfATableHasNoRows() throws Exception {
    onePage();
    assertEquals(3, rows().size());
    change(PAGE, 0x05);
    assertEquals(1, rows().size());
  }

  @Test
  void aRowThatMakesNoSenseTakesNoOtherWithIt() throws Exception {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(onePage()));
    int first = bytes.getShort(PAGE + 8);
    change(PAGE + first, 0x7F);
    var rows = rows();
    assertEquals(3, rows.size());
    assertNull(rows.get(1));
    var second = rows.get(2);
    assertNotNull(second);
    assertArrayEquals(new byte[] {5, 6, 7, 8}, second.blob(0, 4));
  }

  @Test
  void aPlaceOutsideOfThePageIsNoRow() throws Exception {
    onePage();
    for (int high : new int[] {0x00, 0x10, 0xFF}) {
      change(PAGE + 8, high);
      change(PAGE + 9, high == 0 ? 8 : 0xFF);
      assertEquals(2, rows().size());
    }
  }

  @Test
  void aNumberOfRowsThatIsTooHighIsNotFollowed() throws Exception {
    onePage();
    change(PAGE + 3, 0xFF);
    change(PAGE + 4, 0xFF);
    var rows = rows();
    assertTrue(rows.size() < PAGE);
    assertNotNull(rows.get(1));
    assertNotNull(rows.get(2));
  }

  /// A chain of pages that comes back to its beginning ends with the length of the row.
  @Test
  void anythingOnAPageEndsInRowsOrNothing() throws Exception {
    var whole = Files.readAllBytes(path);
    var random = new Random(11);
    for (int i = 0; i < 12; i++) {
      var bytes = whole.clone();
      for (int j = 0; j < 200; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Files.write(path, bytes);
      assertTrue(rows().size() <= bytes.length);
    }
  }
}
