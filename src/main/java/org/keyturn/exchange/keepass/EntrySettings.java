package org.keyturn.exchange.keepass;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keyturn.exchange.keepass.xml.AutoType;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryDetails;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;

/// Fields for which KeePass has a place beside the texts of an entry: they are read from there and
/// written there. Used once for an item that is written.
final class EntrySettings {
  private static final String ENABLED = "AutoType enabled";
  private static final String OBFUSCATION = "AutoType obfuscation";
  private static final String KEYS = "AutoType";
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  /// Marks what a program has added to an entry.
  private static final Extras CUSTOM_DATA =
      new Extras(Map.of("keepassCustomData", SecretText.of("true")));

  private final Overview overview;
  private final Set<String> once = new HashSet<>();
  private final List<EntryString> elements = new ArrayList<>(1);
  private final List<EntryString> customData = new ArrayList<>();
  private final List<AutoType.Window> windows = new ArrayList<>();
  private final List<Boolean> taken = new ArrayList<>();
  private String enabled = AutoType.ENABLED;
  private String obfuscation = AutoType.NO_OBFUSCATION;
  private SecretText keys = SecretText.EMPTY;
  private Optional<Instant> expiry = Optional.empty();

  private EntrySettings(Overview overview) {
    this.overview = overview;
  }

  /// Chooses those of an item's fields that have such a place.
  static EntrySettings of(Item item) {
    var fields = new EntrySettings(item.overview());
    item.secrets().fields().forEach(field -> fields.taken.add(fields.take(field)));
    return fields;
  }

  /// @param index of a field in the item
  boolean has(int index) {
    return taken.get(index);
  }

  /// @param look further elements
  EntryDetails write(List<EntryString> look) {
    var all = new ArrayList<>(look);
    all.addAll(elements);
    return new EntryDetails(all, new AutoType(enabled, obfuscation, keys, windows), customData);
  }

  /// @return the instant at which the item expires, if a field says it
  Optional<Instant> expiry() {
    return expiry;
  }

  private boolean take(CustomField field) {
    var value = field.value();
    if (field.type() != CustomField.Type.TEXT
        || field.linkedId().isPresent()
        || value.isEmpty()
        || !LegalText.lasts(value)) {
      return false;
    }
    if (field.extras().equals(CUSTOM_DATA)) {
      boolean free = LegalText.lasts(field.name()) && once.add("data " + field.name());
      return free && customData.add(new EntryString(field.name(), LegalText.text(value), false));
    }
    if (field.name().equals(AutoTypeWindow.NAME)) {
      var window = AutoTypeWindow.window(field);
      return AutoTypeWindow.same(AutoTypeWindow.field(window), field) && windows.add(window);
    }
    return field.extras().isEmpty() && named(field.name(), value) && once.add(field.name());
  }

  private boolean named(String name, SecretText value) {
    if (once.contains(name)) {
      return false;
    }
    switch (name) {
      case Entry.OVERRIDE_URL -> elements.add(new EntryString(name, LegalText.text(value), false));
      case KEYS -> keys = LegalText.text(value);
      case ENABLED -> {
        if (!value.reveal().equals("False")) {
          return false;
        }
        enabled = value.reveal();
      }
      case OBFUSCATION -> {
        if (!NUMBER.matcher(value.reveal()).matches()) {
          return false;
        }
        obfuscation = value.reveal();
      }
      case StandardFields.EXPIRY_TIME -> {
        expiry = instant(value.reveal()).filter(this::isTimeOfTheLastDay);
        return expiry.isPresent();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// A day that was chosen since counts before the time.
  private boolean isTimeOfTheLastDay(Instant instant) {
    return instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))
        && ExpiryTime.needsField(instant)
        && overview.expires().equals(ItemOfEntry.day(instant));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text)).filter(instant -> instant.toString().equals(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// @return fields for what stands beside an entry's texts and is not kept out of sight
  static List<CustomField> read(Entry entry) {
    var fields = new ArrayList<CustomField>();
    for (var element : entry.beside().elements()) {
      if (!Appearance.isSimple(element)) {
        fields.add(CustomField.text(element.key(), element.value().reveal()));
      }
    }
    var autoType = entry.beside().autoType();
    if (!autoType.enabled().equals(AutoType.ENABLED)) {
      fields.add(CustomField.text(ENABLED, autoType.enabled()));
    }
    if (!autoType.obfuscation().equals(AutoType.NO_OBFUSCATION)) {
      fields.add(CustomField.text(OBFUSCATION, autoType.obfuscation()));
    }
    if (!autoType.keys().isEmpty()) {
      fields.add(CustomField.text(KEYS, autoType.keys().reveal()));
    }
    autoType.windows().forEach(window -> fields.add(AutoTypeWindow.field(window)));
    for (var data : entry.beside().customData()) {
      fields.add(
          new CustomField(
              CustomField.Type.TEXT,
              data.key(),
              SecretText.of(data.value().reveal()),
              Optional.empty(),
              CUSTOM_DATA));
    }
    entry
        .times()
        .expires()
        .filter(ExpiryTime::needsField)
        .map(Instant::toString)
        .filter(time -> entry.find(StandardFields.EXPIRY_TIME).isEmpty())
        .ifPresent(time -> fields.add(CustomField.text(StandardFields.EXPIRY_TIME, time)));
    return fields;
  }
}
