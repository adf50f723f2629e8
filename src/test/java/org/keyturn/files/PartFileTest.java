package org.keyturn.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
  private static final String BESIDE = "-journal";

  @TempDir Path folder;

  private static long dead() throws Exception {
    return new ProcessBuilder("true").start().onExit().get().pid();
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "half");
  }

  @Test
  void aNameIsHiddenBesideItsTargetAndNobodyElses() {
    var target = folder.resolve("target");
    var part = PartFile.beside(target);
    assertEquals(folder, part.getParent());
    assertTrue(part.getFileName().toString().startsWith(".keyturn-"));
    assertNotEquals(part, PartFile.beside(target));
    assertEquals(part, PartFile.marked(target, PartFile.markOf(part)));
  }

  @Test
  void onlyTheMarkOfAProcessThatIsGoneIsDead() throws Exception {
    assertTrue(PartFile.dead(UUID.randomUUID() + "-" + dead()));
    assertFalse(PartFile.dead(PartFile.mark()));
    assertFalse(PartFile.dead("notes-" + dead()));
    assertFalse(PartFile.dead(UUID.randomUUID() + "-9999999999999999999"));
  }

  @Test
  void aSweepTakesWhatADeadProcessLeftOfThisOwner() throws Exception {
    var mark = UUID.randomUUID() + "-" + dead();
    var part = file(".own-" + mark + ".part");
    var journal = file(".own-" + mark + ".part" + BESIDE);
    PartFile.sweep(folder, "own", "");
    assertFalse(Files.exists(part));
    assertTrue(Files.exists(journal), "nothing follows a name unless that is said");
    PartFile.sweep(folder, "own", BESIDE);
    assertFalse(Files.exists(journal));
  }

  @Test
  void aSweepLeavesEverythingElse() throws Exception {
    var mark = UUID.randomUUID() + "-" + dead();
    var left =
        new Path[] {
          file(".other-" + mark + ".part"),
          file(".own-" + PartFile.mark() + ".part"),
          file(".own-" + mark),
          file(".own-" + mark + ".part.part"),
          file(".own-x-" + mark + ".part"),
          Files.createDirectory(folder.resolve(".own-" + UUID.randomUUID() + "-1.part"))
        };
    PartFile.sweep(folder, "own", BESIDE);
    PartFile.sweep(folder.resolve("missing"), "own", BESIDE);
    for (var file : left) {
      assertTrue(Files.exists(file), file.toString());
    }
  }

  @Test
  void aDeadPartGoesWithItsJournal() throws Exception {
    var part = file("part");
    var journal = file("part" + BESIDE);
    assertTrue(PartFile.removeDead(part, BESIDE));
    assertFalse(Files.exists(part) || Files.exists(journal));
    assertTrue(PartFile.removeDead(part, BESIDE), "what is gone need not be removed");
  }

  @Test
  void whatSomebodyWritesOrIsNoFileStays() throws Exception {
    var part = file("part");
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
        var claim = channel.lock()) {
      assertTrue(claim.isValid());
      assertFalse(PartFile.removeDead(part, ""));
    }
    assertFalse(PartFile.removeDead(Files.createDirectory(folder.resolve("inner")), ""));
    assertTrue(Files.exists(part));
  }

  /// Its target is complete, and may be a vault that somebody has open: its journal is that one's.
  @Test
  void aPartWithASecondNameLosesOnlyThis() throws Exception {
    var part = file("part");
    var journal = file("part" + BESIDE);
    var target = Files.createLink(folder.resolve("target"), part);
    assertTrue(PartFile.removeDead(part, BESIDE));
    assertFalse(Files.exists(part));
    assertTrue(Files.exists(target) && Files.exists(journal));
  }
}
