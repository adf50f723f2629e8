package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// When the pages of a file are checked, and what becomes of an index that does not fit.
class IntegrityTest implements CallObserver {
  private static final Failure DAMAGED = new Failure.Damaged(Failure.Part.PAGES);

  /// Where a page counts the bytes that are lost among its cells.
  private static final int FRAGMENTS = 7;

  @TempDir Path folder;
  private Path path = Path.of("");
  private int checks;

  @Override
  public void reached(String point) {
    checks += point.startsWith("sql PRAGMA integrity_check") ? 1 : 0;
  }

  @BeforeEach
  void create() throws Exception {
    path = folder.resolve("v.keyturn");
    try (var file = StoreFixture.create(path)) {
      put(file, 9);
    }
  }

  private VaultFile open() throws Failed {
    return VaultFile.open(path, this);
  }

  private static void put(VaultFile file, int id) throws Failed {
    StoreFixture.write(file, transaction -> transaction.records().put(StoreFixture.item(id, 1)));
  }

  private static long items(VaultFile file) throws Failed {
    return file.read(transaction -> transaction.records().count(RecordKind.ITEM));
  }

  private static Failure refusal(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  @Test
  void aSoundFileIsCheckedOnce() throws Exception {
    try (var file = open();
        var other = VaultFile.open(path, CallObserver.NONE)) {
      assertTrue(file.requireIntegrity());
      put(file, 1);
      put(other, 2);
      assertEquals(3, items(file));
      assertTrue(file.requireIntegrity());
      assertEquals(1, checks);
    }
  }

  /// What SQLite did not write may be damaged in ways that only a check of the whole shows.
  @Test
  void whatAnotherProgramDidToTheFileIsCheckedAnew() throws Exception {
    try (var file = open()) {
      file.requireIntegrity();
      Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(1)));
      assertEquals(1, items(file));
      file.requireIntegrity();
      assertEquals(2, checks);
    }
  }

  @Test
  void aFileInItsPlaceIsCheckedAnew() throws Exception {
    var copy = Files.copy(path, folder.resolve("copy"));
    try (var file = open()) {
      file.requireIntegrity();
      Files.move(copy, path, StandardCopyOption.REPLACE_EXISTING);
      assertEquals(1, items(file));
      file.requireIntegrity();
      assertEquals(2, checks);
    }
  }

  @Test
  void anIndexThatDoesNotFitIsNoDamageOfTheTables() throws Exception {
    StoreFixture.misindex(path, 9);
    try (var file = open()) {
      assertFalse(file.checkPages());
      assertFalse(file.requireIntegrity());
      assertEquals(DAMAGED, refusal(file::checkIntegrity));
    }
  }

  /// The table counts: a walk through it finds what a search does not.
  @Test
  void aRowThatItsIndexLosesIsFoundByAWalkAlone() throws Exception {
    var lost = StoreFixture.item(9, 1).id();
    StoreFixture.misindex(path, 9);
    try (var file = open()) {
      var walked = new ArrayList<UUID>();
      file.edit(transaction -> {
        var records = transaction.records();
        records.put(StoreFixture.item(3, 1));
        assertFalse(records.contains(RecordKind.ITEM, lost));
        assertTrue(records.find(RecordKind.ITEM, lost).isEmpty());
        assertTrue(records.contains(RecordKind.ITEM, StoreFixture.item(3, 1).id()));
        assertFalse(records.contains(RecordKind.FOLDER, StoreFixture.item(3, 1).id()));
        records.walk(RecordKind.ITEM, row -> walked.add(row.id()));
      });
      assertEquals(List.of(lost, StoreFixture.item(3, 1).id()), walked);
    }
  }

  @Test
  void itIsMadeAnewFromItsTable() throws Exception {
    StoreFixture.misindex(path, 9);
    try (var file = open()) {
      assertFalse(file.requireIntegrity());
      file.rebuildIndexes(transaction ->
          assertTrue(
              transaction
                  .records()
                  .find(RecordKind.ITEM, StoreFixture.item(9, 1).id())
                  .isPresent()));
      assertTrue(file.requireIntegrity());
      file.checkIntegrity();
    }
  }

  /// What the old index found may be all that is left.
  @Test
  void itStaysWhereSomethingWouldBeLost() throws Exception {
    StoreFixture.misindex(path, 9);
    var busy = new Failed(new Failure.Busy());
    try (var file = open()) {
      assertFalse(file.requireIntegrity());
      assertEquals(
          busy.failure(),
          refusal(() ->
              file.rebuildIndexes(_ -> {
                throw busy;
              })));
      assertFalse(file.requireIntegrity());
      assertFalse(file.checkPages());
    }
  }

  @Test
  void aDamagedPageIsNotWhole() throws Exception {
    var bytes = Files.readAllBytes(path);
    int last = bytes.length - RawHeader.PAGE;
    bytes[last + FRAGMENTS]++;
    Files.write(path, bytes);
    try (var file = open()) {
      assertEquals(DAMAGED, refusal(file::requireIntegrity));
      assertEquals(DAMAGED, refusal(file::checkPages));
    }
  }

  @Test
  void aJournalThatWasLeftBehindGoes() throws Exception {
    try (var file = open()) {
      var journal = Files.createFile(JournalFiles.journal(path));
      file.clearJournal();
      assertFalse(Files.exists(journal));
      assertEquals(1, items(file));
    }
    var journal = Files.createFile(JournalFiles.journal(path));
    try (var file = VaultFile.openReadOnly(path, this)) {
      file.clearJournal();
      assertTrue(Files.exists(journal));
    }
  }
}
