package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class VaultFileTest {
  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void create() throws Exception {
    path = folder.resolve("v.keyturn");
    StoreFixture.create(path).close();
  }

  private VaultFile open() throws Failed {
    return VaultFile.open(path, CallObserver.NONE);
  }

  private static Failure failure(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  private static long items(VaultFile file) throws Failed {
    return file.read(transaction -> transaction.records().count(RecordKind.ITEM));
  }

  private static long surplus(VaultFile file) throws Failed {
    return file.read(Transaction::surplus);
  }

  private static boolean turning(VaultFile file) throws Failed {
    return file.read(transaction -> transaction.turning());
  }

  private static void put(VaultFile file, int id) throws Failed {
    StoreFixture.write(file, transaction -> transaction.records().put(StoreFixture.item(id, 1)));
  }

  @Test
  void anExistingFileIsNeverMadeAnew() {
    assertEquals(
        new Failure.Refused(Failure.Rule.TARGET_EXISTS),
        failure(() -> VaultFile.create(path, CallObserver.NONE)));
  }

  @Test
  void aFailureInATransactionTakesAllOfItBack() throws Exception {
    try (var file = open()) {
      var busy =
          failure(() ->
              StoreFixture.write(
                  file,
                  transaction -> {
                    transaction.records().put(StoreFixture.item(1, 1));
                    throw new Failed(new Failure.Busy());
                  }));
      assertEquals(new Failure.Busy(), busy);
      assertEquals(0, items(file));
      put(file, 2);
      assertEquals(1, items(file));
    }
  }

  @Test
  void forReadingNothingIsWritten() throws Exception {
    try (var file = VaultFile.openReadOnly(path, CallObserver.NONE)) {
      assertTrue(file.readOnly());
      assertEquals(
          new Failure.NoAccess(Failure.Access.READ_ONLY_FILE), failure(() -> put(file, 1)));
      assertEquals(0, items(file));
    }
  }

  @Test
  void whatAnotherOneCommitsIsSeen() throws Exception {
    try (var file = open();
        var other = open()) {
      assertFalse(file.changedOutside());
      put(other, 1);
      assertTrue(file.changedOutside());
      assertEquals(1, items(file));
      assertFalse(file.changedOutside());
    }
  }

  @Test
  void aSecondWriterWaitsAndThenIsToldSo() throws Exception {
    try (var file = open();
        var other = open()) {
      other.patience(0);
      var told =
          file.write(transaction -> {
            transaction.records().put(StoreFixture.item(1, 1));
            return failure(() -> put(other, 2));
          });
      assertEquals(new Failure.Busy(), told);
    }
  }

  @Test
  void aFileThatWasReplacedIsHeld() throws Exception {
    var next = folder.resolve("next");
    StoreFixture.create(next).close();
    try (var file = open()) {
      assertFalse(file.held().present());
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
      assertEquals(0, items(file));
      assertTrue(file.held().present());
      file.held().letGo();
      assertFalse(file.held().present());
    }
  }

  @Test
  void aFileThatIsGoneHasMoved() throws Exception {
    try (var file = open()) {
      Files.move(path, folder.resolve("elsewhere"));
      assertEquals(new Failure.NoAccess(Failure.Access.MOVED), failure(() -> items(file)));
    }
  }

  @Test
  void whatIsNoVaultIsNotOpened() throws Exception {
    var notVault = new Failure.NotRecognised(Failure.Thing.VAULT);
    var text =
        Files.writeString(folder.resolve("text"), "no vault, but longer than a header ".repeat(5));
    var empty = Files.createFile(folder.resolve("empty"));
    for (var one : new Path[] {text, empty, folder}) {
      assertEquals(notVault, failure(() -> VaultFile.open(one, CallObserver.NONE)));
    }
    assertEquals(
        new Failure.NotFound(Failure.Missing.FILE),
        failure(() -> VaultFile.open(folder.resolve("missing"), CallObserver.NONE)));
  }

  @Test
  void aFileThatEndsTooEarlyIsCutOff() throws Exception {
    try (var channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 1);
    }
    assertEquals(new Failure.Damaged(Failure.Part.TRUNCATED), failure(this::open));
  }

  @Test
  void whatLiesBehindTheLastPageIsNoDamageAndIsCut() throws Exception {
    long length = Files.size(path);
    Files.write(path, new byte[2 * RawHeader.PAGE], StandardOpenOption.APPEND);
    try (var file = open()) {
      assertEquals(2L * RawHeader.PAGE, surplus(file));
      file.shrink();
      assertEquals(0, surplus(file));
      file.checkIntegrity();
    }
    assertEquals(length, Files.size(path));
  }

  /// The tables of a rotation beside those in force are told apart from planted ones.
  @Test
  void tablesThatAreNotOursAreNoticed() throws Exception {
    try (var file = open()) {
      StoreFixture.write(file, Transaction::nextRecords);
    }
    assertEquals(new Failure.InterruptedRotation(), failure(this::open));
  }

  @Test
  void aRotationThatIsWritingIsMarked() throws Exception {
    try (var file = open()) {
      StoreFixture.write(file, transaction -> transaction.turning(true));
      assertTrue(turning(file));
      StoreFixture.write(file, transaction -> transaction.turning(false));
      assertFalse(turning(file));
    }
  }
}
