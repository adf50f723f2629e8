package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.platform.ExclusiveRename;

/// Files that people asked for have their names when they are complete, and not before.
class UnfinishedTest {
  private static final byte[] CONTENT = "all of it".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

  private Path data() {
    return home.resolve("data");
  }

  private Path notes() {
    return data().resolve("unfinished");
  }

  private List<String> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  private static long dead() throws Exception {
    return new ProcessBuilder("true").start().onExit().get().pid();
  }

  /// A note as a process leaves it that is killed, and what it speaks of.
  private Path left(Path folder, String mark, String named) throws IOException {
    Files.createDirectories(notes());
    var part = folder.resolve(".keyturn-" + named + ".part");
    Files.writeString(part, "half");
    Files.writeString(notes().resolve(mark), part.toString());
    return part;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNameIsGivenToTheWholeFileOnly(boolean links) throws Exception {
    var out = Files.createDirectory(home.resolve("out"));
    var target = out.resolve("asked-for");
    var calls = new ArrayList<String>();
    CallObserver observer =
        point -> {
          calls.add(point);
          if (Files.exists(target) && Files.size(target) > 0) {
            assertEquals("all of it", Files.readString(target));
          }
          if (!links && point.equals("file link")) {
            throw new IOException("Operation not permitted");
          }
        };
    new Outputs(new Unfinished(data(), "-journal"), observer)
        .create(
            target,
            file -> {
              file.write(CONTENT, 0, 4);
              file.flush();
              assertFalse(Files.exists(target));
              file.write(CONTENT, 4, CONTENT.length - 4);
            });
    assertEquals("all of it", Files.readString(target));
    assertEquals(List.of("asked-for"), in(out));
    assertEquals(List.of(), in(notes()));
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(target));
    assertTrue(calls.indexOf("file force") < calls.indexOf("file link"), calls.toString());
    assertEquals("file sync folder", calls.getLast());
  }

  /// Without hard links too, nothing but the whole file ever has the name.
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void nothingElseHasTheNameWhereThereAreNoLinks() throws Exception {
    var target = home.resolve("asked-for");
    CallObserver tap =
        point -> {
          assertTrue(!Files.exists(target) || Files.size(target) == CONTENT.length, point);
          if (point.equals("file link")) {
            throw new IOException("Operation not permitted");
          }
        };
    Disk.renameWith(ExclusiveRename::rename);
    try {
      new Outputs(new Unfinished(data(), "-journal"), tap)
          .create(target, file -> file.write(CONTENT));
      var again =
          assertThrows(
              Failed.class,
              () ->
                  new Outputs(new Unfinished(data(), "-journal"), tap)
                      .create(target, file -> file.write(CONTENT)));
      assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), again.failure());
    } finally {
      Disk.renameWith((_, _) -> false);
    }
    assertEquals("all of it", Files.readString(target));
    assertEquals(List.of("asked-for", "data"), in(home));
  }

  @Test
  void whatWasThereStays() throws Exception {
    var target = home.resolve("there");
    Files.writeString(target, "mine");
    var outputs = new Outputs(new Unfinished(data(), "-journal"), CallObserver.NONE);
    for (var one :
        List.of(target, Files.createSymbolicLink(home.resolve("l"), home.resolve("no")))) {
      var refused =
          assertThrows(Failed.class, () -> outputs.create(one, file -> file.write(CONTENT)));
      assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), refused.failure());
    }
    // Somebody who comes meanwhile is not run over either.
    var late = home.resolve("late");
    var refused =
        assertThrows(
            Failed.class, () -> outputs.create(late, file -> Files.writeString(late, "faster")));
    assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), refused.failure());
    assertEquals("mine", Files.readString(target));
    assertEquals("faster", Files.readString(late));
    assertEquals(List.of("data", "l", "late", "there"), in(home));
  }

  @Test
  void theNextRunRemovesWhatAKilledOneLeft() throws Exception {
    var out = Files.createDirectory(home.resolve("out"));
    var mark = UUID.randomUUID() + "-" + dead();
    var part = left(out, mark, mark);
    Files.writeString(part.resolveSibling(part.getFileName() + "-journal"), "half");
    new Unfinished(data(), "-journal").sweep();
    assertEquals(List.of(), in(out));
    assertEquals(List.of(), in(notes()));
  }

  @Test
  void nothingElseIsRemoved() throws Exception {
    var out = Files.createDirectory(home.resolve("out"));
    long dead = dead();
    var living = UUID.randomUUID() + "-" + ProcessHandle.current().pid();
    left(out, living, living);
    left(out, UUID.randomUUID() + "-" + dead, UUID.randomUUID() + "-" + dead);
    Files.writeString(out.resolve(".keyturn-" + UUID.randomUUID() + "-" + dead + ".part"), "other");
    Files.writeString(notes().resolve("notes-" + dead), out.resolve("x").toString());
    var folder = UUID.randomUUID() + "-" + dead;
    Files.delete(left(out, folder, folder));
    Files.createDirectory(out.resolve(".keyturn-" + folder + ".part"));
    var before = in(out);
    new Unfinished(data(), "-journal").sweep();
    assertEquals(before, in(out));
  }

  @Test
  void aFileOnADiskThatIsNotThereWaits() throws Exception {
    var stick = Files.createDirectory(home.resolve("stick"));
    var mark = UUID.randomUUID() + "-" + dead();
    left(stick, mark, mark);
    var away = Files.move(stick, home.resolve("away"));
    new Unfinished(data(), "-journal").sweep();
    assertEquals(List.of(mark), in(notes()));
    Files.move(away, stick);
    new Unfinished(data(), "-journal").sweep();
    assertEquals(List.of(), in(stick));
    assertEquals(List.of(), in(notes()));
  }
}
