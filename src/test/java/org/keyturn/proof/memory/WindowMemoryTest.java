package org.keyturn.proof.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the window still holds after a lock, read from outside: nothing. Run by
/// `-Dkeyturn.memory=full`.
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "keyturn.memory", matches = "full")
class WindowMemoryTest {
  private static final int ITEMS = 20;

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void holdsNeitherKeyNorPasswordNorSecretOnceLocked() throws Exception {
    var random = new Random();
    var needles = new Needles(random);
    var vault = folder.resolve("v.keyturn");
    var password = Secret.of(random);
    fill(vault, password, random, needles);
    try (var program = TypedProgram.window(folder, vault)) {
      assumeTrue(MemoryScan.reads(program.pid()), "only root reads the memory of others");
      deed(program, "await unlock-password");
      deed(program, "focus unlock-password");
      program.type(("text " + new String(password)).toCharArray());
      program.until("done");
      deed(program, "key ENTER");
      deed(program, "await items");
      for (int i = 0; i < ITEMS; i++) {
        visit(program, i);
      }
      needles.add("password", password);
      needles.addKeys("vault", vault, password);
      var open = Finds.of(program.pid(), needles);
      deed(program, "key SHORTCUT+L");
      deed(program, "await unlock-password");
      var locked = Finds.afterLock(program.pid(), needles);
      System.out.println("window, unlocked: " + open + "; locked: " + locked);
      assertTrue(open.of("vault key") > 0, open.toString());
      assertTrue(locked.isEmpty(), locked.all().toString());
    }
  }

  /// Shows, copies and edits one item.
  private static void visit(TypedProgram program, int number) throws Exception {
    deed(program, "select " + number);
    deed(program, "await copy-password");
    deed(program, "press show-");
    deed(program, "press copy-");
    deed(program, "key SHORTCUT+E");
    deed(program, "await edit-password");
    deed(program, "focus edit-password");
    program.type("text x");
    program.until("done");
    deed(program, "key SHORTCUT+S");
    deed(program, "leave edit-password");
  }

  private static void deed(TypedProgram program, String deed) throws Exception {
    program.type(deed);
    program.until("done");
  }

  private void fill(Path vault, char[] password, Random random, Needles needles) throws Exception {
    OpenMemoryTest.create(folder, vault, password);
    try (var program = TypedProgram.open(folder, vault)) {
      program.type(password);
      for (int i = 0; i < ITEMS; i++) {
        OpenMemoryTest.put(program, i, random, needles);
      }
      assertEquals(0, program.end());
    }
  }
}
