package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.VaultKey;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.records.Content.OfStates;

/// One write to a vault: what it requires, and what it leaves behind.
class ChangeTest {
  private static final UUID ONE = RecordsFixture.id(1);
  private static final UUID TWO = RecordsFixture.id(2);
  private static final Failure MOVED = new Failure.NoAccess(Failure.Access.MOVED);
  private static final Failure DAMAGED = new Failure.Damaged(Failure.Part.RECORD_SET);

  private final Path path;
  private final RecordsFixture vault;

  ChangeTest(@TempDir Path folder) throws Exception {
    path = folder.resolve("v.keyturn");
    vault = new RecordsFixture(path);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private static void folders(Change change, UUID... ids) throws Failed {
    for (var id : ids) {
      change.put(id, RecordsFixture.folder(1));
    }
  }

  private static Failure refusal(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  /// What a session meets that still knows the vault as it is now.
  private Failure meets(RecordIndex known, VaultFile.Action meanwhile) throws Exception {
    vault.forge(meanwhile);
    return refusal(() -> vault.file.write(t -> Change.begin(t, vault.cipher, known)));
  }

  private List<String> rows(VaultFile file) throws Failed {
    var rows = new ArrayList<String>();
    var hex = HexFormat.of();
    file.read(t ->
        t.records()
            .all(row ->
                rows.add(
                    row.kind().word() + row.id() + row.revision() + hex.formatHex(row.first()))));
    return rows;
  }

  @Test
  void everyWriteRaisesTheRevisionByOne() throws Exception {
    assertEquals(1, vault.read().revision());
    var known = vault.change(change -> folders(change, ONE));
    assertEquals(2, known.revision());
    known = vault.change(change -> folders(change, TWO));
    assertEquals(3, known.revision());
    assertEquals(2, known.find(RecordKind.FOLDER, ONE).orElseThrow().revision());
    assertEquals(3, known.find(RecordKind.FOLDER, TWO).orElseThrow().revision());
  }

  @Test
  void aNewVaultHasAllListsOfItsManifestAndNoLine() throws Exception {
    var known = vault.read();
    assertEquals(List.of(), known.damaged());
    assertEquals(257, rows(vault.file).size());
    assertEquals(0, known.line().before().length);
  }

  @Test
  void aKeyThatWasRotatedAwayIsStale() throws Exception {
    try (var next = VaultKey.generate()) {
      var header = RecordsFixture.header(RecordsFixture.VAULT, 2, next, 2);
      assertEquals(
          new Failure.StaleSession(vault.key.keyId().hex()),
          meets(vault.read(), t -> t.writeHeaders(header)));
    }
  }

  @Test
  void anotherVaultOrAnOlderKeyHasComeFromElsewhere() throws Exception {
    var known = vault.read();
    try (var other = VaultKey.generate()) {
      for (var header :
          List.of(
              RecordsFixture.header(new UUID(1, 3), 1, vault.key, 1),
              RecordsFixture.header(RecordsFixture.VAULT, 9, other, 1))) {
        assertEquals(MOVED, meets(known, t -> t.writeHeaders(header)));
      }
    }
  }

  @Test
  void aSealedHeaderThatDoesNotHoldIsNotBuiltOn() throws Exception {
    var known = vault.read();
    var row =
        vault.file.read(t -> t.records().find(RecordKind.HEADER, SealedHeader.ROW).orElseThrow());
    var altered = row.first().clone();
    altered[40]++;
    assertEquals(
        DAMAGED,
        meets(
            known,
            t ->
                t.records()
                    .put(
                        new SealedRecord(
                            row.kind(), row.id(), 1, row.keyId(), altered, new byte[0]))));
    assertEquals(DAMAGED, meets(known, t -> t.records().delete(row.kind(), row.id())));
    var another = vault.header(5);
    assertEquals(
        DAMAGED,
        meets(
            known,
            t -> {
              t.records().put(row);
              t.writeHeaders(another);
            }));
  }

  @Test
  void whatWasReadMustBeWhatIsThere() throws Exception {
    vault.change(change -> folders(change, ONE));
    vault.change(change -> {
      change.requireRevision(RecordKind.FOLDER, ONE, 2);
      change.requireRevision(RecordKind.FOLDER, TWO, 0);
      for (long base : new long[] {0, 1, 3}) {
        var conflict = refusal(() -> change.requireRevision(RecordKind.FOLDER, ONE, base));
        assertEquals(new Failure.Conflict(ONE), conflict);
      }
      assertEquals(
          new Failure.Conflict(TWO),
          refusal(() -> change.requireRevision(RecordKind.FOLDER, TWO, 1)));
    });
  }

  @Test
  void aRowThatTheManifestDoesNotListIsNotFound() throws Exception {
    vault.change(change -> folders(change, ONE));
    var other = vault.cipher.seal(ONE, 2, RecordsFixture.folder(2));
    var strange = vault.cipher.seal(TWO, 2, RecordsFixture.folder(2));
    vault.change(change -> {
      change.records().put(other);
      assertEquals(DAMAGED, refusal(() -> change.find(RecordKind.FOLDER, ONE)));
      change.records().delete(RecordKind.FOLDER, ONE);
      assertEquals(DAMAGED, refusal(() -> change.find(RecordKind.FOLDER, ONE)));
      change.records().put(strange);
      assertEquals(DAMAGED, refusal(() -> change.find(RecordKind.FOLDER, TWO)));
      assertTrue(change.find(RecordKind.ITEM, TWO).isEmpty());
    });
  }

  @Test
  void aDamagedListKeepsOnlyItsOwnRecordsFromBeingWritten() throws Exception {
    vault.change(change -> folders(change, ONE));
    vault.forge(t -> t.records().delete(RecordKind.BUCKET, ManifestBucket.rowId(1)));
    vault.change(change -> {
      folders(change, TWO);
      assertEquals(DAMAGED, refusal(() -> folders(change, ONE)));
    });
  }

  @Test
  void aRowThatIsTooLongIsRefusedUnwritten() throws Exception {
    var content = RecordsFixture.folder(1);
    for (boolean second : new boolean[] {false, true}) {
      var empty = new byte[0];
      var tooLong = new byte[Records.MOST_BYTES + 1];
      var row =
          new SealedRecord(
              RecordKind.FOLDER,
              ONE,
              2,
              vault.cipher.keyId(),
              second ? empty : tooLong,
              second ? tooLong : empty);
      vault.change(change -> {
        assertEquals(
            new Failure.Refused(Failure.Rule.ITEM_TOO_LARGE),
            refusal(() -> change.put(row, content)));
        assertTrue(change.find(RecordKind.FOLDER, ONE).isEmpty());
      });
    }
  }

  @Test
  void anAttachmentGoesWithItsChunks() throws Exception {
    vault.change(change -> {
      change.records().putChunk(ONE, 0, new byte[20]);
      change.records().putChunk(TWO, 0, new byte[20]);
      change.remove(RecordKind.FOLDER, TWO);
      change.remove(RecordKind.ATTACHMENT, ONE);
      assertTrue(change.records().chunk(ONE, 0).isEmpty());
      assertTrue(change.records().chunk(TWO, 0).isPresent());
      change.records().deleteChunks(TWO);
    });
    assertEquals(List.of(), vault.read().damaged());
  }

  @Test
  void whatIsKnownComesInStepWithoutReading() throws Exception {
    vault.change(change -> folders(change, ONE));
    var known = vault.read();
    var header = vault.header(2);
    var done =
        vault.file.write(t -> {
          var change = Change.begin(t, vault.cipher, known);
          folders(change, TWO);
          change.remove(RecordKind.FOLDER, ONE);
          change.headers(header);
          change.finish();
          return change;
        });
    assertEquals(2, known.revision());
    done.applyTo(known);
    var read = vault.read();
    assertEquals(List.of(), read.damaged());
    assertEquals(read.revision(), known.revision());
    assertArrayEquals(read.stateHash(), known.stateHash());
    assertArrayEquals(header.bytes(), known.header().bytes());
    assertEquals(Set.of(TWO), known.of(RecordKind.FOLDER).keySet());
    assertArrayEquals(read.line().before(), known.line().before());
  }

  /// Also when its commit is said to have failed.
  @Test
  void aChangeKnowsWhetherItStands() throws Exception {
    var known = vault.read();
    var begun = new ArrayList<Change>();
    assertThrows(
        Failed.class,
        () ->
            vault.file.write(t -> {
              var change = Change.begin(t, vault.cipher, known);
              change.finish();
              begun.add(change);
              assertTrue(change.stands(t));
              throw new Failed(new Failure.Cancelled());
            }));
    boolean stands = vault.file.read(begun.getFirst()::stands);
    assertFalse(stands);
  }

  @Test
  void itSaysWhetherNobodyWroteMeanwhile() throws Exception {
    var known = vault.read();
    assertTrue(follows(known));
    vault.change(change -> folders(change, ONE));
    assertFalse(follows(known));
  }

  private boolean follows(RecordIndex known) throws Failed {
    return vault.file.write(t -> Change.begin(t, vault.cipher, known).follows());
  }

  @Test
  void theLineGrowsByTheStateBefore() throws Exception {
    var names = new ArrayList<String>();
    var hex = HexFormat.of();
    for (int i = 0; i < 3; i++) {
      names.add(hex.formatHex(vault.read().stateHash(), 0, 16));
      vault.change(change -> folders(change, ONE));
    }
    assertEquals(String.join("", names), hex.formatHex(vault.read().line().before()));
  }

  /// 64 names a row and 64 rows: what stood in the first is the oldest.
  @Test
  void aFullRowOfTheLineIsFollowedByTheNextAndTheLastByTheFirst() throws Exception {
    var start = vault.read();
    vault.file.write(t -> {
      for (int row = 0; row < 64; row++) {
        var change = Change.begin(t, vault.cipher, start);
        change.put(StateLine.rowId(row), new OfStates(new byte[64 * 16]));
        change.finish();
      }
      return 0;
    });
    assertEquals(16, length(0));
    assertEquals(64 * 16, length(1));
    assertEquals(64 * 16, length(63));
    var known = vault.change(_ -> {});
    assertEquals(32, length(0));
    assertEquals(63 * 64 * 16 + 32, known.line().before().length);
    assertEquals(64, known.of(RecordKind.STATES).size());
  }

  private int length(int row) throws Failed {
    var entry = vault.read().find(RecordKind.STATES, StateLine.rowId(row)).orElseThrow();
    return ((OfStates) entry.content()).names().length;
  }

  /// Two computers that do this with copies of one vault come to the same bytes.
  @Test
  void theSameStateInThePresentFormatIsTheSameEverywhere() throws Exception {
    vault.change(change -> folders(change, ONE));
    var copy = Files.copy(path, path.resolveSibling("copy"));
    var next = vault.header(9);
    try (var other = VaultFile.open(copy, CallObserver.NONE)) {
      for (var file : List.of(vault.file, other)) {
        file.write(t -> renewed(t, next));
      }
      assertEquals(rows(vault.file), rows(other));
    }
    var known = vault.read();
    assertEquals(List.of(), known.damaged());
    assertEquals(2, known.revision());
    assertArrayEquals(next.bytes(), known.header().bytes());
  }

  private Change renewed(Transaction transaction, ClearHeader next) throws Failed {
    var known = RecordIndexReader.read(transaction, vault.cipher, transaction.headers().header());
    var change = Change.renewed(transaction, vault.cipher, known, next);
    assertTrue(change.follows());
    change.finish();
    return change;
  }
}
