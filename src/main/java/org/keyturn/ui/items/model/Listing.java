package org.keyturn.ui.items.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.keyturn.model.Folder;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SavedSearch;
import org.keyturn.model.TagColour;
import org.keyturn.model.VaultSettings;
import org.keyturn.search.Mark;
import org.keyturn.search.Marks;
import org.keyturn.search.Query;
import org.keyturn.settings.SettingKeys.ListOrder;
import org.keyturn.ui.items.model.ItemFilter.All;
import org.keyturn.ui.items.model.ItemFilter.Archive;
import org.keyturn.ui.items.model.ItemFilter.Codes;
import org.keyturn.ui.items.model.ItemFilter.Favourites;
import org.keyturn.ui.items.model.ItemFilter.InFolder;
import org.keyturn.ui.items.model.ItemFilter.OfType;
import org.keyturn.ui.items.model.ItemFilter.Tagged;
import org.keyturn.ui.items.model.ItemFilter.Trash;

/// The items of a vault at one moment, in order, counted, and ready to be searched. Making one
/// takes time, asking it little, but for the first search. Immutable, except for what the marks
/// answer.
public final class Listing {
  static final Listing EMPTY =
      new Listing(
          new Source(List.of(), List.of(), VaultSettings.DEFAULT),
          Sorting.NONE,
          LazyIndex.EMPTY,
          Marks.NONE);

  private final Sorting sorting;
  private final List<Overview> items;
  private final FolderTree folders;
  private final List<SavedSearch> searches;
  private final Optional<Integer> trashDays;
  private final Map<String, TagColour> tagColours;
  private final LazyIndex index;
  private final Marks marks;
  private final Map<UUID, Overview> byId = new HashMap<>();
  private final Map<ItemType, Long> types = new EnumMap<>(ItemType.class);
  private final Map<String, Long> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Long> paths = new HashMap<>();
  private final Map<ItemFilter, Long> places = new HashMap<>();

  /// @param before from which the index takes what has not changed since
  private Listing(Source source, Sorting sorting, LazyIndex before, Marks marks) {
    this.sorting = sorting;
    items = sorting.items();
    folders = new FolderTree(source.folders);
    var byName = Comparator.comparing(SavedSearch::name, String.CASE_INSENSITIVE_ORDER);
    searches = source.settings.searches().stream().sorted(byName).toList();
    trashDays = source.settings.trashDays();
    tagColours = source.settings.tagColours();
    this.marks = marks;
    index = before.next(items, source.folders, marks);
    items.forEach(this::count);
  }

  /// What the session holds.
  record Source(List<Overview> items, List<Folder> folders, VaultSettings settings) {
    /// @param before what has not changed since is taken from it
    Listing arranged(ListOrder order, Locale locale, Marks marks, Listing before) {
      return new Listing(this, before.sorting.of(order, items, locale), before.index, marks);
    }
  }

  private void count(Overview item) {
    byId.put(item.id(), item);
    for (var place : List.of(new All(), new Favourites(), new Archive(), new Trash())) {
      if (place.accepts(item, folders)) {
        places.merge(place, 1L, Long::sum);
      }
    }
    if (new All().accepts(item, folders)) {
      types.merge(item.type(), 1L, Long::sum);
      item.filing().tags().stream().distinct().forEach(tag -> tags.merge(tag, 1L, Long::sum));
      var path = item.filing().folder().flatMap(folders::path).orElse("");
      for (; !path.isEmpty(); path = FolderTree.parent(path)) {
        paths.merge(path.toLowerCase(Locale.ROOT), 1L, Long::sum);
      }
    }
  }

  public long count(ItemFilter filter) {
    return switch (filter) {
      case All _, Favourites _, Archive _, Trash _ -> places.getOrDefault(filter, 0L);
      case Codes _ -> items.stream().filter(item -> shows(filter, item, Query.nothing())).count();
      case OfType(var type) -> types.getOrDefault(type, 0L);
      case InFolder(var path) -> paths.getOrDefault(path.toLowerCase(Locale.ROOT), 0L);
      case Tagged(var tag) -> tags.getOrDefault(tag, 0L);
    };
  }

  /// Safe to call on any thread.
  List<Overview> find(ItemFilter filter, Query query) {
    if (query.equals(Query.nothing())) {
      // The first rows of a vault do not wait for an index.
      return items.stream().filter(item -> shows(filter, item, query)).toList();
    }
    var all = new Query.All(List.of(query, filter.place(query)));
    return filter instanceof All
        ? index.get().find(all)
        : index.get().find(all, item -> shows(filter, item, query));
  }

  /// Makes what a search needs, so that the first one need not. Safe to call on any thread.
  void prepare() {
    index.get();
  }

  private boolean shows(ItemFilter filter, Overview item, Query query) {
    return filter.accepts(item, folders, query)
        && (!(filter instanceof Codes) || marks.bears(item, Mark.TOTP));
  }

  /// Safe to call on any thread.
  ///
  /// @return by query, how many items each saved search finds
  Map<String, Long> countSearches() {
    var counts = new HashMap<String, Long>();
    for (var search : searches) {
      counts.put(search.query(), (long) find(new All(), Query.parse(search.query())).size());
    }
    return counts;
  }

  /// @return what is known of an item, wherever it lies
  public Optional<Overview> item(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Every item, trashed and archived ones too, in the list's order.
  public List<Overview> items() {
    return items;
  }

  public FolderTree folders() {
    return folders;
  }

  /// Whether an item has a one-time code, as far as it is known.
  public boolean hasCode(Overview item) {
    return marks.bears(item, Mark.TOTP);
  }

  /// @return the name of an item's folder
  public Optional<String> folderName(Overview item) {
    return item.filing().folder().flatMap(folders::path);
  }

  /// @return the tags of items at hand
  public List<String> tags() {
    return List.copyOf(tags.keySet());
  }

  public Optional<TagColour> colour(String tag) {
    return Optional.ofNullable(tagColours.get(tag));
  }

  /// @return days until an item of the trash is purged, 0 for today; empty if it stays
  public Optional<Long> daysLeft(Overview item, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneId.systemDefault());
    return trashDays.flatMap(days ->
        item.dates()
            .deleted()
            .map(from -> LocalDate.ofInstant(from, ZoneId.systemDefault()).plusDays(days))
            .map(end -> Math.max(0, ChronoUnit.DAYS.between(today, end))));
  }

  public List<SavedSearch> searches() {
    return searches;
  }
}
