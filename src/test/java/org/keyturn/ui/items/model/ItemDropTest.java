package org.keyturn.ui.items.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Filing;
import org.keyturn.ui.items.model.ItemDrop.Kind;

/// What a drop means, place by place.
class ItemDropTest {
  private static final Folder HOME = Folder.named("Home");
  private static final FolderTree FOLDERS = new FolderTree(List.of(HOME, Folder.named("Work")));

  private final Overview plain = item("Plain", false);
  private final Overview filed = item("Filed", true);
  private final Overview archived =
      plain.withDates(plain.dates().withArchived(Optional.of(Instant.EPOCH)));
  private final Overview trashed =
      filed.withDates(filed.dates().withDeleted(Optional.of(Instant.EPOCH)));

  /// @param filed into the folder, with a star and a tag
  private static Overview item(String name, boolean filed) {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH).overview();
    return filed
        ? item.withFiling(new Filing(Optional.of(HOME.id()), true, false, List.of("wood")))
        : item;
  }

  private static Optional<ItemDrop> on(ItemFilter place, Overview... dragged) {
    return ItemDrop.of(place, List.of(dragged), FOLDERS);
  }

  private static Optional<ItemDrop> does(Kind kind, String name, Overview... items) {
    return Optional.of(new ItemDrop(kind, List.of(items), name));
  }

  @Test
  void foldersTagsAndFavouritesTakeWhatIsNotThereYet() {
    assertEquals(
        does(Kind.MOVE, "Home", plain), on(new ItemFilter.InFolder("Home"), plain, filed, trashed));
    assertEquals(does(Kind.MOVE, "Work", filed), on(new ItemFilter.InFolder("Work"), filed));
    assertEquals(does(Kind.TAG, "Wood", plain), on(new ItemFilter.Tagged("Wood"), plain, filed));
    assertEquals(does(Kind.FAVOURITE, "", plain), on(new ItemFilter.Favourites(), plain, filed));
    assertEquals(Optional.empty(), on(new ItemFilter.InFolder("home"), filed));
    assertEquals(Optional.empty(), on(new ItemFilter.Tagged("wood"), filed, trashed));
  }

  @Test
  void archiveAndTrashTakeWhatIsAtHandAndAllItemsGivesBack() {
    assertEquals(
        does(Kind.ARCHIVE, "", plain), on(new ItemFilter.Archive(), plain, archived, trashed));
    assertEquals(
        does(Kind.TRASH, "", plain, archived),
        on(new ItemFilter.Trash(), plain, archived, trashed));
    assertEquals(does(Kind.RESTORE, "", trashed), on(new ItemFilter.All(), trashed));
    assertEquals(does(Kind.UNARCHIVE, "", archived), on(new ItemFilter.All(), archived));
    assertEquals(Optional.empty(), on(new ItemFilter.All(), plain));
  }

  @Test
  void whereNothingCanLieNothingIsTaken() {
    for (var place :
        Stream.of(new ItemFilter.Codes(), new ItemFilter.OfType(ItemType.LOGIN)).toList()) {
      assertEquals(Optional.empty(), on(place, plain, filed, archived, trashed));
    }
  }
}
