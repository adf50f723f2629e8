package org.keyturn.ui.items.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.LaterRunner;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Session;

/// The list on a real vault, without a toolkit.
@SuppressWarnings("NullAway.Init")
class ItemsViewModelTest {
  private TestContext test;
  private Session session;
  private ItemsViewModel items;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    test = new TestContext(folder);
    session = TestVaults.create(folder);
    save("Fjordbank", false);
    save("Elbe Insurance", false);
    save("Guarded", true);
    items = new ItemsViewModel(session, test.context);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void save(String name, boolean reprompt) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var filing = new Filing(Optional.empty(), false, reprompt, List.of());
    var values = Map.of(Attribute.PASSWORD, SecretText.of("secret of " + name));
    var none = Secrets.NONE;
    var secrets = new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras());
    session.items().save(new Item(item.overview().withFiling(filing), secrets), 0);
  }

  private Overview named(String name) {
    return items.shown().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void listsByTitleAndSearches() {
    assertEquals(
        List.of("Elbe Insurance", "Fjordbank", "Guarded"),
        items.shown().stream().map(Overview::name).toList());
    items.search().query().set("FJORD");
    assertEquals(1, items.shown().size());
    items.search().query().set("nothing like it");
    assertTrue(items.shown().isEmpty());
  }

  @Test
  void aBusySessionIsWaitedForElsewhere(@TempDir Path other) {
    var later = new LaterRunner();
    var waiting = new ItemsViewModel(session, new TestContext(other, later).context);
    assertTrue(waiting.shown().isEmpty());
    assertTrue(waiting.opening().get(), "nobody knows yet whether there are items");
    waiting.load();
    waiting.reveal(named("Fjordbank").id());
    later.runAll();
    assertFalse(waiting.opening().get());
    assertEquals(3, waiting.shown().size());
    assertEquals("Fjordbank", waiting.selected().get().orElseThrow().name());
  }

  @Test
  void whatTheListDoesNotShowIsNotSelected() {
    items.selection().set(List.of(named("Fjordbank")));
    items.search().query().set("elbe");
    assertTrue(items.selection().isEmpty());
    items.search().query().set("");
    assertTrue(items.selection().isEmpty(), "nobody chose it again");
    items.selection().set(List.of(named("Fjordbank")));
    items.search().go(new ItemFilter.Archive());
    assertTrue(items.selected().get().isEmpty());
  }

  @Test
  void whatIsStillShownStaysSelected() {
    items.selection().set(List.of(named("Fjordbank"), named("Guarded")));
    items.search().query().set("fjord");
    assertEquals("Fjordbank", items.selected().get().orElseThrow().name());
  }

  @Test
  void anItemThatLiesElsewhereIsShownWhereItLies() {
    var actions = new ItemActions(session, test.context);
    var gone = named("Fjordbank");
    actions.trash(List.of(gone));
    items.search().query().set("elbe");
    items.reveal(gone.id());
    assertEquals(new ItemFilter.Trash(), items.search().filter().get());
    assertEquals("Fjordbank", items.selected().get().orElseThrow().name());
    assertTrue(items.shown().contains(items.selected().get().orElseThrow()));
  }

  @Test
  void whatIsSearchedForElsewhereIsRevealedWhenItIsFound(@TempDir Path other) throws Failed {
    for (int i = 0; i < ItemsViewModel.AT_ONCE; i++) {
      save("Bank %04d".formatted(i), false);
    }
    var later = new LaterRunner();
    var large = new ItemsViewModel(session, new TestContext(other, later).context);
    later.runOne();
    assertTrue(large.opening().get(), "read, and not searched yet");
    later.runAll();
    var wanted = named("Guarded");
    large.search().query().set("bank");
    later.runAll();
    large.reveal(wanted.id());
    assertTrue(large.selection().isEmpty());
    later.runAll();
    assertEquals(Optional.of(wanted), large.selected().get());
    assertTrue(large.shown().contains(wanted));
  }

  @Test
  void whatIsReadAnewIsRevealedWhereItLiesThen(@TempDir Path other) throws Failed {
    var later = new LaterRunner();
    var slow = new ItemsViewModel(session, new TestContext(other, later).context);
    later.runAll();
    var moved = named("Fjordbank").id();
    session.items().trash(List.of(moved));
    later.runAll();
    session.items().change(List.of(moved), new ItemChange.Restore());
    later.runOne();
    slow.reveal(moved);
    later.runAll();
    assertEquals(new ItemFilter.All(), slow.search().filter().get());
    assertEquals("Fjordbank", slow.selected().get().orElseThrow().name());
  }

  @Test
  void whatWasForgottenIsNotReadAgain() throws Failed {
    items.forget();
    save("Later", false);
    assertTrue(items.shown().isEmpty());
  }

  @Test
  void trashedItemsLeaveTheListAndComeBackByUndo() {
    var actions = new ItemActions(session, test.context);
    actions.trash(List.of(named("Fjordbank")));
    assertEquals(2, items.listing().count(new ItemFilter.All()));
    assertEquals(1, items.listing().count(new ItemFilter.Trash()));
    actions.undo();
    assertEquals(3, items.listing().count(new ItemFilter.All()));
  }

  @Test
  void theOfferToUndoEnds() {
    var actions = new ItemActions(session, test.context);
    actions.trash(List.of(named("Fjordbank")));
    assertTrue(actions.offer().get().isPresent());
    actions.hold(true);
    test.timers.advance(ItemActions.OFFER.plusSeconds(1));
    assertTrue(actions.offer().get().isPresent(), "somebody points at it");
    actions.hold(false);
    test.timers.advance(ItemActions.OFFER.plusSeconds(1));
    assertTrue(actions.offer().get().isEmpty());
  }
}
