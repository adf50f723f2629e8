package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class DiskTest {
  private static final Failure EXISTS = new Failure.Refused(Failure.Rule.TARGET_EXISTS);
  private static final Failure NO_FILE = new Failure.NotFound(Failure.Missing.FILE);

  @TempDir Path folder;
  private final Disk disk = new Disk(CallObserver.NONE);
  private Path one = Path.of("");
  private Path two = Path.of("");

  @BeforeEach
  void files() throws Exception {
    one = Files.writeString(folder.resolve("one"), "one");
    two = folder.resolve("two");
  }

  private static Failure failure(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  private static Disk without(String... points) {
    return new Disk(point -> {
      if (List.of(points).contains(point)) {
        throw new IOException("not supported");
      }
    });
  }

  @Test
  void aNewFileIsPrivateAndNeverAnothers() throws Exception {
    disk.createPrivate(two);
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(two));
    assertEquals(EXISTS, failure(() -> disk.createPrivate(one)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void placingMovesAFileButNeverOverAnother(boolean links) throws Exception {
    var plain = links ? disk : without("file link", "file rename");
    plain.place(one, two);
    assertEquals("one", Files.readString(two));
    assertFalse(Files.exists(one));
    Files.writeString(one, "again");
    assertEquals(EXISTS, failure(() -> plain.place(one, two)));
    assertEquals("one", Files.readString(two));
    assertEquals("again", Files.readString(one));
  }

  @Test
  void aNameTakenInVainIsGivenBack() {
    var broken = without("file link", "file rename", "file replace");
    assertThrows(Failed.class, () -> broken.place(one, two));
    assertTrue(Files.exists(one));
    assertFalse(Files.exists(two));
  }

  @Test
  void replacingTakesThePlaceAndRenamingDoesNot() throws Exception {
    Files.writeString(two, "two");
    assertEquals(EXISTS, failure(() -> disk.rename(one, two)));
    disk.replace(one, two);
    assertEquals("one", Files.readString(two));
  }

  @Test
  void aLinkIsASecondNameOrNothing() throws Exception {
    assertTrue(disk.link(one, two));
    assertTrue(Files.isSameFile(one, two));
    assertEquals(EXISTS, failure(() -> disk.link(one, two)));
    assertEquals(NO_FILE, failure(() -> disk.link(folder.resolve("no"), folder.resolve("x"))));
    assertFalse(without("file link").link(one, folder.resolve("three")));
  }

  @Test
  void aCopyIsPrivateAndWhole() throws Exception {
    disk.copy(one, two);
    assertEquals("one", Files.readString(two));
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(two));
    var third = folder.resolve("three");
    assertThrows(Failed.class, () -> without("file copy").copy(one, third));
    assertFalse(Files.exists(third));
  }

  @Test
  void everyCallCanFail() {
    assertEquals(NO_FILE, failure(() -> disk.sync(two)));
    assertEquals(NO_FILE, failure(() -> disk.delete(two)));
    assertEquals(NO_FILE, failure(() -> disk.find(two, _ -> true)));
    assertEquals(NO_FILE, failure(() -> disk.syncFolder(two)));
    assertEquals(NO_FILE, failure(() -> disk.freeSpace(two.resolve("below"))));
  }

  @Test
  void aPlainFileIsNoLinkAndNoFolder() throws Exception {
    assertTrue(disk.plainFile(one));
    assertFalse(disk.plainFile(folder));
    assertFalse(disk.plainFile(Files.createSymbolicLink(two, one)));
  }

  @Test
  void filesAreFoundByTheirNames() throws Exception {
    Files.createFile(two);
    assertEquals(List.of(two), disk.find(folder, name -> name.startsWith("t")));
  }

  @Test
  void aPathLeadsThroughLinks() throws Exception {
    Files.createSymbolicLink(two, one);
    assertEquals(one.toRealPath(), Disk.real(two));
    assertEquals(one, Disk.real(one));
    var dangling = Files.createSymbolicLink(folder.resolve("d"), folder.resolve("no"));
    assertEquals(dangling, Disk.real(dangling));
  }

  @Test
  void everyFileHasAFolder() {
    assertEquals(folder, Disk.folder(one));
    assertEquals(Path.of("").toAbsolutePath(), Disk.folder(Path.of("name")));
    assertEquals(Path.of("/"), Disk.folder(Path.of("/")));
  }

  @Test
  void discardingIsQuiet() {
    Disk.discard(one);
    Disk.discard(one);
    assertFalse(Files.exists(one));
  }
}
