package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Folder;
import org.keyturn.vault.SalvageReport;
import org.keyturn.vault.Session;

/// Whatever page is lost, everything outside of it is saved and the rest is listed.
class SalvageTest {
  private static final int PAGE = 4096;
  @TempDir static Path shared;
  private static byte[] original;

  /// Names of items, and of their attachments, by their ids; the new vault has the same names.
  private static Map<UUID, String> names;

  /// Items by the ids of their attachments.
  private static final Map<UUID, UUID> owners = new HashMap<>();

  @TempDir Path folder;
  private Path vault;
  private Path saved;
  private Door door;

  @BeforeAll
  static void build() throws Failed, IOException {
    var file = shared.resolve("original.keyturn");
    try (var session = new Door(shared.resolve("data")).create(file, Door.NEW)) {
      var home = Folder.named("Home");
      session.folders().save(home);
      var random = new Random(5);
      for (int i = 0; i < 14; i++) {
        var note = Samples.note("note " + i, Samples.text(random, 256 + 400 * i));
        session.items().save(i == 0 ? Samples.in(note, home.id()) : note, 0);
        if (i % 5 == 0) {
          Door.attach(session, note.id(), "file of " + i, Samples.bytes(i, 9_000));
        }
      }
      names = names(session);
      for (var item : session.items().list()) {
        item.details().attachments().forEach(kept -> owners.put(kept.id(), item.id()));
      }
    }
    original = Files.readAllBytes(file);
  }

  @BeforeEach
  void lay() throws IOException {
    vault = folder.resolve("damaged.keyturn");
    saved = folder.resolve("saved.keyturn");
    door = new Door(folder.resolve("data"));
    Files.write(vault, original);
    Files.deleteIfExists(saved);
  }

  private static Map<UUID, String> names(Session session) throws Failed {
    var names = new TreeMap<UUID, String>();
    for (var overview : session.items().list()) {
      var item = session.items().open(overview.id()).value();
      names.put(overview.id(), overview.name() + item.secrets().notes().length());
      for (var file : overview.details().attachments()) {
        var out = new ByteArrayOutputStream();
        session.attachments().read(file.id(), out);
        names.put(file.id(), file.fileName() + out.size());
      }
    }
    return names;
  }

  private SalvageReport salvage() throws Failed {
    return salvage(Door.NEW);
  }

  private SalvageReport salvage(Password password) throws Failed {
    return door.vaults().salvage(vault, password, saved, Progress.NONE, new CancelToken());
  }

  private Set<String> savedNames() throws Failed {
    try (var session = door.unlock(saved, Door.NEW)) {
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
      return new HashSet<>(names(session).values());
    }
  }

  @Test
  void savesEverythingOutsideOfALostPage() throws Exception {
    var touched = touched();
    var random = new Random(9);
    int pages = original.length / PAGE;
    for (int page = 0; page < pages; page += page < 8 ? 1 : 2) {
      var bytes = original.clone();
      var noise = new byte[PAGE];
      random.nextBytes(noise);
      if (page % 4 != 1) {
        System.arraycopy(noise, 0, bytes, page * PAGE, PAGE);
      } else {
        Arrays.fill(bytes, page * PAGE, page * PAGE + PAGE, (byte) 0);
      }
      lay();
      Files.write(vault, bytes);
      requireRest(salvage(), touched.getOrDefault(page, Set.of()), "page " + (page + 1));
    }
  }

  private void requireRest(SalvageReport report, Set<UUID> touched, String what) throws Failed {
    var now = savedNames();
    var expected = new TreeMap<>(names);
    expected.keySet().removeAll(touched);
    // Their item is lost, and perhaps their names with it; their bytes are not.
    expected.keySet().removeIf(id -> touched.contains(owners.getOrDefault(id, id)));
    assertTrue(now.containsAll(expected.values()), what);
    var lost = report.lost().stream().map(DamagedRecord::id).collect(Collectors.toSet());
    for (var each : names.entrySet()) {
      if (!now.contains(each.getValue()) && !now.contains(nameless(each.getKey()))) {
        var list = new UUID(0, each.getKey().getMostSignificantBits() >>> 56);
        assertTrue(lost.contains(each.getKey()) || lost.contains(list), what + each.getKey());
      }
    }
    assertEquals(now.size(), report.items() + report.attachments(), what);
  }

  private static String nameless(UUID attachment) {
    return "file-" + attachment.toString().substring(0, 8) + 9_000;
  }

  /// @return which items and attachments have bytes on which page
  private static Map<Integer, Set<UUID>> touched() throws SQLException {
    var owners = new HashMap<Long, Set<UUID>>();
    try (var forge = new Forge(shared.resolve("original.keyturn"))) {
      for (var id : names.keySet()) {
        own(owners, forge, "SELECT first FROM record WHERE id = ?", id);
        own(owners, forge, "SELECT second FROM record WHERE id = ?", id);
        own(owners, forge, "SELECT bytes FROM chunk WHERE attachment = ?", id);
      }
    }
    var touched = new HashMap<Integer, Set<UUID>>();
    var in = ByteBuffer.wrap(original);
    for (int at = 0; at + 8 <= original.length; at++) {
      var found = owners.get(in.getLong(at));
      if (found != null) {
        touched.computeIfAbsent(at / PAGE, _ -> new HashSet<>()).addAll(found);
      }
    }
    return touched;
  }

  private static void own(Map<Long, Set<UUID>> owners, Forge forge, String sql, UUID id)
      throws SQLException {
    for (var blob : forge.blobs(sql, Forge.bytes(id))) {
      for (int at = 0; at + 8 <= blob.length; at++) {
        owners.computeIfAbsent(ByteBuffer.wrap(blob).getLong(at), _ -> new HashSet<>()).add(id);
      }
    }
  }

  @Test
  void savesEverythingButAForgedRow() throws Exception {
    var orphaned = owners.keySet().iterator().next();
    var alone =
        names.keySet().stream()
            .filter(id -> !owners.containsKey(id) && !owners.containsValue(id))
            .findFirst();
    UUID owner = Objects.requireNonNull(owners.get(orphaned));
    for (UUID id : List.<UUID>of(orphaned, owner, alone.orElseThrow())) {
      lay();
      try (var forge = new Forge(vault)) {
        forge.run(
            "UPDATE record SET first = zeroblob(length(first)) WHERE id = ?", Forge.bytes(id));
        forge.run("DELETE FROM header_b");
      }
      var report = salvage();
      requireRest(report, Set.of(id), "forged row");
      assertEquals(List.of(id), report.lost().stream().map(DamagedRecord::id).toList());
      assertEquals(1, report.folders());
      var orphan = owners.entrySet().stream().filter(one -> one.getValue().equals(id)).findAny();
      if (orphan.isPresent()) {
        assertTrue(savedNames().contains(nameless(orphan.get().getKey())));
      }
    }
  }

  @Test
  void keepsTheNamesOfFilesWhoseItemLostItsSecrets() throws Exception {
    var orphan = owners.entrySet().iterator().next();
    try (var forge = new Forge(vault)) {
      forge.run(
          "UPDATE record SET second = zeroblob(length(second)) WHERE id = ?",
          Forge.bytes(orphan.getValue()));
    }
    assertEquals(
        List.of(orphan.getValue()), salvage().lost().stream().map(DamagedRecord::id).toList());
    var now = savedNames();
    assertTrue(now.contains(names.get(orphan.getKey())));
    assertTrue(now.stream().anyMatch(name -> name.startsWith("Salvaged attachments")));
  }

  @Test
  void savesAWholeVaultWholly() throws Exception {
    var report = salvage();
    assertEquals(List.of(), report.lost());
    assertEquals(new HashSet<>(names.values()), savedNames());
    assertArrayEquals(original, Files.readAllBytes(vault));
    try (var one = door.unlock(vault, Door.NEW);
        var other = door.unlock(saved, Door.NEW)) {
      assertFalse(one.info().keyId().equals(other.info().keyId()));
    }
  }

  @Test
  void takesBackWhatAnInterruptedWriterBegan() throws Exception {
    var copy = folder.resolve("copy.keyturn");
    try (var forge = new Forge(vault)) {
      forge.run("PRAGMA cache_size = 1");
      forge.run("BEGIN IMMEDIATE");
      forge.run("DELETE FROM record WHERE kind = 3");
      forge.run("UPDATE record SET first = randomblob(9000)");
      Files.copy(vault, copy);
      Files.copy(folder.resolve("damaged.keyturn-journal"), folder.resolve("copy.keyturn-journal"));
      forge.run("ROLLBACK");
    }
    assertFalse(Arrays.equals(original, Files.readAllBytes(copy)));
    vault = copy;
    assertEquals(List.of(), salvage().lost());
    assertEquals(new HashSet<>(names.values()), savedNames());
  }

  @Test
  void refusesBeforeItBegins() throws Exception {
    Files.writeString(saved, "mine");
    assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), failure(Door.NEW));
    assertEquals("mine", Files.readString(saved));
    Files.delete(saved);
    assertEquals(new Failure.WrongPassword(), failure(Door.OLD));
    assertFalse(Files.exists(saved));
    try (var forge = new Forge(vault)) {
      forge.run("DELETE FROM header_a");
      forge.run("DELETE FROM header_b");
    }
    assertEquals(new Failure.Damaged(Failure.Part.BOTH_HEADERS), failure(Door.NEW));
    Files.writeString(vault, "no vault at all ".repeat(1_000));
    assertEquals(new Failure.NotRecognised(Failure.Thing.VAULT), failure(Door.NEW));
    assertFalse(Files.exists(saved));
  }

  private Failure failure(Password password) {
    return assertThrows(Failed.class, () -> salvage(password)).failure();
  }
}
