package org.keyturn.ui.items.model;

import java.util.List;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.search.Mark;
import org.keyturn.search.Query;

/// What the sidebar lets through to the list. The trash and the archive are places of their own:
/// what is in them shows elsewhere only if a query asks for it.
public sealed interface ItemFilter {

  record All() implements ItemFilter {}

  record Favourites() implements ItemFilter {}

  /// What has a one-time code; which items these are only their secrets tell, that is, [Marks].
  record Codes() implements ItemFilter {}

  record OfType(ItemType type) implements ItemFilter {}

  /// With every folder below it.
  record InFolder(String path) implements ItemFilter {}

  record Tagged(String tag) implements ItemFilter {}

  record Archive() implements ItemFilter {}

  record Trash() implements ItemFilter {}

  /// Whether the item shows while nothing is searched for.
  default boolean accepts(Overview item, FolderTree folders) {
    return accepts(item, folders, Query.nothing());
  }

  /// @param query what is searched for; its words are not looked at here
  default boolean accepts(Overview item, FolderTree folders, Query query) {
    boolean atHand =
        (!item.trashed() || query.wants(Mark.TRASHED))
            && (!item.isArchived() || query.wants(Mark.ARCHIVED) || query.wants(Mark.TRASHED));
    return switch (this) {
      case All _, Codes _ -> atHand;
      case Favourites _ -> atHand && item.filing().favorite();
      case OfType(var type) -> atHand && item.type() == type;
      case InFolder(var path) -> atHand && folders.holds(path, item);
      case Tagged(var tag) ->
          atHand && item.filing().tags().stream().anyMatch(tag::equalsIgnoreCase);
      case Archive _ -> item.isArchived() && !item.trashed();
      case Trash _ -> item.trashed();
    };
  }

  /// What [#accepts] asks of each item that is at hand, as a query: the index answers it without
  /// looking at items. It lets through what else has to be asked of single items.
  default Query place(Query query) {
    return switch (this) {
      case All _, Codes _, Favourites _, OfType _, InFolder _, Tagged _ -> atHand(query);
      case Archive _, Trash _ -> Query.nothing();
    };
  }

  private static Query atHand(Query query) {
    if (query.wants(Mark.TRASHED)) {
      return Query.nothing();
    }
    Query notTrashed = new Query.Not(new Query.Is(Mark.TRASHED));
    return query.wants(Mark.ARCHIVED)
        ? notTrashed
        : new Query.All(List.of(notTrashed, new Query.Not(new Query.Is(Mark.ARCHIVED))));
  }
}
