package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class WholeFileTest {
  private static final String OLD = "old";
  private static final WholeFile.Content NEW =
      out -> out.write("new".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;
  private Path target = Path.of("");
  private Path part = Path.of("");

  @BeforeEach
  void name() {
    target = folder.resolve("target");
    part = folder.resolve("part");
  }

  private WholeFile whole(CallObserver observer) {
    return new WholeFile(part, observer);
  }

  /// Fails one call, as a disk would.
  private static CallObserver failing(String point, String reason) {
    return reached -> {
      if (reached.equals(point)) {
        throw new IOException(reason);
      }
    };
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theContentIsOnTheDiskBeforeItHasItsNameAndTheNameAfterwards() throws Exception {
    var calls = new ArrayList<String>();
    whole(calls::add).create(target, NEW);
    assertEquals("new", Files.readString(target));
    assertEquals(
        List.of(
            "file create",
            "file write",
            "file force",
            "file link",
            "file delete",
            "file sync folder"),
        calls);
  }

  @Test
  void anotherFileIsReplacedInOneStep() throws Exception {
    Files.writeString(target, OLD);
    var calls = new ArrayList<String>();
    whole(calls::add).replace(target, NEW);
    assertEquals("new", Files.readString(target));
    assertEquals(
        List.of("file create", "file write", "file force", "file replace", "file sync folder"),
        calls);
    assertEquals(List.of("target"), names());
  }

  @Test
  void theLastWordIsAskedOfTheWholeFile() throws Exception {
    Files.writeString(target, OLD);
    WholeFile.Check check =
        () -> {
          assertTrue(Files.exists(part));
          return false;
        };
    assertFalse(whole(CallObserver.NONE).replace(target, check, NEW));
    assertEquals(OLD, Files.readString(target));
    assertEquals(List.of("target"), names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file create", "file write", "file force", "file replace"})
  void aFailureLeavesTheOldFileAndNothingElse(String point) throws Exception {
    Files.writeString(target, OLD);
    assertThrows(
        Failed.class, () -> whole(failing(point, "Input/output error")).replace(target, NEW));
    assertEquals(OLD, Files.readString(target));
    assertEquals(List.of("target"), names());
  }

  /// Whoever is told of a failure finds no file.
  @Test
  void aNameThatMayNotLastIsTakenBack() throws Exception {
    var broken = failing("file sync folder", "Input/output error");
    assertThrows(Failed.class, () -> whole(broken).create(target, NEW));
    assertEquals(List.of(), names());
  }

  @Test
  void aFailureOfTheContentIsPassedOn() throws Exception {
    var cancelled = new Failed(new Failure.Cancelled());
    WholeFile.Content stopping =
        out -> {
          out.write(1);
          throw cancelled;
        };
    assertSame(
        cancelled,
        assertThrows(Failed.class, () -> whole(CallObserver.NONE).create(target, stopping)));
    assertEquals(List.of(), names());
  }

  @Test
  void aFullDiskIsToldWithTheWholeLength() throws Exception {
    WholeFile.Content large = out -> out.write(new byte[3_000_000]);
    var full = failing("file write", "No space left on device");
    var failed = assertThrows(Failed.class, () -> whole(full).create(target, large));
    var told = assertInstanceOf(Failure.DiskFull.class, failed.failure());
    assertTrue(told.needed() >= 3_000_000 && told.free() >= 0, told.toString());
    assertEquals(List.of(), names());
  }
}
