package org.keyturn.ui.items;

import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;

/// What the sidebar lets through to the list. The trash and the archive are places of their own:
/// nothing in them shows elsewhere.
public sealed interface ItemFilter {

  record All() implements ItemFilter {}

  record Favourites() implements ItemFilter {}

  record OfType(ItemType type) implements ItemFilter {}

  record InFolder(UUID folder, String name) implements ItemFilter {}

  record Tagged(String tag) implements ItemFilter {}

  record Archive() implements ItemFilter {}

  record Trash() implements ItemFilter {}

  default boolean accepts(Overview item) {
    boolean atHand = !item.trashed() && !item.isArchived();
    return switch (this) {
      case All _ -> atHand;
      case Favourites _ -> atHand && item.filing().favorite();
      case OfType(var type) -> atHand && item.type() == type;
      case InFolder(var folder, _) -> atHand && item.filing().folder().equals(Optional.of(folder));
      case Tagged(var tag) -> atHand && item.filing().tags().contains(tag);
      case Archive _ -> item.isArchived() && !item.trashed();
      case Trash _ -> item.trashed();
    };
  }
}
