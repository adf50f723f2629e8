package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path home;

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Path open(Path path) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void everyFolderThatWasMissingIsTheOwners() throws Exception {
    var folder = home.resolve("a/b");
    PrivateFiles.folder(folder);
    assertEquals("rwx------", mode(folder));
    assertEquals("rwx------", mode(home.resolve("a")));
  }

  @Test
  void aFolderThatWasThereIsClosedOnlyWhereThatIsAsked() throws Exception {
    var folder = open(Files.createDirectory(home.resolve("a")));
    PrivateFiles.folder(folder);
    assertEquals("rwxr-xr-x", mode(folder));
    PrivateFiles.closedFolder(folder);
    assertEquals("rwx------", mode(folder));
  }

  @Test
  void aFileIsTheOwnersAndWhole() throws Exception {
    var file = home.resolve("file");
    PrivateFiles.write(file, CONTENT);
    assertEquals("rw-------", mode(file));
    assertArrayEquals(CONTENT, Files.readAllBytes(file));
  }

  @Test
  void whatTakesAPlaceIsTheOwnersAndLeavesNoPart() throws Exception {
    var file = open(Files.write(home.resolve("file"), new byte[] {9}));
    var part = PartFile.beside(file);
    PrivateFiles.replace(part, file, CONTENT);
    assertEquals("rw-------", mode(file));
    assertArrayEquals(CONTENT, Files.readAllBytes(file));
    assertFalse(Files.exists(part));
  }

  @Test
  void whatCannotTakeAPlaceLeavesNoPart() throws Exception {
    var folder = home.resolve("full");
    Files.createDirectories(folder.resolve("inside"));
    var part = PartFile.beside(folder);
    assertThrows(IOException.class, () -> PrivateFiles.replace(part, folder, CONTENT));
    assertFalse(Files.exists(part));
  }

  @Test
  void whatIsThereStays() throws Exception {
    var file = Files.writeString(home.resolve("file"), "mine");
    assertThrows(FileAlreadyExistsException.class, () -> PrivateFiles.create(file));
    assertThrows(FileAlreadyExistsException.class, () -> PrivateFiles.write(file, CONTENT));
    assertThrows(FileAlreadyExistsException.class, () -> PrivateFiles.folder(file));
    assertEquals("mine", Files.readString(file));
  }

  /// Not even where the link leads to nothing: who planted it would choose where a secret goes.
  @Test
  void noLinkIsFollowed() throws Exception {
    var link = Files.createSymbolicLink(home.resolve("link"), home.resolve("elsewhere"));
    assertThrows(FileAlreadyExistsException.class, () -> PrivateFiles.write(link, CONTENT));
  }
}
