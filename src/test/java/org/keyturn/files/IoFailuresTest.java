package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Access;

/// What each exception of the file system is called, most of them as the system throws them.
class IoFailuresTest {
  private static final Failure NO_FILE = new Failure.NotFound(Failure.Missing.FILE);
  private static final Failure A_FOLDER = new Failure.NotRecognised(Failure.Thing.FOLDER);
  private static final Failure NO_PERMISSION = new Failure.NoAccess(Access.NO_PERMISSION);

  @TempDir Path folder;

  private static Failure of(Executable call) {
    return IoFailures.of(assertThrows(IOException.class, call));
  }

  private static Failure saying(String reason) {
    var typed = IoFailures.of(new FileSystemException("/some/file", null, reason));
    assertEquals(typed, IoFailures.of(new FileNotFoundException("/some/file (" + reason + ")")));
    assertEquals(typed, IoFailures.of(new IOException(reason)));
    return typed;
  }

  @Test
  void nothingIsThere() {
    var missing = folder.resolve("missing");
    assertEquals(NO_FILE, of(() -> Files.size(missing)));
    assertEquals(NO_FILE, of(() -> Files.size(missing.resolve("below"))));
    assertEquals(NO_FILE, of(() -> new FileInputStream(missing.toFile()).close()));
  }

  /// The same as where the folder is missing: nothing can lie there.
  @Test
  void aFileStandsWhereAFolderShould() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    assertEquals(NO_FILE, of(() -> Files.size(file.resolve("below"))));
    assertEquals(NO_FILE, of(() -> Files.createFile(file.resolve("below"))));
    assertEquals(NO_FILE, of(() -> Files.newDirectoryStream(file).close()));
    assertEquals(NO_FILE, of(() -> new FileInputStream(file + "/below").close()));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFolderStandsWhereAFileShould() throws Exception {
    var inner = Files.createDirectory(folder.resolve("inner"));
    Files.createFile(inner.resolve("content"));
    assertEquals(A_FOLDER, of(() -> Files.readAllBytes(inner)));
    assertEquals(A_FOLDER, of(() -> FileChannel.open(inner, StandardOpenOption.WRITE)));
    assertEquals(A_FOLDER, of(() -> new FileOutputStream(inner.toFile()).close()));
    assertEquals(A_FOLDER, of(() -> Files.delete(inner)));
  }

  @Test
  void somethingIsThereAlready() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), of(() -> Files.createFile(file)));
  }

  @Test
  void aNameOrAPathIsTooLong() {
    var tooLong = new Failure.NoAccess(Access.TOO_LONG);
    assertEquals(tooLong, of(() -> Files.size(folder.resolve("x".repeat(256)))));
    assertEquals(tooLong, of(() -> Files.size(folder.resolve("d/".repeat(2100)))));
    assertEquals(tooLong, saying("File name too long"));
  }

  @Test
  void nobodyMay() {
    assertEquals(NO_PERMISSION, IoFailures.of(new AccessDeniedException("/some/file")));
    assertEquals(NO_PERMISSION, saying("Permission denied"));
    assertEquals(NO_PERMISSION, saying("Access is denied"));
    // Such as a file that even its owner has marked as unchangeable.
    assertEquals(NO_PERMISSION, saying("Operation not permitted"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void thisAccountMayNot() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "permissions do not bind this user");
    assertEquals(NO_PERMISSION, of(() -> Files.readAllBytes(file)));
    assertEquals(NO_PERMISSION, of(() -> new FileInputStream(file.toFile()).close()));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theDiskIsFull() {
    var full = new Failure.DiskFull(0);
    assertEquals(full, of(() -> Files.write(Path.of("/dev/full"), new byte[1])));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "Disk quota exceeded",
        "There is not enough space on the disk"
      })
  void noRoomIsLeftInEveryWording(String reason) {
    assertEquals(new Failure.DiskFull(0), saying(reason));
  }

  @Test
  void nothingCanBeWrittenThere() {
    var readOnly = new Failure.NoAccess(Access.READ_ONLY_FOLDER);
    assertEquals(readOnly, saying("Read-only file system"));
    assertEquals(readOnly, saying("The media is write protected"));
    assertEquals(readOnly, IoFailures.failed(new ReadOnlyFileSystemException()).failure());
  }

  /// The file system says so where the words do not.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aReadOnlyDiskIsKnownByItself() throws Exception {
    var file = Path.of("/sys/kernel/x");
    assumeFalse(!Files.exists(file.getParent()), "no such file system here");
    assumeFalse(!Files.getFileStore(file.getParent()).isReadOnly(), "it can be written here");
    assertEquals(
        new Failure.NoAccess(Access.READ_ONLY_FOLDER),
        IoFailures.of(new FileSystemException(file.toString(), null, "schreibgeschützt")));
  }

  @Test
  void somebodyWantsToStop() {
    assertEquals(new Failure.Cancelled(), IoFailures.of(new InterruptedIOException()));
    assertEquals(new Failure.Cancelled(), IoFailures.of(new ClosedByInterruptException()));
  }

  @Test
  void whatCameThroughAStreamStaysWhatItIs() {
    var damaged = new Failure.Damaged(Failure.Part.RECORDS);
    assertSame(damaged, IoFailures.of(new IOException("chunk", new Failed(damaged))));
  }

  @Test
  void everythingElseIsAFaultOfTheDisk() {
    var fault = new Failure.NoAccess(Access.IO_ERROR);
    var words = "Input/output error";
    assertEquals(fault, IoFailures.of(new FileSystemException("/some/file", null, words)));
    assertEquals(fault, IoFailures.of(new IOException()));
    assertEquals(fault, IoFailures.of(new IOException("stopped", new CancellationException())));
  }

  /// A stream tells the path as well, and anything can stand in it.
  @Test
  void theNameOfAFileTellsNothing() {
    var named = "/is a directory/disk quota exceeded/permission denied (";
    assertEquals(
        new Failure.NoAccess(Access.IO_ERROR),
        IoFailures.of(new IOException(named + "Input/output error)")));
  }

  @Test
  void theExceptionIsKeptForTheDebugger() {
    var trouble = new IOException();
    assertSame(trouble, IoFailures.failed(trouble).getCause());
  }
}
