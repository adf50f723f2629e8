package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class ReplacementTest {
  @TempDir Path folder;
  private Path vault = Path.of("");
  private Path part = Path.of("");

  @BeforeEach
  void create() throws Exception {
    vault = folder.resolve("Own.keyturn");
    part = folder.resolve("part");
    StoreFixture.create(part).close();
  }

  private Replacement replacement() {
    return new Replacement(vault, CallObserver.NONE);
  }

  @Test
  void whereNothingIsThePartGetsTheName() throws Exception {
    var content = Files.readAllBytes(part);
    assertTrue(replacement().by(part).isEmpty());
    assertArrayEquals(content, Files.readAllBytes(vault));
    assertFalse(Files.exists(part));
  }

  @Test
  void theFormerVaultStaysBesideIt() throws Exception {
    StoreFixture.create(vault).close();
    var former = Files.readAllBytes(vault);
    var next = Files.readAllBytes(part);
    var aside = replacement().by(part).orElseThrow();
    assertTrue(aside.getFileName().toString().startsWith("Own-before-restore-"));
    assertArrayEquals(former, Files.readAllBytes(aside));
    assertArrayEquals(next, Files.readAllBytes(vault));
  }

  /// One without the other is not the vault, and its journal would be rolled back into the new one.
  @Test
  void aVaultThatDoesNotOpenGoesAsideWithItsJournal() throws Exception {
    Files.writeString(vault, "damaged");
    Files.writeString(folder.resolve("Own.keyturn-journal"), "journal");
    var aside = replacement().by(part).orElseThrow();
    assertEquals("damaged", Files.readString(aside));
    assertEquals(
        "journal", Files.readString(aside.resolveSibling(aside.getFileName() + "-journal")));
    assertFalse(Files.exists(folder.resolve("Own.keyturn-journal")));
  }

  @Test
  void aFailureLeavesTheVaultWithItsJournal() throws Exception {
    Files.writeString(vault, "damaged");
    Files.writeString(folder.resolve("Own.keyturn-journal"), "journal");
    CallObserver broken =
        point -> {
          if (point.equals("file replace")) {
            throw new IOException("Input/output error");
          }
        };
    assertThrows(Failed.class, () -> new Replacement(vault, broken).by(part));
    assertEquals("damaged", Files.readString(vault));
    assertEquals("journal", Files.readString(folder.resolve("Own.keyturn-journal")));
  }

  @Test
  void whatIsNoFileIsNotReplaced() throws Exception {
    Files.createDirectory(vault);
    var failed = assertThrows(Failed.class, () -> replacement().by(part));
    assertEquals(new Failure.NotRecognised(Failure.Thing.VAULT), failed.failure());
    assertTrue(Files.isDirectory(vault) && Files.exists(part));
  }
}
