package org.keyturn.proof.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What `open` still holds after `lock`, read from outside: nothing.
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs(OS.LINUX)
class OpenMemoryTest {
  private static final int ITEMS = 20;

  @TempDir Path folder;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void holdsNeitherKeyNorPasswordNorSecretOnceLocked() throws Exception {
    var random = new Random();
    var needles = new Needles(random);
    var vault = folder.resolve("v.keyturn");
    var first = Secret.of(random);
    var second = Secret.of(random);
    create(folder, vault, first);
    var before = Files.copy(vault, folder.resolve("before.keyturn"));
    try (var program = TypedProgram.open(folder, vault)) {
      assumeTrue(MemoryScan.reads(program.pid()), "only root reads the memory of others");
      program.type(first);
      for (int i = 0; i < ITEMS; i++) {
        put(program, i, random, needles);
      }
      for (int i = 0; i < ITEMS; i++) {
        program.type("show \"Item " + i + "\" --reveal");
        assertEquals(1, program.until("= 0").size());
      }
      program.type("password");
      program.type(second);
      program.until("= 0");
      needles.add("old password", first);
      needles.add("new password", second);
      needles.addKeys("old", before, first);
      needles.addKeys("new", vault, second);
      var open = Finds.of(program.pid(), needles);
      program.type("lock");
      program.until("= 0");
      var locked = Finds.afterLock(program.pid(), needles);
      System.out.println("open, unlocked: " + open + "; locked: " + locked);
      assertEquals(0, program.end());
      // A vault that is open has its keys in memory: the scan sees what there is.
      assertTrue(open.of("new key") > 0, open.toString());
      assertTrue(locked.isEmpty(), locked.all().toString());
    }
  }

  static void put(TypedProgram program, int number, Random random, Needles needles)
      throws Exception {
    var secret = Secret.of(random);
    needles.add("item " + number, secret);
    program.type("put");
    program.type(
        """
        {"type":1,"name":"Item %d","login":{"username":"me","password":"%s"}}\
        """
            .formatted(number, new String(secret)));
    program.until("= 0");
  }

  static void create(Path folder, Path vault, char[] password) throws Exception {
    try (var program = TypedProgram.command(folder, "create", vault.toString())) {
      program.type(password);
      assertEquals(0, program.end());
    }
  }
}
