package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Notice;

/// A small vault whose rows are changed behind its back, one forgery a test.
abstract class ForgedVault {
  @TempDir static Path shared;
  static SmallVault original;
  @TempDir Path folder;
  Path vault;
  Door door;

  @BeforeAll
  static void build() throws Failed, IOException {
    original = SmallVault.build(shared, 200_000);
  }

  @BeforeEach
  void lay() throws IOException {
    vault = folder.resolve("small.keyturn");
    door = Door.remembering(folder.resolve("data"));
    Files.write(vault, original.bytes());
  }

  interface Forging {
    void run(Forge forge) throws SQLException;
  }

  void forge(Forging forging) throws SQLException {
    try (var forge = new Forge(vault)) {
      forging.run(forge);
    }
  }

  List<UUID> ids(int kind) throws SQLException {
    try (var forge = new Forge(vault)) {
      return forge.ids(kind);
    }
  }

  /// Opens the forged vault: exactly this is named, all else is healthy, and nothing is written.
  void requireNamed(Set<DamagedRecord> expected) throws Failed {
    requireNamed(expected, original.contents());
  }

  void requireNamed(Set<DamagedRecord> expected, Map<UUID, String> contents) throws Failed {
    try (var session = door.unlock(vault, Door.NEW)) {
      var named = new HashSet<DamagedRecord>();
      for (var notice : session.notices()) {
        if (notice instanceof Notice.DamageFound found) {
          named.addAll(found.records());
        }
      }
      assertEquals(expected, named);
      requireHealthy(contents, expected, Inventory.of(session).lines());
      assertEquals(
          expected, new HashSet<>(session.verify(Progress.NONE, new CancelToken()).damaged()));
      var refused =
          assertThrows(
              Failed.class, () -> session.items().save(Samples.login("more", "password"), 0));
      assertTrue(refused.failure() instanceof Failure.Damaged, refused.failure().toString());
    }
  }

  private static void requireHealthy(
      Map<UUID, String> contents, Set<DamagedRecord> damaged, Map<UUID, String> now) {
    var healthy = new TreeMap<>(contents);
    damaged.forEach(one -> healthy.remove(one.id()));
    boolean itemLost = damaged.stream().anyMatch(one -> one.kind() == RecordKind.ITEM);
    if (itemLost) {
      // An attachment is reached through its item only.
      healthy.keySet().retainAll(now.keySet());
    }
    assertEquals(healthy, now);
  }

  Failure failure() {
    return assertThrows(Failed.class, () -> door.unlock(vault, Door.NEW)).failure();
  }
}
