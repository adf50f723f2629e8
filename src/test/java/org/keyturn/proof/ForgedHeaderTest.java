package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.Notice;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// The clear header: damaged, forged, taken back.
class ForgedHeaderTest {
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
  void lay() throws IOException {
    vault = folder.resolve("small.keyturn");
    door = new Door(folder.resolve("data"));
    Files.write(vault, original.bytes());
  }

  private Failure failure() {
    return assertThrows(Failed.class, () -> door.unlock(vault, Door.NEW)).failure();
  }

  @Test
  void repairsOneDamagedCopy() throws Exception {
    for (var sql :
        List.of(
            "UPDATE header_a SET bytes = randomblob(208)",
            "UPDATE header_b SET checksum = zeroblob(32)",
            "UPDATE header_b SET bytes = zeroblob(0)",
            "DELETE FROM header_a")) {
      lay();
      try (var forge = new Forge(vault)) {
        assertEquals(1, forge.run(sql));
      }
      try (var session = door.unlock(vault, Door.NEW)) {
        assertEquals(List.of(new Notice.HeaderRepaired()), session.notices(), sql);
        assertEquals(original.contents(), Inventory.of(session).lines());
      }
      try (var forge = new Forge(vault);
          var session = door.unlock(vault, Door.NEW)) {
        assertArrayEquals(
            forge.blob("SELECT bytes FROM header_a"), forge.blob("SELECT bytes FROM header_b"));
        assertEquals(List.of(), session.notices());
      }
    }
  }

  @Test
  void refusesTwoDamagedCopies() throws Exception {
    try (var forge = new Forge(vault)) {
      forge.run("UPDATE header_a SET checksum = zeroblob(32)");
      forge.run("DELETE FROM header_b");
    }
    assertEquals(new Failure.Damaged(Failure.Part.BOTH_HEADERS), failure());
    var info = assertThrows(Failed.class, () -> door.vaults().info(vault));
    assertEquals(new Failure.Damaged(Failure.Part.BOTH_HEADERS), info.failure());
  }

  @Test
  void refusesWeakenedParameters() throws Exception {
    var header = HeaderForge.read(vault);
    HeaderForge.writeBoth(vault, HeaderForge.with(header, HeaderForge.ITERATIONS, 2));
    assertEquals(new Failure.WrongPassword(), failure());
  }

  @Test
  void repairsOneCopyThatWasTakenBack() throws Exception {
    var before = HeaderForge.read(vault);
    changePassword();
    HeaderForge.write(vault, "header_b", before);
    requireOtherHeader();
    try (var session = door.unlock(vault, Door.OLD)) {
      assertTrue(session.notices().contains(new Notice.HeaderRepaired()));
      assertEquals(original.contents(), Inventory.of(session).lines());
    }
  }

  @Test
  void namesAnEarlierHeaderThatWasPastedInTwice() throws Exception {
    var before = HeaderForge.read(vault);
    changePassword();
    HeaderForge.writeBoth(vault, before);
    requireOtherHeader();
  }

  /// The header that opens is not the one of this state: named, shown, and nothing is written.
  private void requireOtherHeader() throws Exception {
    var bytes = Files.readAllBytes(vault);
    try (var session = door.unlock(vault, Door.NEW)) {
      var expected =
          new DamagedRecord(RecordKind.HEADER, new UUID(0, 0), DamageReason.OTHER_HEADER);
      assertTrue(
          session.notices().contains(new Notice.DamageFound(List.of(expected))),
          session.notices().toString());
      assertEquals(original.contents(), Inventory.of(session).lines());
      var refused =
          assertThrows(
              Failed.class, () -> session.items().save(Samples.login("more", "password"), 0));
      assertTrue(refused.failure() instanceof Failure.Damaged, refused.failure().toString());
    }
    assertArrayEquals(bytes, Files.readAllBytes(vault));
  }

  /// Whatever one copy claims, the other one opens, and the one that was changed is written anew.
  @Test
  void oneForgedCopyShutsNobodyOut() throws Exception {
    var header = HeaderForge.read(vault);
    var forged = new LinkedHashMap<String, byte[]>();
    forged.put("newer wrap", HeaderForge.with(header, HeaderForge.WRAP_REVISION + 4, 1_000));
    forged.put("weaker", HeaderForge.with(header, HeaderForge.ITERATIONS, 2));
    forged.put("beyond the bounds", HeaderForge.with(header, HeaderForge.MEMORY, -1));
    forged.put("other vault", HeaderForge.with(header, HeaderForge.VAULT_ID, 7));
    forged.put("other key", HeaderForge.with(header, HeaderForge.KEY_ID, 7));
    forged.put("generation", HeaderForge.with(header, HeaderForge.GENERATION, 1_000));
    forged.put("newer format", HeaderForge.with(header, HeaderForge.VERSION, 0x7FFF0000));
    var keyFile = header.clone();
    keyFile[HeaderForge.VERSION + 1] = 2;
    keyFile[HeaderForge.KDF] = 2;
    ByteBuffer.wrap(keyFile).putLong(HeaderForge.WRAP_REVISION, 1_000);
    forged.put("key file", keyFile);
    for (var one : forged.entrySet()) {
      for (var table : List.of("header_a", "header_b")) {
        lay();
        HeaderForge.write(vault, table, one.getValue());
        assertEquals(false, door.vaults().info(vault).keyFile(), one.getKey());
        try (var session = door.unlock(vault, Door.NEW)) {
          assertTrue(
              session.notices().contains(new Notice.HeaderRepaired()),
              () -> one.getKey() + session.notices());
          assertTrue(
              session.notices().stream().noneMatch(Notice.DamageFound.class::isInstance),
              one.getKey());
          assertEquals(original.contents(), Inventory.of(session).lines());
          session.items().save(Samples.login("more", "password"), 0);
        }
        try (var forge = new Forge(vault)) {
          assertArrayEquals(header, forge.blob("SELECT bytes FROM " + table), one.getKey());
        }
      }
    }
  }

  @Test
  void salvagesBesideAForgedCopy() throws Exception {
    var header = HeaderForge.read(vault);
    HeaderForge.write(
        vault, "header_a", HeaderForge.with(header, HeaderForge.WRAP_REVISION + 4, 1_000));
    var target = folder.resolve("saved.keyturn");
    var saved =
        door.vaults()
            .salvage(vault, Credentials.of(Door.NEW), target, Progress.NONE, new CancelToken());
    assertEquals(3, saved.items());
  }

  /// The work is that of two derivations at most.
  @Test
  void derivesTwiceAtMost() throws Exception {
    var header = HeaderForge.read(vault);
    HeaderForge.write(
        vault, "header_a", HeaderForge.with(header, HeaderForge.WRAP_REVISION + 4, 1_000));
    var tried = new ArrayList<byte[]>();
    var counting =
        CheapVaults.opening(
            folder.resolve("data"),
            new TinyExports(),
            (one, _) -> {
              tried.add(one.bytes());
              throw new Failed(new Failure.WrongPassword());
            });
    var failed =
        assertThrows(
            Failed.class,
            () ->
                counting.unlock(
                    vault, Door.NEW, Vaults.Presence.QUIET, Progress.NONE, new CancelToken()));
    assertEquals(new Failure.WrongPassword(), failed.failure());
    assertEquals(2, tried.size());
  }

  private void changePassword() throws Failed {
    try (var session = door.unlock(vault, Door.NEW)) {
      session.rotation().changePassword(new PasswordChange(Door.NEW, Door.OLD, Optional.empty()));
    }
  }

  @Test
  void refusesANewerFormat() throws Exception {
    var header = HeaderForge.read(vault);
    ByteBuffer.wrap(header).putShort(HeaderForge.VERSION, (short) 4);
    HeaderForge.writeBoth(vault, header);
    assertEquals(new Failure.TooNew(4, 3), failure());
  }

  @Test
  void refusesParametersBeyondTheBounds() throws Exception {
    refuse(HeaderForge.MEMORY, 8 * 1024 - 1, "memoryKiB");
    refuse(HeaderForge.MEMORY, 1024 * 1024 + 1, "memoryKiB");
    refuse(HeaderForge.MEMORY, Integer.MAX_VALUE, "memoryKiB");
    refuse(HeaderForge.MEMORY, -1, "memoryKiB");
    refuse(HeaderForge.ITERATIONS, 0, "iterations");
    refuse(HeaderForge.ITERATIONS, 65, "iterations");
    refuse(HeaderForge.ITERATIONS, 30_000_000, "iterations");
    refuse(HeaderForge.PARALLELISM, 0, "parallelism");
    refuse(HeaderForge.PARALLELISM, 17, "parallelism");
    lay();
    var header = HeaderForge.with(HeaderForge.read(vault), HeaderForge.MEMORY, 1024 * 1024);
    HeaderForge.writeBoth(vault, HeaderForge.with(header, HeaderForge.ITERATIONS, 5));
    assertEquals(
        new Failure.BeyondBounds("memoryKiB*iterations", 5L << 20, 8 << 10, 4L << 20), failure());
  }

  private void refuse(int offset, int value, String parameter) throws Exception {
    lay();
    HeaderForge.writeBoth(vault, HeaderForge.with(HeaderForge.read(vault), offset, value));
    var failure = (Failure.BeyondBounds) failure();
    assertEquals(parameter, failure.parameter());
    assertEquals(value, failure.value());
  }

  @Test
  void saysWhenAllowedParametersNeedMoreMemoryThanThereIs() throws Exception {
    HeaderForge.writeBoth(
        vault, HeaderForge.with(HeaderForge.read(vault), HeaderForge.MEMORY, 1024 * 1024));
    assertEquals(new Failure.NotEnoughMemory(1024 * 1024).toString(), SmallHeap.unlock(vault));
  }
}
