package org.keyturn.vault.items;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Items;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;
import org.keyturn.vault.session.VaultTest;

class ItemChangesTest {
  @TempDir Path folder;
  private Vaults vaults;
  private Path vault;
  private Session session;
  private final Password password = Password.of("a password".toCharArray());
  private final Item one = VaultTest.login("One", "1");
  private final Item two = VaultTest.login("Two", "2");
  private final Item three = VaultTest.login("Three", "3");

  @BeforeEach
  void open() throws Failed {
    vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    vault = folder.resolve("Personal.keyturn");
    session = vaults.create(vault, password, Optional.of(CheapVaults.CHEAP));
    for (var item : List.of(one, two, three)) {
      session.items().save(item, 0);
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Overview item(String name) throws Failed {
    return Objects.requireNonNull(items().get(name));
  }

  private Map<String, Overview> items() throws Failed {
    return session.items().list().stream().collect(Collectors.toMap(Overview::name, item -> item));
  }

  private Session unlock(Duration later) throws Failed {
    var clock = Clock.offset(Clock.systemUTC(), later);
    var then =
        CheapVaults.swift(folder.resolve("data"), new TinyExports(), CallObserver.NONE, clock);
    return then.unlock(
        vault, password, Vaults.Presence.ANNOUNCED, Progress.NONE, new CancelToken());
  }

  @Test
  void changesManyAtOnceAndTakesItBack() throws Failed {
    var home = Folder.named("Home");
    session.folders().save(home);
    session.items().change(List.of(two.id()), new ItemChange.Favorite(true));
    var before = items();
    var all = List.of(one.id(), two.id(), one.id());
    var changes =
        List.of(
            new ItemChange.Move(Optional.of(home.id())),
            new ItemChange.Tag(List.of("a", "b"), List.of()),
            new ItemChange.Expire(Optional.of(LocalDate.of(2030, 1, 2))),
            new ItemChange.Favorite(true),
            new ItemChange.Archive(true),
            new ItemChange.Trash());
    for (var change : changes) {
      var undo = session.items().change(all, change);
      int touched = change instanceof ItemChange.Favorite ? 1 : 2;
      assertEquals(touched, undo.items().size(), change.toString());
      assertNotEquals(before.get("One"), item("One"));
      assertEquals(before.get("Three"), items().get("Three"));
      assertEquals(touched, session.items().undo(undo));
      assertEquals(before, items());
    }
    assertEquals(List.of(), session.items().versions(one.id()));
    session.items().change(all, new ItemChange.Tag(List.of("a"), List.of()));
    session.items().change(all, new ItemChange.Tag(List.of("b"), List.of("a")));
    assertEquals(List.of("b"), item("One").filing().tags());
    assertEquals(2, session.items().versions(one.id()).size());
    assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
  }

  @Test
  void leavesAloneWhatWasChangedSince() throws Failed {
    var undo = session.items().trash(List.of(one.id(), two.id()));
    session.items().restore(two.id());
    assertEquals(1, session.items().undo(undo));
    assertEquals(0, session.items().undo(undo));
  }

  @Test
  void changesNothingIfOneIsMissing() throws Failed {
    var ids = List.of(one.id(), UUID.randomUUID());
    var failure = assertThrows(Failed.class, () -> session.items().trash(ids)).failure();
    assertEquals(new Failure.NotFound(Failure.Missing.ITEM), failure);
    var nowhere = new ItemChange.Move(Optional.of(UUID.randomUUID()));
    assertThrows(Failed.class, () -> session.items().change(List.of(one.id()), nowhere));
    assertTrue(items().values().stream().noneMatch(Overview::trashed));
  }

  @Test
  void emptiesTheTrashInTime() throws Failed {
    session.items().trash(List.of(one.id(), two.id()));
    session.close();
    session = unlock(Duration.ofDays(29));
    assertEquals(3, session.items().list().size());
    session.changeSettings(all -> all.withTrashDays(Optional.empty()));
    session.close();
    session = unlock(Duration.ofDays(400));
    assertEquals(3, session.items().list().size());
    session.changeSettings(all -> all.withTrashDays(Optional.of(60)));
    session.close();
    session = unlock(Duration.ofDays(61));
    assertEquals(List.of(new Notice.TrashDue(2)), session.notices());
    assertEquals(3, session.items().list().size());
    session.items().change(List.of(three.id()), new ItemChange.Favorite(true));
    assertEquals(List.of(three.id()), session.items().list().stream().map(Overview::id).toList());
  }

  @Test
  void countsWhatExpires() throws Failed {
    var today = LocalDate.ofInstant(Instant.now(), ZoneId.systemDefault());
    var days = Map.of(one.id(), today.minusDays(3), two.id(), today.plusDays(9));
    for (var day : days.entrySet()) {
      session
          .items()
          .change(List.of(day.getKey()), new ItemChange.Expire(Optional.of(day.getValue())));
    }
    session.close();
    session = unlock(Duration.ZERO);
    assertEquals(List.of(new Notice.ItemsExpiring(1, 1)), session.notices());
  }

  @Test
  void renamesAndRemovesFoldersWithWhatIsInThem() throws Failed {
    var names = List.of("Work", "Work/Mail", "Workshop", "Work/Mail/Old");
    var folders = names.stream().map(Folder::named).toList();
    for (var one : folders) {
      session.folders().save(one);
    }
    var inner = new ItemChange.Move(Optional.of(folders.get(3).id()));
    session.items().change(List.of(one.id()), inner);
    session.folders().rename(folders.getFirst().id(), "Job");
    assertEquals(
        List.of("Job", "Job/Mail", "Job/Mail/Old", "Workshop"),
        session.folders().list().stream().map(Folder::name).toList());
    session.folders().removeWithin(folders.get(1).id());
    assertEquals(
        List.of("Job", "Workshop"), session.folders().list().stream().map(Folder::name).toList());
    assertEquals(Optional.empty(), item("One").filing().folder());
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] file(Session in, Overview item) throws Failed {
    var out = new ByteArrayOutputStream();
    in.attachments().read(item.details().attachments().getFirst().id(), out);
    return out.toByteArray();
  }

  private void attach(Item item, byte[] content) throws Failed {
    session
        .attachments()
        .add(
            item.id(),
            "a.bin",
            new ByteArrayInputStream(content),
            0,
            Progress.NONE,
            new CancelToken());
  }

  @Test
  void duplicatesWithFiles() throws Failed {
    var content = bytes(150_000);
    attach(one, content);
    var twin = session.items().duplicate(one.id(), "One again");
    session.items().purge(List.of(one.id()));
    var copy = session.items().open(twin).value();
    assertEquals("One again", copy.name());
    assertEquals(one.secrets(), copy.secrets());
    assertArrayEquals(content, file(session, copy.overview()));
    assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
  }

  @Test
  void movesIntoAnotherVault() throws Failed {
    var home = Folder.named("Home");
    session.folders().save(home);
    session
        .items()
        .change(List.of(one.id(), two.id()), new ItemChange.Move(Optional.of(home.id())));
    var content = bytes(150_000);
    attach(one, content);
    var there = folder.resolve("Family.keyturn");
    try (var other = vaults.create(there, password, Optional.of(CheapVaults.CHEAP))) {
      var ids = List.of(one.id(), two.id());
      var first =
          session
              .items()
              .copyTo(
                  other, List.of(two.id()), Items.Copying.COPY, Progress.NONE, new CancelToken());
      assertEquals(1, first.copied());
      var report =
          session.items().copyTo(other, ids, Items.Copying.MOVE, Progress.NONE, new CancelToken());
      assertEquals(List.of(1, 1), List.of(report.copied(), report.already()));
      assertEquals(2, items().values().stream().filter(Overview::trashed).count());
      assertEquals(1, other.folders().list().size());
      var moved = other.items().open(one.id()).value();
      assertEquals(one.secrets(), moved.secrets());
      assertArrayEquals(content, file(other, moved.overview()));
      assertEquals(1, other.items().versions(one.id()).size());
      assertEquals(2, session.items().undo(report.undo()));
      var same =
          assertThrows(
                  Failed.class,
                  () ->
                      session
                          .items()
                          .copyTo(
                              session, ids, Items.Copying.COPY, Progress.NONE, new CancelToken()))
              .failure();
      assertEquals(new Failure.Refused(Failure.Rule.SAME_VAULT), same);
    }
  }
}
