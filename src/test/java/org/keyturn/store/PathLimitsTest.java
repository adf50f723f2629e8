package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Names of up to 255 bytes, paths of up to 504, and what is to lie beside a vault.
class PathLimitsTest {
  private static final Failure TOO_LONG = new Failure.NoAccess(Failure.Access.TOO_LONG);
  private static final Failure NO_ROOM = new Failure.Refused(Failure.Rule.NAME_LEAVES_NO_ROOM);

  @TempDir Path folder;

  private static Failure refusal(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  /// A path of so many bytes in all below the folder.
  private Path path(int bytes) {
    var path = folder;
    while (bytes - path.toString().length() > 101) {
      path = path.resolve("d".repeat(99));
    }
    return path.resolve("v".repeat(bytes - path.toString().length() - 1));
  }

  @Test
  void aNameThatNoFileSystemTakesIsRefused() throws Exception {
    PathLimits.require(folder.resolve("v".repeat(255)));
    assertEquals(TOO_LONG, refusal(() -> PathLimits.require(folder.resolve("v".repeat(256)))));
    assertEquals(TOO_LONG, refusal(() -> PathLimits.require(folder.resolve("\u00e4".repeat(128)))));
  }

  @Test
  void aPathThatSqliteDoesNotTakeIsRefused() throws Exception {
    assertEquals(504, path(504).toString().length());
    PathLimits.require(path(504));
    assertEquals(TOO_LONG, refusal(() -> PathLimits.require(path(505))));
    PathLimits.requireResolved(path(504));
    assertEquals(TOO_LONG, refusal(() -> PathLimits.requireResolved(path(505))));
  }

  /// SQLite counts what is left when links and dots are resolved.
  @Test
  void aLongWayToAShortPlaceIsNoHindrance() throws Exception {
    var vault = Files.createFile(folder.resolve("v"));
    var dots = folder.resolve("./".repeat(300) + "v");
    assertEquals(Files.readString(vault), Files.readString(dots));
    PathLimits.require(dots);
  }

  @Test
  void aShortLinkToALongPlaceIsFoundWhenItIsResolved() throws Exception {
    var deep = path(510);
    Files.createDirectories(deep.getParent());
    Files.createFile(deep);
    var link = Files.createSymbolicLink(folder.resolve("link"), deep);
    PathLimits.require(link);
    assertEquals(TOO_LONG, refusal(() -> PathLimits.requireResolved(link)));
  }

  @Test
  void aVaultWhoseJournalFindsNoNameIsNotWritten() throws Exception {
    PathLimits.requireJournal(folder.resolve("v".repeat(255 - "-journal".length())));
    assertEquals(
        TOO_LONG,
        refusal(() ->
            PathLimits.requireJournal(folder.resolve("v".repeat(256 - "-journal".length())))));
  }

  /// Backups shorten the vault's name, its journal does not.
  @Test
  void aNewVaultNeedsRoomForItsJournal() throws Exception {
    PathLimits.requireRoom(folder.resolve("v".repeat(247)));
    assertEquals(NO_ROOM, refusal(() -> PathLimits.requireRoom(folder.resolve("v".repeat(248)))));
    assertEquals(TOO_LONG, refusal(() -> PathLimits.requireRoom(folder.resolve("v".repeat(256)))));
  }
}
