package org.keyturn.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// Saving, conflicts and drafts on a real vault, without a toolkit.
@SuppressWarnings("NullAway.Init")
class EditorViewModelTest {
  private Path folder;
  private TestContext test;
  private Session session;
  private UUID bank;
  private Optional<Optional<UUID>> done = Optional.empty();

  @BeforeEach
  void open(@TempDir Path temp) throws Failed {
    folder = temp;
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    var item = Item.create(ItemType.LOGIN, "Bank", Instant.EPOCH);
    bank = item.id();
    session.items().save(item, 0);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private EditorViewModel edit() throws Failed {
    return new EditorViewModel(
        session, test.context, show -> done = Optional.of(show), session.items().open(bank));
  }

  private Set<String> names() throws Failed {
    var names = new TreeSet<String>();
    session.items().list().stream().map(Overview::name).forEach(names::add);
    return names;
  }

  /// Someone else renames the item.
  private void changeElsewhere() throws Failed {
    var opened = session.items().open(bank);
    session
        .items()
        .save(
            opened.value().withOverview(opened.value().overview().withName("Theirs")),
            opened.revision());
  }

  @Test
  void savesAndLeaves() throws Failed {
    var editor = edit();
    editor.form().conceal(Attribute.PASSWORD, SecretText.of("p4ss"));
    editor.save();
    assertEquals(Optional.of(Optional.of(bank)), done);
    var saved = session.items().open(bank).value();
    assertEquals("p4ss", saved.secrets().attribute(Attribute.PASSWORD).reveal());
  }

  @Test
  void anItemNeedsATitle() throws Failed {
    var editor = edit();
    editor.form().name().set("  ");
    editor.save();
    assertFalse(editor.error().get().isEmpty());
    assertTrue(done.isEmpty());
  }

  @Test
  void leavingAsksOnlyIfSomethingWouldBeLost() throws Failed {
    var editor = edit();
    editor.form().name().set("Other");
    editor.leave();
    assertTrue(editor.asking().get());
    editor.keepEditing();
    assertTrue(done.isEmpty());
    editor.leave();
    editor.discard();
    assertEquals(Optional.of(Optional.empty()), done);
    assertEquals(List.of("Bank"), List.copyOf(names()));
  }

  @Test
  void aConflictShowsTheOtherVersionAndCanKeepBoth() throws Failed {
    var editor = edit();
    editor.form().name().set("Mine");
    changeElsewhere();
    editor.save();
    assertEquals("Theirs", editor.theirs().get().orElseThrow().value().name());
    assertEquals(List.of("Theirs"), List.copyOf(names()));
    editor.takeBoth();
    assertEquals(List.of("Mine (my version)", "Theirs"), List.copyOf(names()));
  }

  @Test
  void aConflictCanBeSettledForMineOrForTheirs() throws Failed {
    var editor = edit();
    editor.form().name().set("Mine");
    changeElsewhere();
    editor.save();
    editor.takeMine();
    assertEquals(List.of("Mine"), List.copyOf(names()));

    var second = edit();
    second.form().name().set("Mine again");
    changeElsewhere();
    second.save();
    second.takeTheirs();
    assertEquals(List.of("Theirs"), List.copyOf(names()));
  }

  @Test
  void aLockKeepsWhatWasTyped() throws Failed {
    var editor = edit();
    editor.form().name().set("Typed");
    session.lock(LockReason.IDLE);
    assertTrue(editor.keepDraft());
    editor.close();
    try (var next = TestVaults.unlock(folder)) {
      var drafts = next.drafts().list();
      assertEquals(1, drafts.size());
      assertEquals("Typed", drafts.getFirst().item().name());
    }
  }

  @Test
  void aNewItemSuggestsItsPasswordUntilThereIsAnother() {
    var editor =
        new EditorViewModel(
            session, test.context, show -> {}, new Versioned<>(login("Made-for-you"), 0));
    assertTrue(editor.suggested().get());
    editor.form().conceal(Attribute.PASSWORD, SecretText.of("mine"));
    assertFalse(editor.suggested().get());
    assertFalse(editor.replacing().get(), "nobody used the suggested one");
  }

  @Test
  void replacingAStoredPasswordIsToldAndKeepsItInTheHistory() throws Failed {
    session.items().save(login("first"), 0);
    bank = named("Shop").id();
    var editor = edit();
    assertFalse(editor.suggested().get());
    editor.form().conceal(Attribute.PASSWORD, SecretText.of("second"));
    assertTrue(editor.replacing().get());
    editor.save();
    var history = session.items().open(bank).value().secrets().history();
    assertEquals("first", history.getFirst().password().reveal());
  }

  private Overview named(String name) throws Failed {
    return session.items().list().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Item login(String password) {
    var values = Map.of(Attribute.PASSWORD, SecretText.of(password));
    var none = Secrets.NONE;
    return Item.create(ItemType.LOGIN, "Shop", Instant.EPOCH)
        .withSecrets(
            new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras()));
  }

  @Test
  void withoutChangesNoDraftIsKept() throws Failed {
    var editor = edit();
    session.lock(LockReason.IDLE);
    assertFalse(editor.keepDraft());
  }
}
