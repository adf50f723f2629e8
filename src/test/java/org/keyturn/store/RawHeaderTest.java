package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// SQLite's file header, read before SQLite reads it.
class RawHeaderTest {
  private static final int HEADER = 100;
  private static final Failure NO_VAULT = new Failure.NotRecognised(Failure.Thing.VAULT);
  private static final Failure DAMAGED = new Failure.Damaged(Failure.Part.PAGES);
  private static final Failure CUT = new Failure.Damaged(Failure.Part.TRUNCATED);

  @TempDir Path folder;
  private Path path = Path.of("");
  private byte[] whole = new byte[0];

  @BeforeEach
  void create() throws Exception {
    path = folder.resolve("v.keyturn");
    StoreFixture.create(path).close();
    whole = Files.readAllBytes(path);
  }

  private Failure refusal(byte[] bytes) throws Exception {
    Files.write(path, bytes);
    return assertThrows(Failed.class, () -> RawHeader.check(path)).failure();
  }

  private byte[] changed(int... offsets) {
    var bytes = whole.clone();
    for (int offset : offsets) {
      bytes[offset] ^= 0x11;
    }
    return bytes;
  }

  /// What a byte of the header decides: the layout that a vault has, or nothing at all.
  private static boolean fixed(int offset) {
    return offset < 24
        || (offset >= 44 && offset < 48) // schema format
        || (offset >= 56 && offset < 60) // encoding
        || (offset >= 64 && offset < 68) // incremental vacuum
        || (offset >= 72 && offset < 92); // reserved
  }

  @Test
  void aByteOfTheLayoutIsDamageAndAnotherOneIsLeftToSqlite() throws Exception {
    for (int offset = 0; offset < HEADER; offset++) {
      var bytes = changed(offset);
      if (offset >= 68 && offset < 72) {
        assertEquals(NO_VAULT, refusal(bytes), "application id " + offset);
      } else if (fixed(offset)) {
        assertEquals(DAMAGED, refusal(bytes), "byte " + offset);
      } else {
        Files.write(path, bytes);
        RawHeader.check(path);
      }
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsNoVault() throws Exception {
    assertEquals(NO_VAULT, refusal(changed(0, 68)));
  }

  @Test
  void aHeaderThatEndsIsCutOffIfItBeginsLikeOne() throws Exception {
    assertEquals(CUT, refusal(Arrays.copyOf(whole, HEADER - 1)));
    assertEquals(CUT, refusal(Arrays.copyOf(whole, 16)));
    assertEquals(NO_VAULT, refusal(Arrays.copyOf(whole, 15)));
    assertEquals(NO_VAULT, refusal(new byte[HEADER - 1]));
    assertEquals(NO_VAULT, refusal(new byte[0]));
  }

  /// A first page that was never written is SQLite's to take back, as long as it knows how.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 99, 100, 4096})
  void aPageOfZerosPassesBesideItsJournalAlone(int length) throws Exception {
    assertEquals(NO_VAULT, refusal(new byte[length]));
    Files.createFile(JournalFiles.journal(path));
    RawHeader.check(path);
    if (length > 0) {
      var bytes = new byte[length];
      bytes[Math.min(length, HEADER) - 1] = 1;
      assertEquals(NO_VAULT, refusal(bytes));
    }
  }

  @Test
  void aFileThatEndsBeforeItsLastPageIsCut() throws Exception {
    assertFalse(RawHeader.isCut(path));
    Files.write(path, Arrays.copyOf(whole, whole.length - 1));
    assertTrue(RawHeader.isCut(path));
    Files.write(path, Arrays.copyOf(whole, whole.length + 1));
    assertFalse(RawHeader.isCut(path));
  }

  /// The number of pages counts only if whoever wrote it wrote the change counter too, and not
  /// while a journal may put more pages there.
  @Test
  void aNumberOfPagesIsNotAlwaysBelieved() throws Exception {
    var cut = Arrays.copyOf(whole, whole.length - 1);
    cut[27]++;
    Files.write(path, cut);
    assertFalse(RawHeader.isCut(path));
    cut[27]--;
    Files.write(path, cut);
    assertTrue(RawHeader.isCut(path));
    Files.createFile(JournalFiles.journal(path));
    assertFalse(RawHeader.isCut(path));
  }

  @Test
  void theMarkOfARotationIsOneBit() throws Exception {
    assertFalse(RawHeader.isTurning(path));
    try (var file = VaultFile.open(path, CallObserver.NONE)) {
      StoreFixture.write(file, transaction -> transaction.turning(true));
    }
    assertTrue(RawHeader.isTurning(path));
    var bytes = Files.readAllBytes(path);
    assertEquals(0x40, bytes[60]);
    assertEquals(ClearHeader.FORMAT, bytes[63]);
    RawHeader.check(path);
  }

  @Test
  void whatIsNotThereIsNeitherCutNorTurning() {
    var missing = folder.resolve("missing");
    assertFalse(RawHeader.isCut(missing) || RawHeader.isTurning(missing));
  }
}
