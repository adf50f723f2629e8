package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Notice;

/// Rows in which anything may stand: each that does not open is named, everything else opens.
@Execution(ExecutionMode.CONCURRENT)
class StrangeRowsTest extends ForgedVault {
  private static final UUID ZERO = new UUID(0, 0);
  private static final int ROWS = Integer.getInteger("keyturn.junk", 20_000);

  @TempDir Path other;

  /// What a bad sector or somebody with an editor leaves in a row.
  private static final List<String> CHANGES =
      List.of(
          "key_id = zeroblob(16), first = zeroblob(length(first)), second = zeroblob(length(second))",
          "key_id = zeroblob(16), first = zeroblob(0), second = zeroblob(0)",
          "key_id = randomblob(16), first = randomblob(300)",
          "key_id = randomblob(16)",
          "key_id = zeroblob(0)",
          "key_id = randomblob(15), first = randomblob(300)",
          "key_id = randomblob(100000)",
          "revision = -1",
          "revision = 9223372036854775807, key_id = randomblob(16)",
          "first = zeroblob(80000000)");

  @Test
  void namesOneOfEachKind() throws Exception {
    for (var change : CHANGES) {
      for (int kind : List.of(Forge.ITEM, Forge.FOLDER, 6, 7, 8, 9, 10, 11)) {
        if (change.contains("80000000") && kind != Forge.ITEM) {
          continue;
        }
        lay();
        var id = ids(kind).getFirst();
        forge(f ->
            assertEquals(
                1,
                f.run(
                    "UPDATE record SET " + change + " WHERE kind = ? AND id = ?",
                    kind,
                    Forge.bytes(id))));
        assertEquals(Set.of(id), named(), change + " " + kind);
      }
    }
  }

  private Set<UUID> named() throws Failed {
    try (var session = door.unlock(vault, Door.NEW)) {
      var named = new HashSet<UUID>();
      for (var notice : session.notices()) {
        if (notice instanceof Notice.DamageFound found) {
          found.records().forEach(one -> named.add(one.id()));
        }
      }
      assertTrue(session.items().list().size() >= 2);
      return named;
    }
  }

  @Test
  void namesAnItemAndShowsTheOthers() throws Exception {
    for (var change : CHANGES) {
      lay();
      var item = ids(Forge.ITEM).getFirst();
      forge(f -> f.run("UPDATE record SET " + change + " WHERE id = ?", Forge.bytes(item)));
      requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, item, DamageReason.ALTERED)));
    }
  }

  @Test
  void namesTheSealedHeaderAndTheLists() throws Exception {
    for (var change : CHANGES) {
      if (!change.contains("first") || change.contains("80000000")) {
        continue;
      }
      lay();
      forge(f -> f.run("UPDATE record SET " + change + " WHERE kind = 1"));
      requireNamed(Set.of(new DamagedRecord(RecordKind.HEADER, ZERO, DamageReason.ALTERED)));
      lay();
      var list = new UUID(0, 77);
      forge(f ->
          f.run("UPDATE record SET " + change + " WHERE kind = 2 AND id = ?", Forge.bytes(list)));
      requireNamed(Set.of(new DamagedRecord(RecordKind.BUCKET, list, DamageReason.ALTERED)));
    }
  }

  @Test
  void namesRowsOfAnotherVault() throws Exception {
    var strange = SmallVault.build(other, 3_000);
    var path = Files.write(other.resolve("strange.keyturn"), strange.bytes());
    var item = ids(Forge.ITEM).getFirst();
    var added = new HashSet<DamagedRecord>();
    forge(f -> {
      f.attach(path);
      f.run(
          "UPDATE record SET (revision, key_id, first, second) = (SELECT revision, key_id, first,"
              + " second FROM other.record WHERE kind = 3 LIMIT 1) WHERE id = ?",
          Forge.bytes(item));
      f.run(
          "INSERT INTO record SELECT * FROM other.record WHERE kind IN (3, 4)"
              + " AND id NOT IN (SELECT id FROM record)");
      for (int kind : List.of(Forge.ITEM, Forge.FOLDER)) {
        for (var id : f.blobs("SELECT id FROM other.record WHERE kind = ?", kind)) {
          added.add(
              new DamagedRecord(
                  kind == Forge.ITEM ? RecordKind.ITEM : RecordKind.FOLDER,
                  Forge.id(id),
                  DamageReason.UNEXPECTED));
        }
      }
    });
    added.add(new DamagedRecord(RecordKind.ITEM, item, DamageReason.ALTERED));
    requireNamed(added);
  }

  /// A row of an old copy bears the id of a key that has retired: no reason to take the whole for
  /// an interrupted rotation, unless its length does not fit either.
  @Test
  void namesARowThatSaysItIsUnderARetiredKey() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    var retired = UUID.randomUUID();
    try (var session = door.unlock(vault, Door.NEW)) {
      retired = Forge.id(session.info().keyId().bytes());
      Door.rotate(session, Door.NEW, Door.NEW);
    }
    door.unlock(vault, Door.NEW).close();
    var old = Forge.bytes(retired);
    forge(f ->
        f.run(
            "UPDATE record SET key_id = ?, first = randomblob(300) WHERE id = ?",
            old,
            Forge.bytes(item)));
    assertEquals(Set.of(item), named());
    Files.write(vault, new byte[5_000], StandardOpenOption.APPEND);
    assertEquals(new Failure.InterruptedRotation(), failure());
  }

  @Test
  void takesASetUnderAnotherKeyForAnInterruptedRotation() throws Exception {
    var key = UUID.randomUUID();
    forge(f ->
        f.run("UPDATE record SET key_id = ?, first = randomblob(length(first))", Forge.bytes(key)));
    assertEquals(new Failure.InterruptedRotation(), failure());
    lay();
    forge(f ->
        f.run(
            "UPDATE record SET key_id = ?, first = randomblob(length(first)) WHERE kind <> 4",
            Forge.bytes(key)));
    try (var session = door.unlock(vault, Door.NEW)) {
      assertEquals(1, session.folders().list().size());
    }
  }

  @Test
  void takesValuesOfAnotherTypeForDamagedRows() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    for (var change : List.of("first = 'text'", "key_id = 7", "second = 1.5", "revision = x'00'")) {
      lay();
      loosely(change + " WHERE id = ?", item);
      requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, item, DamageReason.ALTERED)));
    }
  }

  /// Changes a row as if its table declared no types.
  private void loosely(String change, UUID id) throws Exception {
    forge(f -> {
      var sql = "SELECT CAST(sql AS BLOB) FROM sqlite_schema WHERE name = 'record'";
      var strict = f.blob(sql);
      f.run("PRAGMA writable_schema = ON");
      f.run("UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'record'");
      f.run("PRAGMA writable_schema = RESET");
      assertEquals(1, f.run("UPDATE record SET " + change, Forge.bytes(id)));
      f.run("PRAGMA writable_schema = ON");
      f.run("UPDATE sqlite_schema SET sql = CAST(? AS TEXT) WHERE name = 'record'", strict);
      f.run("PRAGMA writable_schema = RESET");
    });
  }

  /// Refused by its length, in a process that could not hold it twice.
  @Test
  void readsNoRowOfAnySize() throws Exception {
    forge(f -> {
      f.run("UPDATE record SET first = zeroblob(150000000) WHERE kind = 3");
      f.run("INSERT INTO record VALUES (3, zeroblob(150000000), 1, x'00', x'00', x'00')");
      f.run("INSERT INTO chunk VALUES (randomblob(16), 0, zeroblob(150000000))");
      f.run("INSERT INTO presence VALUES (randomblob(16), zeroblob(150000000))");
      f.run("UPDATE header_a SET bytes = zeroblob(150000000)");
    });
    assertEquals("unlocked 2", SmallHeap.unlock(vault));
  }

  @Test
  void holdsAnyNumberOfRows() throws Exception {
    var numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT " + ROWS;
    forge(f -> {
      f.run(
          "INSERT INTO record "
              + numbers
              + ") SELECT 2 + i % 9, randomblob(16), i, randomblob(16), randomblob(64), x'' FROM n");
      f.run("INSERT INTO chunk " + numbers + ") SELECT randomblob(16), i, randomblob(64) FROM n");
      f.run("INSERT INTO presence " + numbers + ") SELECT randomblob(16), randomblob(99) FROM n");
    });
    try (var session = door.announce(vault, Door.NEW)) {
      var damaged =
          session.notices().stream()
              .filter(Notice.DamageFound.class::isInstance)
              .mapToInt(one -> ((Notice.DamageFound) one).records().size())
              .sum();
      assertEquals(2 * ROWS, damaged);
      assertEquals(original.contents(), Inventory.of(session).lines());
      assertEquals(damaged, session.verify(Progress.NONE, new CancelToken()).damaged().size());
      assertEquals(List.of(), session.otherSessions());
    }
    try (var forge = new Forge(vault)) {
      assertTrue(forge.blobs("SELECT id FROM presence").size() <= 1, "sessions of chance are gone");
    }
  }
}
