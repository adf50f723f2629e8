package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Notice;

/// Rows that were removed, swapped, doubled, taken back, or added: each is named, and what is
/// healthy is still there.
class ForgedRowsTest extends ForgedVault {
  private static final UUID ZERO = new UUID(0, 0);

  @Test
  void namesWhatWasRemoved() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    forge(f -> f.run("DELETE FROM record WHERE id = ?", Forge.bytes(item)));
    requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, item, DamageReason.MISSING)));
  }

  @Test
  void namesEveryKindThatWasRemoved() throws Exception {
    for (int kind = Forge.FOLDER; kind <= 9; kind++) {
      lay();
      var id = ids(kind).getFirst();
      int removed = kind;
      forge(f -> f.run("DELETE FROM record WHERE kind = ?", removed));
      try (var session = door.unlock(vault, Door.NEW)) {
        var named =
            session.notices().stream()
                .filter(Notice.DamageFound.class::isInstance)
                .flatMap(one -> ((Notice.DamageFound) one).records().stream())
                .toList();
        assertTrue(
            named.stream()
                .anyMatch(one -> one.id().equals(id) && one.reason() == DamageReason.MISSING),
            kind + " " + named);
      }
    }
  }

  @Test
  void namesTwoThatWereSwapped() throws Exception {
    var items = ids(Forge.ITEM);
    forge(f -> {
      f.run("CREATE TEMP TABLE one AS SELECT * FROM record WHERE id = ?", bytes(items, 0));
      for (var column : List.of("revision", "first", "second")) {
        f.run(
            "UPDATE record SET "
                + column
                + " = (SELECT "
                + column
                + " FROM record WHERE id = ?) WHERE id = ?",
            bytes(items, 1),
            bytes(items, 0));
        f.run(
            "UPDATE record SET " + column + " = (SELECT " + column + " FROM one) WHERE id = ?",
            bytes(items, 1));
      }
    });
    requireNamed(
        Set.of(
            new DamagedRecord(RecordKind.ITEM, items.get(0), DamageReason.ALTERED),
            new DamagedRecord(RecordKind.ITEM, items.get(1), DamageReason.ALTERED)));
  }

  private static byte[] bytes(List<UUID> ids, int index) {
    return Forge.bytes(ids.get(index));
  }

  @Test
  void namesWhatCameFromAFork() throws Exception {
    var fork = folder.resolve("fork.keyturn");
    Files.copy(vault, fork);
    var item = edit(vault, "mine");
    assertEquals(item, edit(fork, "theirs"));
    var mine = contents();
    forge(f -> {
      f.attach(fork);
      int changed =
          f.run(
              "UPDATE record SET (revision, first, second) ="
                  + " (SELECT revision, first, second FROM other.record WHERE id = ?) WHERE id = ?",
              Forge.bytes(item),
              Forge.bytes(item));
      assertEquals(1, changed);
    });
    requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, item, DamageReason.ALTERED)), mine);
  }

  private Map<UUID, String> contents() throws Failed {
    try (var session = door.unlock(vault, Door.NEW)) {
      return Inventory.of(session).lines();
    }
  }

  /// @return the first item, which has another password now
  private UUID edit(Path file, String password) throws Failed {
    try (var session = door.unlock(file, Door.NEW)) {
      var mail =
          session.items().list().stream().filter(one -> one.name().equals("Mail")).findFirst();
      var id = mail.orElseThrow().id();
      var opened = session.items().open(id);
      session.items().save(Samples.withPassword(opened.value(), password), opened.revision());
      return id;
    }
  }

  @Test
  void namesWhatWasDoubledUnderAnotherId() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    var twin = UUID.randomUUID();
    forge(f ->
        f.run(
            "INSERT INTO record SELECT kind, ?, revision, key_id, first, second FROM record"
                + " WHERE id = ?",
            Forge.bytes(twin),
            Forge.bytes(item)));
    requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, twin, DamageReason.UNEXPECTED)));
  }

  @Test
  void namesOneThatWasTakenBack() throws Exception {
    var before = keepCopy();
    var item = edit(vault, "later");
    var now = contents();
    forge(f -> {
      f.attach(before);
      takeBack(f, Forge.ITEM, item);
    });
    requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, item, DamageReason.ROLLED_BACK)), now);
  }

  @Test
  void namesTheListThatWasTakenBackWithARow() throws Exception {
    keepNoVersions();
    var was = contents();
    var before = keepCopy();
    var item = edit(vault, "later");
    var list = new UUID(0, item.getMostSignificantBits() >>> 56);
    forge(f -> {
      f.attach(before);
      takeBack(f, Forge.ITEM, item);
      takeBack(f, Forge.BUCKET, list);
    });
    // The item opens, as it stood before: its list says that something is wrong with it.
    requireNamed(Set.of(new DamagedRecord(RecordKind.BUCKET, list, DamageReason.ROLLED_BACK)), was);
  }

  /// So that an edit touches one list alone.
  private void keepNoVersions() throws Failed {
    try (var session = door.unlock(vault, Door.NEW)) {
      session.changeSettings(all -> all.withVersionsKept(0));
    }
  }

  @Test
  void namesTheListsThatDoNotBelongToASealedHeaderThatWasTakenBack() throws Exception {
    keepNoVersions();
    var before = keepCopy();
    var item = edit(vault, "later");
    var list = new UUID(0, item.getMostSignificantBits() >>> 56);
    var now = contents();
    forge(f -> {
      f.attach(before);
      takeBack(f, Forge.HEADER, ZERO);
    });
    // The line of states stands in the first list, and each edit writes it.
    requireNamed(
        Set.of(
            new DamagedRecord(RecordKind.BUCKET, list, DamageReason.ROLLED_BACK),
            new DamagedRecord(RecordKind.BUCKET, ZERO, DamageReason.ROLLED_BACK)),
        now);
  }

  @Test
  void saysRestoredCopyWhenEverythingWasTakenBack() throws Exception {
    var before = keepCopy();
    edit(vault, "later");
    forge(f -> {
      f.attach(before);
      f.run("DELETE FROM record");
      f.run("INSERT INTO record SELECT * FROM other.record");
    });
    try (var session = door.unlock(vault, Door.NEW)) {
      assertTrue(session.notices().contains(new Notice.RestoredCopy()));
      assertEquals(original.contents(), Inventory.of(session).lines());
    }
  }

  private Path keepCopy() throws IOException {
    return Files.copy(vault, folder.resolve("before.keyturn"));
  }

  private static void takeBack(Forge forge, int kind, UUID id) throws SQLException {
    int changed =
        forge.run(
            "UPDATE record SET (revision, first, second) = (SELECT revision, first, second FROM"
                + " other.record WHERE kind = ? AND id = ?) WHERE kind = ? AND id = ?",
            kind,
            Forge.bytes(id),
            kind,
            Forge.bytes(id));
    assertEquals(1, changed);
  }

  @Test
  void namesAChangedKeyId() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    forge(f -> f.run("UPDATE record SET key_id = zeroblob(16) WHERE id = ?", Forge.bytes(item)));
    requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, item, DamageReason.ALTERED)));
  }

  @Test
  void namesRowsThatLostTheirId() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    forge(f -> f.run("UPDATE record SET id = x'00' WHERE id = ?", Forge.bytes(item)));
    requireNamed(Set.of(new DamagedRecord(RecordKind.ITEM, item, DamageReason.MISSING)));
  }

  @Test
  void namesRowsOfNoKind() throws Exception {
    forge(f ->
        f.run(
            "INSERT INTO record SELECT 4294967299, zeroblob(16), revision, key_id, first, second"
                + " FROM record LIMIT 1"));
    requireNamed(Set.of(new DamagedRecord(RecordKind.HEADER, ZERO, DamageReason.UNEXPECTED)));
  }

  @Test
  void namesAMissingList() throws Exception {
    var list = new UUID(0, 200);
    forge(f -> f.run("DELETE FROM record WHERE kind = 2 AND id = ?", Forge.bytes(list)));
    requireNamed(Set.of(new DamagedRecord(RecordKind.BUCKET, list, DamageReason.MISSING)));
  }

  @Test
  void namesAMissingSealedHeader() throws Exception {
    forge(f -> f.run("DELETE FROM record WHERE kind = 1"));
    requireNamed(Set.of(new DamagedRecord(RecordKind.HEADER, ZERO, DamageReason.MISSING)));
  }

  @Test
  void namesAnAttachmentWhoseChunksWereChanged() throws Exception {
    var id = ids(Forge.ATTACHMENT).getFirst();
    for (var sql :
        List.of(
            "DELETE FROM chunk WHERE seq = 1",
            "DELETE FROM chunk WHERE seq = (SELECT max(seq) FROM chunk)",
            "UPDATE chunk SET seq = seq + 5 WHERE seq > 1",
            "UPDATE chunk SET bytes = substr(bytes, 1, 1000) WHERE seq = 0",
            "INSERT INTO chunk SELECT attachment, 9, bytes FROM chunk WHERE seq = 0")) {
      lay();
      forge(f -> assertTrue(f.run(sql) > 0));
      requireNamed(Set.of(new DamagedRecord(RecordKind.ATTACHMENT, id, DamageReason.ALTERED)));
    }
    lay();
    forge(f -> f.run("DELETE FROM chunk"));
    requireNamed(Set.of(new DamagedRecord(RecordKind.ATTACHMENT, id, DamageReason.MISSING)));
  }

  @Test
  void namesChunksOfNoAttachment() throws Exception {
    var id = UUID.randomUUID();
    forge(f -> f.run("INSERT INTO chunk VALUES (?, 0, zeroblob(100))", Forge.bytes(id)));
    requireNamed(Set.of(new DamagedRecord(RecordKind.ATTACHMENT, id, DamageReason.UNEXPECTED)));
    lay();
    forge(f -> f.run("INSERT INTO chunk VALUES (x'01', 0, zeroblob(100))"));
    requireNamed(Set.of(new DamagedRecord(RecordKind.ATTACHMENT, ZERO, DamageReason.UNEXPECTED)));
  }

  @Test
  void findsSwappedChunksWhenTheyAreOpened() throws Exception {
    var id = ids(Forge.ATTACHMENT).getFirst();
    forge(f -> {
      f.run("UPDATE chunk SET seq = 99 WHERE seq = 0");
      f.run("UPDATE chunk SET seq = 0 WHERE seq = 1");
      f.run("UPDATE chunk SET seq = 1 WHERE seq = 99");
    });
    try (var session = door.unlock(vault, Door.NEW)) {
      assertEquals(
          List.of(new DamagedRecord(RecordKind.ATTACHMENT, id, DamageReason.ALTERED)),
          session.verify(Progress.NONE, new CancelToken()).damaged());
      assertEquals(Set.of(id), Inventory.of(session).refused());
    }
  }

  @Test
  void ignoresAndRemovesStrangeSessions() throws Exception {
    forge(f -> {
      f.run("DELETE FROM presence");
      f.run("INSERT INTO presence VALUES (randomblob(16), randomblob(99))");
      f.run("INSERT INTO presence VALUES (x'01', x'02')");
    });
    try (var session = door.announce(vault, Door.NEW)) {
      assertEquals(List.of(), session.otherSessions());
      assertEquals(original.contents(), Inventory.of(session).lines());
      session.items().save(Samples.login("more", "password"), 0);
    }
  }
}
