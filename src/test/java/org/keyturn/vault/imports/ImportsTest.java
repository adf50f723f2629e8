package org.keyturn.vault.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.vault.imports.Incoming.login;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.ImportWork;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.model.VaultSettings;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Likeness;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

@SuppressWarnings("NullAway.Init")
class ImportsTest {
  private static final String FILE = "logins.csv";

  private final Password password = Password.of("long enough".toCharArray());
  private Vaults vaults;
  private Path file;
  private Session session;

  @BeforeEach
  void create(@TempDir Path folder) throws Failed {
    vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    file = folder.resolve("v.keyturn");
    session = vaults.create(file, password, Optional.empty());
  }

  @AfterEach
  void close() {
    session.close();
    password.close();
  }

  private ImportReport run(ImportWork work, Duplicates choice) throws Failed {
    return run(work, new ImportPlan(FILE, choice, Optional.empty()));
  }

  private ImportReport run(ImportWork work, ImportPlan plan) throws Failed {
    return session.imports().run(work, plan, Progress.NONE, new CancelToken());
  }

  private ImportPreview preview(ImportWork work) throws Failed {
    return session.imports().preview(work, Optional.empty(), Progress.NONE, new CancelToken());
  }

  private List<String> names() throws Failed {
    return session.items().list().stream().map(Overview::name).toList();
  }

  /// What one item with this name has for a password.
  private String passwordOf(String name) throws Failed {
    var id =
        session.items().list().stream()
            .filter(item -> item.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    return session.items().open(id).value().secrets().attribute(Attribute.PASSWORD).reveal();
  }

  private void stored(Item item) throws Failed {
    session.items().save(item, 0);
  }

  @Test
  void aPreviewCountsAndComparesAndStoresNothing() throws Failed {
    stored(login("Bank", "mara", "https://bank.example", "one"));
    var folder = Incoming.folder("Work");
    var kept = login("Bank", "mara", "https://bank.example", "one");
    var seen =
        preview(sink -> {
          sink.folder(folder);
          sink.item(kept);
          sink.item(login("Bank again", "MARA", "http://www.bank.example/login", "two"));
          sink.item(Incoming.in(folder, login("Shop", "m", "shop.example", "three")));
          sink.item(login("Shop", "m", "shop.example", "three"));
          sink.item(Item.create(ItemType.SECURE_NOTE, "Note", Incoming.NOW));
        });
    assertEquals(Map.of(ItemType.LOGIN, 4, ItemType.SECURE_NOTE, 1), seen.counts().types());
    assertEquals(List.of("Work"), seen.counts().folders());
    assertEquals(1, seen.counts().newFolders());
    assertEquals(new ImportPreview.Doubles(1, 1, 1, 0), seen.found());
    assertEquals(
        List.of(Likeness.IDENTICAL, Likeness.SAME_ACCOUNT, Likeness.IDENTICAL),
        seen.doubles().stream().map(row -> row.twin().orElseThrow().likeness()).toList());
    assertEquals(Optional.of("Work"), seen.rows().get(2).folder());
    assertTrue(seen.rows().getFirst().secret());
    assertFalse(seen.rows().getLast().secret());
    assertEquals('\0', kept.secrets().attribute(Attribute.PASSWORD).charAt(0), "wiped");
    assertEquals(List.of("Bank"), names());
    assertTrue(session.imports().last().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void anImportDoesWhatThePreviewSaid(Duplicates choice) throws Failed {
    stored(login("Bank", "mara", "https://bank.example", "one"));
    stored(Item.create(ItemType.SECURE_NOTE, "Note", Incoming.NOW));
    ImportWork work =
        sink -> {
          sink.folder(Incoming.folder("Work"));
          sink.item(login("Bank", "mara", "https://bank.example", "one"));
          sink.item(login("Bank", "mara", "https://bank.example", "two"));
          sink.item(login("Shop", "m", "shop.example", "three"));
          sink.item(login("Shop", "m", "shop.example", "three"));
          sink.item(login("Shop 2", "m", "shop.example", "four"));
          sink.item(login("Bank", "paul", "https://bank.example", "five"));
          sink.item(Item.create(ItemType.SECURE_NOTE, "note ", Incoming.NOW));
        };
    var seen = preview(work);
    var report = run(work, choice);
    assertEquals(seen.added(choice), report.imported());
    assertEquals(seen.merged(choice), report.merged());
    assertEquals(seen.skipped(choice), report.skipped());
    assertEquals(1, report.folders());
    int before = 2;
    assertEquals(before + report.imported(), names().size());
    session.imports().undo();
    assertEquals(List.of("Bank", "Note"), names());
    assertEquals("one", passwordOf("Bank"));
    assertTrue(session.folders().list().isEmpty());
  }

  @Test
  void byDefaultOnlyWhatIsIdenticalInTheVaultIsLeftOut() throws Failed {
    ImportWork work =
        sink -> {
          sink.item(login("Bank", "mara", "bank.example", "one"));
          sink.item(login("Bank", "mara", "bank.example", "one"));
          sink.item(login("Bank", "mara", "bank.example", "two"));
        };
    assertEquals(3, run(work, Duplicates.IDENTICAL).imported());
    var again = run(work, Duplicates.IDENTICAL);
    assertEquals(0, again.imported());
    assertEquals(3, again.skipped());
    assertEquals(3, run(work, Duplicates.KEEP).imported());
  }

  @Test
  void aMergeKeepsBothPasswordsAndTheEarlierVersion() throws Failed {
    session.changeSettings(now -> now.withVersionsKept(0));
    stored(Incoming.tagged(login("Bank", "mara", "bank.example", "old"), "money"));
    var report =
        run(
            sink ->
                sink.item(Incoming.tagged(login("Bank", "mara", "bank.example", "new"), "home")),
            Duplicates.MERGE);
    assertEquals(1, report.merged());
    var id = session.items().list().getFirst().id();
    var now = session.items().open(id).value();
    assertEquals("new", now.secrets().attribute(Attribute.PASSWORD).reveal());
    assertEquals("old", now.secrets().history().getFirst().password().reveal());
    assertEquals(List.of("money", "home"), now.overview().filing().tags());
    assertEquals(1, session.items().versions(id).size());
    var undone = session.imports().undo();
    assertEquals(1, undone.restored());
    var back = session.items().open(id).value();
    assertEquals("old", back.secrets().attribute(Attribute.PASSWORD).reveal());
    assertTrue(back.secrets().history().isEmpty());
    assertTrue(session.items().versions(id).isEmpty());
  }

  @Test
  void anOlderItemGivesWayAndStaysAsAVersion() throws Failed {
    stored(login("Bank", "mara", "bank.example", "today"));
    var older = Incoming.changedAt(login("Bank", "mara", "bank.example", "long ago"), 0);
    run(sink -> sink.item(older), Duplicates.MERGE);
    var id = session.items().list().getFirst().id();
    assertEquals("today", passwordOf("Bank"));
    assertEquals(2, session.items().versions(id).size());
    assertEquals(
        "long ago",
        session.items().openVersion(id, 1).secrets().attribute(Attribute.PASSWORD).reveal());
    session.imports().undo();
    assertEquals("today", passwordOf("Bank"));
    assertTrue(session.items().versions(id).isEmpty());
  }

  @Test
  void filesOfAMergedItemComeOnce() throws Failed {
    stored(login("Bank", "mara", "bank.example", "one"));
    var id = session.items().list().getFirst().id();
    ImportWork work =
        sink -> {
          var item = login("Bank", "mara", "bank.example", "two");
          sink.item(item);
          Incoming.attach(sink, item, "card.txt", "4444");
          Incoming.attach(sink, item, "card.txt", "4444");
          Incoming.attach(sink, item, "card.txt", "5555");
        };
    run(work, Duplicates.MERGE);
    var files = session.items().list().getFirst().details().attachments();
    assertEquals(2, files.size());
    var read = new ByteArrayOutputStream();
    session.attachments().read(files.getLast().id(), read);
    assertArrayEquals("5555".getBytes(UTF_8), read.toByteArray());
    session.imports().undo();
    assertTrue(session.items().open(id).value().overview().details().attachments().isEmpty());
    assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
  }

  @Test
  void everythingCanComeBelowOneFolder() throws Failed {
    var work = Incoming.folder("Work");
    var plan = new ImportPlan(FILE, Duplicates.IDENTICAL, Optional.of("From LastPass"));
    ImportWork both =
        sink -> {
          sink.folder(work);
          sink.item(Incoming.in(work, login("A", "a", "a.example", "1")));
          sink.item(login("B", "b", "b.example", "2"));
        };
    var seen = session.imports().preview(both, plan.folder(), Progress.NONE, new CancelToken());
    var report = run(both, plan);
    assertEquals(2, seen.counts().newFolders());
    assertEquals(2, report.folders());
    assertEquals(
        Set.of("From LastPass", "From LastPass/Work"),
        Set.copyOf(session.folders().list().stream().map(folder -> folder.name()).toList()));
    assertTrue(
        session.items().list().stream().allMatch(item -> item.filing().folder().isPresent()));
  }

  @Test
  void anUndoSurvivesLockAndRotationAndLeavesWhatWasChangedSince() throws Failed {
    run(
        sink -> {
          sink.item(login("A", "a", "a.example", "1"));
          sink.item(login("B", "b", "b.example", "2"));
        },
        Duplicates.IDENTICAL);
    var change = new PasswordChange(password, password, Optional.empty());
    var request = new RotationRequest(change, Set.of(), BackupChoice.NONE, Optional.empty());
    session.rotation().rotate(request, Progress.NONE, new CancelToken());
    session =
        vaults.unlock(file, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
    var last = session.imports().last().orElseThrow();
    assertEquals(FILE, last.source());
    assertEquals(2, last.added());
    var edited = session.items().list().getFirst();
    var opened = session.items().open(edited.id());
    session
        .items()
        .save(
            opened.value().withOverview(opened.value().overview().withName("Mine now")),
            opened.revision());
    var undone = session.imports().undo();
    assertEquals(1, undone.removed());
    assertEquals(1, undone.left());
    assertEquals(List.of("Mine now"), names());
    var none = assertThrows(Failed.class, () -> session.imports().undo());
    assertEquals(new Failure.NotFound(Failure.Missing.IMPORT), none.failure());
  }

  @Test
  void anUndoPutsTheSettingsBack() throws Failed {
    session.changeSettings(now -> now.withTrashDays(Optional.of(7)));
    var other = VaultSettings.DEFAULT.withSearch(new SavedSearch("s", "q"));
    run(
        sink -> {
          sink.settings(other);
          sink.item(login("A", "a", "a.example", "1"));
        },
        Duplicates.IDENTICAL);
    assertEquals(1, session.settings().searches().size());
    session.imports().undo();
    assertTrue(session.settings().searches().isEmpty());
    assertEquals(Optional.of(7), session.settings().trashDays());
  }

  @Test
  void aFileThatBreaksOffStoresNothing() throws Failed {
    var broken = new Failure.Damaged(Failure.Part.IMPORT_FILE);
    var failed =
        assertThrows(
            Failed.class,
            () ->
                run(
                    sink -> {
                      sink.item(login("A", "a", "a.example", "1"));
                      throw new Failed(broken);
                    },
                    Duplicates.IDENTICAL));
    assertEquals(broken, failed.failure());
    assertTrue(names().isEmpty());
    assertTrue(session.imports().last().isEmpty());
  }

  @Test
  void whatLiesInTheTrashStandsInNobodysWay() throws Failed {
    stored(login("Bank", "mara", "bank.example", "one"));
    session.items().trash(session.items().list().getFirst().id());
    var report =
        run(sink -> sink.item(login("Bank", "mara", "bank.example", "one")), Duplicates.SKIP);
    assertEquals(1, report.imported());
  }
}
