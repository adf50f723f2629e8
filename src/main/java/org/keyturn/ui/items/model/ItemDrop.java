package org.keyturn.ui.items.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keyturn.model.Overview;

/// What it means to drop items on a place of the sidebar: which of them change, and how. A place
/// that would change none of them takes none. Needs no toolkit.
///
/// @param items those that change
public record ItemDrop(Kind kind, List<Overview> items, String name) {

  /// What is done to them.
  public enum Kind {
    MOVE,
    TAG,
    FAVOURITE,
    ARCHIVE,
    TRASH,
    RESTORE,
    UNARCHIVE
  }

  public ItemDrop {
    items = List.copyOf(items);
  }

  /// @param dragged all from one list
  /// @param folders of the vault now
  /// @return empty if the place does nothing with them
  public static Optional<ItemDrop> of(
      ItemFilter place, List<Overview> dragged, FolderTree folders) {
    return switch (place) {
      case ItemFilter.All _ -> back(dragged);
      case ItemFilter.Favourites _ ->
          those(Kind.FAVOURITE, dragged, item -> !item.trashed() && !item.filing().favorite());
      case ItemFilter.InFolder(var path) ->
          those(Kind.MOVE, dragged, item -> !item.trashed() && !lies(item, path, folders))
              .map(drop -> drop.named(path));
      case ItemFilter.Tagged(var tag) ->
          those(
                  Kind.TAG,
                  dragged,
                  item ->
                      !item.trashed()
                          && item.filing().tags().stream().noneMatch(tag::equalsIgnoreCase))
              .map(drop -> drop.named(tag));
      case ItemFilter.Archive _ ->
          those(Kind.ARCHIVE, dragged, item -> !item.trashed() && !item.isArchived());
      case ItemFilter.Trash _ -> those(Kind.TRASH, dragged, item -> !item.trashed());
      case ItemFilter.Codes _, ItemFilter.OfType _ -> Optional.empty();
    };
  }

  /// Out of the trash, or else out of the archive.
  private static Optional<ItemDrop> back(List<Overview> dragged) {
    return those(Kind.RESTORE, dragged, Overview::trashed)
        .or(() -> those(Kind.UNARCHIVE, dragged, Overview::isArchived));
  }

  private static boolean lies(Overview item, String path, FolderTree folders) {
    return item.filing().folder().flatMap(folders::path).filter(path::equalsIgnoreCase).isPresent();
  }

  private static Optional<ItemDrop> those(
      Kind kind, List<Overview> dragged, Predicate<Overview> change) {
    var items = dragged.stream().filter(change).toList();
    return items.isEmpty() ? Optional.empty() : Optional.of(new ItemDrop(kind, items, ""));
  }

  private ItemDrop named(String path) {
    return new ItemDrop(kind, items, path);
  }

  /// Does it; as everything that is done to whole items, it can be taken back.
  public void run(ItemActions actions) {
    switch (kind) {
      case MOVE -> actions.move(items, name);
      case TAG -> actions.tag(items, name);
      case FAVOURITE -> actions.favourite(items, true);
      case ARCHIVE -> actions.archive(items, true);
      case TRASH -> actions.trash(items);
      case RESTORE -> actions.restore(items);
      case UNARCHIVE -> actions.archive(items, false);
    }
  }
}
