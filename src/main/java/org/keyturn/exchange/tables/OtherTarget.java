package org.keyturn.exchange.tables;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keyturn.exchange.foreign.ForeignDates;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Where a cell goes that is no built-in field of an item's type.
enum OtherTarget implements ColumnTarget {
  NAME("name"),
  FOLDER("folder"),
  TAGS("tags"),
  FAVORITE("favorite"),
  REPROMPT("reprompt"),
  TYPE("type"),
  URL("url"),
  NOTES("notes"),
  EXPIRY("expiry"),
  FULL_NAME("fullName"),
  CREATED("created"),
  CHANGED("changed"),
  ARCHIVED("archived"),
  FIELDS("fields"),
  CUSTOM_FIELDS("customFields"),
  TEXT("text"),
  HIDDEN("hidden"),
  IGNORE("ignore");

  private static final Pattern ADDRESSES = Pattern.compile(",\\s+(?=[A-Za-z][A-Za-z0-9+.-]*://)");

  private final String key;

  OtherTarget(String key) {
    this.key = key;
  }

  /// @return the name by which a mapping calls it, e.g. `fullName`
  String key() {
    return key;
  }

  @Override
  public void put(ItemBuilder item, String label, SecretText value) {
    switch (this) {
      case NAME -> item.name(value.reveal());
      case FOLDER -> item.folder(value.reveal());
      case TAGS -> tags(value.reveal()).forEach(item::tag);
      case FAVORITE -> item.favorite(isTrue(value));
      case REPROMPT -> item.reprompt(isTrue(value));
      case TYPE -> type(item, label, value);
      case URL -> addresses(value.reveal()).forEach(item::uri);
      case NOTES -> item.note(value);
      case EXPIRY -> item.expiry(label, value.reveal());
      case FULL_NAME -> item.person(label, value.reveal());
      case CREATED, CHANGED, ARCHIVED -> date(item, label, value);
      case FIELDS -> CustomFieldCell.read(value).forEach(field -> field.addTo(item));
      case CUSTOM_FIELDS -> KeyturnFieldCell.read(value, item);
      case TEXT -> item.field(false, label, value);
      case HIDDEN -> item.field(true, label, value);
      case IGNORE -> {}
    }
  }

  /// Lines, and what stands between commas where each piece has a scheme.
  private static Stream<String> addresses(String text) {
    return text.lines().flatMap(line -> Arrays.stream(ADDRESSES.split(line)));
  }

  /// Lines if there are any, else pieces between semicolons or commas.
  private static Stream<String> tags(String text) {
    return text.contains("\n")
        ? text.lines()
        : Arrays.stream(text.split("[;,]", -1)).map(String::strip);
  }

  /// The same, so that no tag is taken for several.
  static String joined(List<String> tags) {
    boolean pieces = tags.stream().anyMatch(tag -> tag.matches(".*[;,].*"));
    return String.join("\n", tags) + (pieces && tags.size() == 1 ? "\n" : "");
  }

  private static boolean isTrue(SecretText value) {
    return switch (value.reveal().strip().toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "x" -> true;
      default -> false;
    };
  }

  private static void type(ItemBuilder item, String label, SecretText value) {
    ItemType.byKey(value.reveal().strip())
        .ifPresentOrElse(item::type, () -> item.field(false, label, value));
  }

  private void date(ItemBuilder item, String label, SecretText value) {
    Optional<Instant> moment = ForeignDates.read(value.reveal());
    if (moment.isEmpty()) {
      item.field(false, label, value);
    } else if (this == CREATED) {
      item.created(moment);
    } else if (this == CHANGED) {
      item.changed(moment);
    } else {
      item.archived(moment.get());
    }
  }
}
