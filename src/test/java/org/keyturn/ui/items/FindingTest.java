package org.keyturn.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.health.HealthReport;
import org.keyturn.health.PasswordFlags;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.model.TagColour;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.SettingKeys.ListOrder;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.TestVaults;
import org.keyturn.ui.items.model.FolderActions;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.SavedSearches;
import org.keyturn.ui.items.model.TagActions;
import org.keyturn.vault.Session;

/// Search, saved searches, folders and several items at once, on a real vault without a toolkit.
@SuppressWarnings("NullAway.Init")
class FindingTest {
  /// One vault for all tests, for making one takes its time.
  @TempDir private static Path place;

  private static Session session;

  private TestContext test;
  private ItemsViewModel items;
  private ItemActions actions;

  @BeforeAll
  static void create() throws Failed {
    session = TestVaults.create(place);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void fill(@TempDir Path folder) throws Failed {
    session.items().purge(session.items().list().stream().map(Overview::id).toList());
    test = new TestContext(folder);
    save("Zoo", Map.of());
    save("Bank", Map.of(Attribute.TOTP, SecretText.of("JBSWY3DPEHPK3PXP")));
    save("Attic", Map.of());
    items = new ItemsViewModel(session, test.context);
    actions = new ItemActions(session, test.context);
  }

  @AfterEach
  void forget() {
    items.forget();
  }

  private void save(String name, Map<Attribute, SecretText> values) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var none = item.secrets();
    session
        .items()
        .save(
            item.withSecrets(
                new Secrets(
                    values,
                    none.notes(),
                    none.fields(),
                    none.history(),
                    none.passkeys(),
                    none.extras())),
            0);
  }

  private List<String> shown() {
    return items.shown().stream().map(Overview::name).toList();
  }

  private List<Overview> all() {
    return List.copyOf(items.shown());
  }

  @Test
  void secretsAnswerSearchesWithoutBeingKept() {
    items.search().query().set("has:totp");
    assertEquals(List.of("Bank"), shown());
    items.search().query().set("-has:totp");
    assertEquals(List.of("Attic", "Zoo"), shown());
    items.search().query().set("JBSWY3DP");
    assertEquals(List.of(), shown());
  }

  @Test
  void whatACheckFoundCanBeSearchedFor() {
    var zoo = all().getLast().id();
    items.search().query().set("is:weak -is:reused");
    assertEquals(List.of(), shown());
    items.judged(
        new HealthReport(3, List.of(), List.of(), Map.of(zoo, new PasswordFlags(true, false))));
    assertEquals(List.of("Zoo"), shown());
  }

  @Test
  void tagsAreRenamedMergedAndRemovedWhereverTheyAreAndComeBack() {
    var tags = new TagActions(session, actions, test.context);
    actions.tag(items.shown(), "wood");
    actions.tag(List.of(items.shown().getFirst()), "old");
    actions.trash(List.of(items.shown().getLast()));
    tags.colour("old", Optional.of(TagColour.RED));
    assertEquals(Optional.of(TagColour.RED), items.listing().colour("old"));
    tags.rename(all(), "old", "antique");
    assertEquals(Optional.of(TagColour.RED), items.listing().colour("antique"));
    assertEquals(List.of("antique", "wood"), items.listing().tags());
    actions.undo();
    assertEquals(List.of("old", "wood"), items.listing().tags());
    tags.rename(all(), "wood", "old");
    assertEquals(List.of("old"), items.listing().tags());
    assertTrue(all().stream().allMatch(item -> item.filing().tags().equals(List.of("old"))));
    tags.rename(all(), "OLD", "Old");
    assertEquals(List.of("Old"), items.listing().tags());
    tags.remove(all(), "Old");
    assertTrue(all().stream().allMatch(item -> item.filing().tags().isEmpty()), "the trash too");
  }

  @Test
  void aQueryReachesIntoTheTrashOnlyIfItAsks() {
    actions.trash(List.of(items.shown().getFirst()));
    items.search().query().set("attic");
    assertEquals(List.of(), shown());
    items.search().query().set("attic is:trashed");
    assertEquals(List.of("Attic"), shown());
  }

  @Test
  void savedSearchesAreCountedRunRenamedAndBroughtBack() {
    var searches = new SavedSearches(session, test.context, actions);
    searches.save("codes", "has:totp");
    var codes = new SavedSearch("codes", "has:totp");
    assertEquals(List.of(codes), items.listing().searches());
    assertEquals(1, items.count(codes));
    items.search().run(codes);
    assertTrue(items.search().isRunning(codes));
    assertEquals(List.of("Bank"), shown());
    items.search().go(new ItemFilter.Favourites());
    assertEquals("", items.search().query().get());
    searches.rename(codes, "with codes");
    var renamed = items.listing().searches().getFirst();
    assertEquals("with codes", renamed.name());
    searches.remove(renamed);
    assertEquals(List.of(), items.listing().searches());
    actions.undo();
    assertEquals(List.of(renamed), items.listing().searches());
    searches.remove(renamed);
  }

  @Test
  void theOrderIsRemembered() {
    assertEquals(List.of("Attic", "Bank", "Zoo"), shown());
    items.sort(ListOrder.CHANGED);
    assertEquals(ListOrder.CHANGED, test.settings.get(SettingKeys.LIST_ORDER));
    assertEquals(
        ListOrder.CHANGED, new ItemsViewModel(session, test.context).orderProperty().get());
  }

  @Test
  void oneUndoTakesBackWhatWasDoneToMany() {
    actions.favourite(List.of(all().getFirst()), true);
    actions.favourite(all(), true);
    assertEquals(3, items.listing().count(new ItemFilter.Favourites()));
    actions.undo();
    assertEquals(1, items.listing().count(new ItemFilter.Favourites()));
    actions.tag(all(), "trip");
    assertEquals(3, items.listing().count(new ItemFilter.Tagged("trip")));
    actions.undo();
    assertEquals(0, items.listing().count(new ItemFilter.Tagged("trip")));
    actions.trash(all());
    assertEquals(3, items.listing().count(new ItemFilter.Trash()));
    actions.undo();
    actions.archive(all(), true);
    assertEquals(3, items.listing().count(new ItemFilter.Archive()));
    actions.undo();
    assertEquals(3, items.listing().count(new ItemFilter.All()));
  }

  @Test
  void foldersHoldWhatLiesBelowThem() throws Failed {
    actions.move(all(), "Work/Servers");
    assertEquals(3, items.listing().count(new ItemFilter.InFolder("Work")));
    items.search().filter().set(new ItemFilter.InFolder("work"));
    assertEquals(3, items.shown().size());
    var folders = new FolderActions(session, actions);
    folders.create("Work");
    folders.rename(items.listing().folders().within("Work"), "Work", "Job");
    assertEquals(
        List.of("Job", "Job/Servers"),
        session.folders().list().stream().map(Folder::name).toList());
    folders.remove(items.listing().folders().within("Job"));
    assertEquals(List.of(), session.folders().list());
    assertEquals(3, items.listing().count(new ItemFilter.All()));
  }

  @Test
  void theTrashTellsWhenItIsEmptied() {
    actions.trash(List.of(all().getFirst()));
    var trashed =
        items.listing().items().stream().filter(Overview::trashed).findFirst().orElseThrow();
    var since = trashed.dates().deleted().orElseThrow();
    assertEquals(Optional.of(30L), items.listing().daysLeft(trashed, since));
    var late = since.plus(Duration.ofDays(40));
    assertEquals(Optional.of(0L), items.listing().daysLeft(trashed, late));
  }

  @Test
  void theNeighbourIsSelectedWhenSomeLeave() {
    items.selection().set(List.of(all().getFirst(), all().get(1)));
    items.selection().leave(items.shown());
    assertEquals("Zoo", items.selected().get().orElseThrow().name());
    items.selection().leave(items.shown());
    assertEquals("Bank", items.selected().get().orElseThrow().name());
  }
}
