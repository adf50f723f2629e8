package org.keyturn.ui.items.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.Session;

/// What of the list's selection leaves an editor.
@SuppressWarnings("NullAway.Init")
class EditedSelectionTest {
  private Session session;
  private ItemsViewModel items;
  private UUID harbour;
  private UUID tern;
  private int left;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    session = TestVaults.create(folder);
    harbour = save("Harbour");
    tern = save("Tern");
    items = new ItemsViewModel(session, new TestContext(folder).context);
    items.select(List.of(harbour));
  }

  private UUID save(String name) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    session.items().save(item, 0);
    return item.id();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void anotherItemLeavesAndWhoeverStaysFindsTheOldOneSelected() {
    var edited = new EditedSelection(items, harbour, () -> left++);
    items.select(List.of(tern));
    assertEquals(1, left);
    edited.restore();
    assertEquals(1, left);
    assertEquals(List.of(harbour), items.selection().ids());
    edited.close();
    items.select(List.of(tern));
    assertEquals(1, left, "nothing is edited any more");
  }

  @Test
  void readingAnewAndAListWithoutTheItemLeaveNothing() {
    var edited = new EditedSelection(items, harbour, () -> left++);
    items.load();
    items.selection().set(List.of());
    items.select(List.of(harbour));
    assertEquals(0, left);
    edited.close();
  }

  @Test
  void aNewItemLeavesWhatWasSelectedSelected() {
    var added = Optional.of(UUID.randomUUID());
    var edited = new EditedSelection(items, added.orElseThrow(), () -> left++);
    items.load();
    assertEquals(0, left);
    items.select(List.of(tern));
    assertEquals(1, left);
    edited.restore();
    assertEquals(List.of(harbour), items.selection().ids());
    edited.close();
  }
}
