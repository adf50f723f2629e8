package org.keyturn.store.salvage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.VaultFile;

/// What is still read of a vault whose file is damaged.
class SalvageReaderTest {
  private static final int PAGE = 4096;
  private static final KeyId KEY = KeyId.of(new byte[16]);
  private static final UUID FILE = new UUID(5, 5);
  private static final Failure NO_VAULT = new Failure.NotRecognised(Failure.Thing.VAULT);
  private static final Failure NO_HEADER = new Failure.Damaged(Failure.Part.BOTH_HEADERS);

  @TempDir Path folder;
  private Path path = Path.of("");

  private static ClearHeader header(long wrap) {
    var kdf = new ClearHeader.Kdf(new KdfParameters(65_536, 3, 1), new byte[32], false);
    var key = new ClearHeader.Key(KEY, 1);
    return new ClearHeader(new UUID(1, 2), ClearHeader.FORMAT, kdf, wrap, key, new byte[60]);
  }

  private static SealedRecord item(int id, long revision, int length) {
    return new SealedRecord(
        RecordKind.ITEM, new UUID(0, id), revision, KEY, new byte[length], new byte[] {(byte) id});
  }

  @BeforeEach
  void create() throws Exception {
    path = folder.resolve("v.keyturn");
    try (var file = VaultFile.create(path, CallObserver.NONE)) {
      file.write(transaction -> {
        transaction.writeHeaders(header(1));
        for (int id = 1; id <= 9; id++) {
          transaction.records().put(item(id, 1, 1_000));
        }
        transaction.records().putChunk(FILE, 0, new byte[] {7});
        transaction.records().putChunk(FILE, 1, new byte[10_000]);
        return 0;
      });
    }
  }

  private SalvageReader read() throws Failed {
    return SalvageReader.of(path, CallObserver.NONE);
  }

  private Map<UUID, Long> revisions() throws Failed {
    var found = new HashMap<UUID, Long>();
    try (var reader = read()) {
      reader.records(row -> assertNull(found.put(row.id(), row.revision())));
    }
    return found;
  }

  private static Failure refusal(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  private void change(Changing change) throws Exception {
    var bytes = Files.readAllBytes(path);
    change.of(bytes);
    Files.write(path, bytes);
  }

  @FunctionalInterface
  private interface Changing {
    void of(byte[] bytes);
  }

  private void sql(String... statements) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        var statement = connection.createStatement()) {
      for (var one : statements) {
        statement.execute(one);
      }
    }
  }

  @Test
  void ofAWholeFileEverythingIsRead() throws Exception {
    assertEquals(9, revisions().size());
    try (var reader = read()) {
      var rows = new ArrayList<SealedRecord>();
      reader.records(rows::add);
      assertEquals(RecordKind.ITEM, rows.getFirst().kind());
      assertEquals(KEY, rows.getFirst().keyId());
      assertArrayEquals(new byte[1_000], rows.getFirst().first());
      assertArrayEquals(new byte[] {1}, rows.getFirst().second());
      assertArrayEquals(new byte[] {7}, reader.chunk(FILE, 0).orElseThrow());
      assertArrayEquals(new byte[10_000], reader.chunk(FILE, 1).orElseThrow());
      assertTrue(reader.chunk(FILE, 2).isEmpty());
      assertEquals(1, reader.headers().size());
      assertArrayEquals(header(1).bytes(), reader.headers().getFirst().bytes());
    }
  }

  /// With it SQLite loses every table.
  @Test
  void withoutTheFirstPageEverythingElseIsRead() throws Exception {
    change(bytes -> Arrays.fill(bytes, 0, PAGE, (byte) 0));
    assertEquals(9, revisions().size());
    try (var reader = read()) {
      assertArrayEquals(header(1).bytes(), reader.headers().getFirst().bytes());
    }
  }

  @Test
  void eachPageTakesItsOwnRowsAlone() throws Exception {
    int pages = (int) (Files.size(path) / PAGE);
    var whole = Files.readAllBytes(path);
    var read = new ArrayList<Integer>();
    for (int page = 0; page < pages; page++) {
      int at = page * PAGE;
      Files.write(path, whole);
      change(bytes -> Arrays.fill(bytes, at, at + PAGE, (byte) 0xFF));
      read.add(revisions().size());
    }
    assertTrue(read.stream().allMatch(rows -> rows >= 9 - 4), read.toString());
    assertTrue(read.stream().mapToInt(rows -> 9 - rows).sum() <= 2 * 9, read.toString());
    assertTrue(read.contains(9) && read.stream().anyMatch(rows -> rows < 9), read.toString());
  }

  /// A page that was given back may still hold what a row was before.
  @Test
  void ofTwoRowsOfOneNameTheLaterCounts() throws Exception {
    var former = Files.readAllBytes(path);
    try (var file = VaultFile.open(path, CallObserver.NONE)) {
      file.write(transaction -> {
        for (int id = 1; id <= 9; id++) {
          transaction.records().put(item(id, id, 1_000));
        }
        return 0;
      });
    }
    var now = Files.readAllBytes(path);
    for (var both : List.of(List.of(former, now), List.of(now, former))) {
      var bytes = new ByteArrayOutputStream();
      bytes.write(both.getFirst());
      bytes.write(both.getLast());
      Files.write(path, bytes.toByteArray());
      var found = revisions();
      assertEquals(9, found.size());
      found.forEach((id, revision) -> assertEquals(id.getLeastSignificantBits(), revision));
    }
  }

  @Test
  void ofHeadersThatDifferTheNewerWrapComesFirst() throws Exception {
    try (var file = VaultFile.open(path, CallObserver.NONE)) {
      file.write(transaction -> {
        transaction.writeHeaders(header(5));
        return 0;
      });
    }
    var bytes = header(8).bytes();
    var hex = HexFormat.of();
    sql(
        "UPDATE header_a SET bytes = x'%s', checksum = x'%s'"
            .formatted(hex.formatHex(bytes), hex.formatHex(ClearHeader.sha256(bytes))));
    try (var reader = read()) {
      assertEquals(
          List.of(8L, 5L), reader.headers().stream().map(ClearHeader::wrapRevision).toList());
    }
  }

  @Test
  void aHeaderWithoutItsChecksumIsNone() throws Exception {
    sql("UPDATE header_a SET checksum = zeroblob(32)");
    try (var reader = read()) {
      assertEquals(1, reader.headers().size());
    }
    sql("UPDATE header_b SET checksum = zeroblob(32)");
    try (var reader = read()) {
      assertEquals(NO_HEADER, refusal(reader::headers));
    }
    assertEquals(9, revisions().size());
  }

  @Test
  void rowsOfNoKindOfOursAreLeftOut() throws Exception {
    sql(
        "UPDATE record SET kind = 63 WHERE id = x'00000000000000000000000000000001'",
        "UPDATE record SET kind = 64 WHERE id = x'00000000000000000000000000000002'",
        "UPDATE record SET kind = 128 WHERE id = x'00000000000000000000000000000003'",
        "UPDATE record SET id = zeroblob(15) WHERE id = x'00000000000000000000000000000004'",
        "UPDATE record SET key_id = zeroblob(15) WHERE id = x'00000000000000000000000000000005'");
    assertEquals(5, revisions().size());
    assertTrue(revisions().containsKey(new UUID(0, 2)));
  }

  @Test
  void whatIsNoVaultIsNotRead() throws Exception {
    path = Files.writeString(folder.resolve("text"), "no vault ".repeat(2_000));
    assertEquals(NO_VAULT, refusal(this::read));
    path = folder.resolve("missing");
    assertEquals(new Failure.NotFound(Failure.Missing.FILE), refusal(this::read));
  }

  /// Nobody but SQLite may look into a file that is open.
  @Test
  void aFileThatIsOpenIsLeftToItsSession() throws Exception {
    try (var open = VaultFile.open(path, CallObserver.NONE)) {
      assertEquals(new Failure.Busy(), refusal(this::read));
      assertEquals(path, open.path());
    }
    assertEquals(9, revisions().size());
  }
}
