package org.keyturn.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The choices that belong to a vault and travel with it; sealed like everything in it.
///
/// @param trashDays days after which an item in the trash is purged; empty: never
/// @param versionsKept how many earlier versions are kept of each item; 0 keeps none
/// @param searches in the person's order, names differ
/// @param templates in the person's order, names differ
/// @param ignored what the security check does not mention
/// @param tagColours by the tag as it is written; those without a colour are not there
public record VaultSettings(
    Optional<Integer> trashDays,
    int versionsKept,
    List<SavedSearch> searches,
    List<ItemTemplate> templates,
    List<IgnoredFinding> ignored,
    Map<String, TagColour> tagColours) {
  public static final int MOST_VERSIONS = 100;
  public static final int MOST_TRASH_DAYS = 3650;

  /// Those of a vault in which nobody chose anything.
  public static final VaultSettings DEFAULT =
      new VaultSettings(Optional.of(30), 20, List.of(), List.of(), List.of(), Map.of());

  /// @throws IllegalArgumentException if a number lies outside its bounds
  public VaultSettings {
    if (versionsKept < 0
        || versionsKept > MOST_VERSIONS
        || trashDays.filter(days -> days < 1 || days > MOST_TRASH_DAYS).isPresent()) {
      throw new IllegalArgumentException("out of bounds");
    }
    searches = List.copyOf(searches);
    templates = List.copyOf(templates);
    ignored = List.copyOf(ignored);
    tagColours = Map.copyOf(tagColours);
  }

  public VaultSettings withTrashDays(Optional<Integer> days) {
    return new VaultSettings(days, versionsKept, searches, templates, ignored, tagColours);
  }

  public VaultSettings withVersionsKept(int versions) {
    return new VaultSettings(trashDays, versions, searches, templates, ignored, tagColours);
  }

  /// Adds the search, or puts it in the place of the one with its name.
  public VaultSettings withSearch(SavedSearch search) {
    return new VaultSettings(
        trashDays,
        versionsKept,
        with(searches, search, one -> one.name().equals(search.name())),
        templates,
        ignored,
        tagColours);
  }

  public VaultSettings withoutSearch(String name) {
    return new VaultSettings(
        trashDays,
        versionsKept,
        without(searches, one -> one.name().equals(name)),
        templates,
        ignored,
        tagColours);
  }

  /// Adds the template, or puts it in the place of the one with its name.
  public VaultSettings withTemplate(ItemTemplate template) {
    return new VaultSettings(
        trashDays,
        versionsKept,
        searches,
        with(templates, template, one -> one.name().equals(template.name())),
        ignored,
        tagColours);
  }

  public VaultSettings withoutTemplate(String name) {
    return new VaultSettings(
        trashDays,
        versionsKept,
        searches,
        without(templates, one -> one.name().equals(name)),
        ignored,
        tagColours);
  }

  /// Puts these in the place of all that were ignored.
  public VaultSettings withIgnored(List<IgnoredFinding> findings) {
    return new VaultSettings(trashDays, versionsKept, searches, templates, findings, tagColours);
  }

  /// @param colour empty takes the tag's colour away
  public VaultSettings withTagColour(String tag, Optional<TagColour> colour) {
    var colours = new HashMap<>(tagColours);
    colours.remove(tag);
    colour.ifPresent(one -> colours.put(tag, one));
    return new VaultSettings(trashDays, versionsKept, searches, templates, ignored, colours);
  }

  /// What two vaults' settings are together: the numbers of this one, the searches and templates of
  /// the other whose names are free here, what either ignores, and the other's colours of tags that
  /// have none here.
  public VaultSettings joinedBy(VaultSettings other) {
    var joined = this;
    for (var search : other.searches) {
      joined =
          searches.stream().anyMatch(one -> one.name().equals(search.name()))
              ? joined
              : joined.withSearch(search);
    }
    for (var template : other.templates) {
      joined =
          templates.stream().anyMatch(one -> one.name().equals(template.name()))
              ? joined
              : joined.withTemplate(template);
    }
    var both = Stream.concat(ignored.stream(), other.ignored.stream()).distinct().toList();
    joined = joined.withIgnored(both);
    for (var colour : other.tagColours.entrySet()) {
      joined =
          tagColours.containsKey(colour.getKey())
              ? joined
              : joined.withTagColour(colour.getKey(), Optional.of(colour.getValue()));
    }
    return joined;
  }

  public Optional<ItemTemplate> template(String name) {
    return templates.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static <T> List<T> with(List<T> all, T one, Predicate<T> same) {
    return all.stream().anyMatch(same)
        ? all.stream().map(each -> same.test(each) ? one : each).toList()
        : Stream.concat(all.stream(), Stream.of(one)).toList();
  }

  private static <T> List<T> without(List<T> all, Predicate<T> gone) {
    return all.stream().filter(gone.negate()).toList();
  }
}
