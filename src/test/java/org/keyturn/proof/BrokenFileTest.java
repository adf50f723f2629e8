package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.NotRecognised;
import org.keyturn.model.Failure.Thing;

/// Files that are cut, or no vaults at all.
class BrokenFileTest {
  private static final NotRecognised NO_VAULT = new NotRecognised(Thing.VAULT);
  @TempDir static Path shared;
  private static SmallVault original;
  @TempDir Path folder;
  private Path vault;
  private Door door;

  @BeforeAll
  static void build() throws Failed, IOException {
    original = SmallVault.build(shared);
  }

  @BeforeEach
  void begin() {
    vault = folder.resolve("small.keyturn");
    door = new Door(folder.resolve("data"));
  }

  private Failure failure() {
    var failure = assertThrows(Failed.class, () -> door.unlock(vault, Door.NEW)).failure();
    var info = assertThrows(Failed.class, () -> door.vaults().info(vault)).failure();
    assertEquals(failure, info);
    return failure;
  }

  @Test
  void refusesEveryLengthButItsOwn() throws Exception {
    int whole = original.bytes().length;
    var random = new Random(7);
    for (int i = 0; i < 400; i++) {
      int length = i < 120 ? i : random.nextInt(whole);
      Files.write(vault, Arrays.copyOf(original.bytes(), length));
      assertEquals(length < 16 ? NO_VAULT : new Failure.Damaged(Failure.Part.TRUNCATED), failure());
    }
    for (int page = 1; page < whole / 4096; page++) {
      Files.write(vault, Arrays.copyOf(original.bytes(), page * 4096));
      assertEquals(new Failure.Damaged(Failure.Part.TRUNCATED), failure());
    }
  }

  @Test
  void refusesWhatIsNoVault() throws Exception {
    assertEquals(new Failure.NotFound(Failure.Missing.FILE), failure());
    Files.write(vault, new byte[0]);
    assertEquals(NO_VAULT, failure());
    Files.writeString(vault, "Dear diary, ".repeat(1_000));
    assertEquals(NO_VAULT, failure());
    Files.write(vault, Samples.bytes(3, 100_000));
    assertEquals(NO_VAULT, failure());
    Files.delete(vault);
    try (var forge = new Forge(vault)) {
      forge.run("CREATE TABLE record (a)");
    }
    assertEquals(NO_VAULT, failure());
    Files.delete(vault);
    Files.createDirectory(vault);
    assertEquals(NO_VAULT, failure());
  }

  @Test
  void neverSwitchesToAWriteAheadLog() throws Exception {
    for (int[] versions : new int[][] {{2, 2}, {1, 2}, {2, 1}}) {
      var bytes = original.bytes().clone();
      bytes[18] = (byte) versions[0];
      bytes[19] = (byte) versions[1];
      Files.write(vault, bytes);
      assertEquals(new Failure.Damaged(Failure.Part.PAGES), failure());
      assertFalse(Files.exists(folder.resolve("small.keyturn-wal")));
      assertFalse(Files.exists(folder.resolve("small.keyturn-shm")));
      assertTrue(Arrays.equals(bytes, Files.readAllBytes(vault)));
    }
  }
}
