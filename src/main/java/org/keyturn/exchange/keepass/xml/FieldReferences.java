package org.keyturn.exchange.keepass.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keyturn.model.SecretText;

/// Resolves `{REF:P@I:46C9B1FFBD4ABC4BBB260C6190BAD20C}`: the password of the entry with that id.
/// What points nowhere stays as it was typed.
public final class FieldReferences {
  private static final Pattern REFERENCE =
      Pattern.compile("\\{REF:([TUPAN])@([TUPANIO]):([^{}]+)}", Pattern.CASE_INSENSITIVE);
  private static final String MARK = "{REF:";
  private static final String ANY = "";
  private static final int MOST_STEPS = 10;

  /// Characters of one resolved text, as texts that point to each other could grow without end.
  private static final int MOST_CHARS = 100_000;

  /// References followed for one text, and for a whole file: texts can point to texts that point.
  private static final int MOST_OF_ONE = 1000;

  private static final int MOST_OF_ALL = 1_000_000;

  /// Characters put in place of all references of a file.
  private static final int MOST_PUT = 16 * 1024 * 1024;

  private final Map<UUID, Entry> byId = new HashMap<>();
  private final Map<String, Map<SecretText, Entry>> byText = new HashMap<>();
  private final Map<Entry, Map<String, SecretText>> referred = new IdentityHashMap<>();
  private final List<Entry> all;
  private int leftOfOne;
  private int leftOfAll = MOST_OF_ALL;
  private int leftToPut = MOST_PUT;

  private FieldReferences(List<Entry> all) {
    this.all = all;
    all.forEach(entry -> entry.id().ifPresent(id -> byId.putIfAbsent(id, entry)));
  }

  public static FieldReferences none() {
    return new FieldReferences(List.of());
  }

  public static FieldReferences among(List<Group> groups) {
    var entries = new ArrayList<Entry>();
    groups.forEach(group -> collect(group, entries));
    return new FieldReferences(entries);
  }

  private static void collect(Group group, List<Entry> entries) {
    entries.addAll(group.entries());
    group.groups().forEach(child -> collect(child, entries));
  }

  /// @return a copy
  public SecretText resolved(SecretText text) {
    var chars = text.chars();
    var copy = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    if (!mayRefer(copy)) {
      return copy;
    }
    // Few texts get here, and patterns work on a String only.
    leftOfOne = Math.min(MOST_OF_ONE, leftOfAll);
    var whole = resolved(copy.reveal(), MOST_STEPS);
    return SecretText.of(whole);
  }

  private static boolean mayRefer(SecretText text) {
    for (int i = 0; i + MARK.length() <= text.length(); i++) {
      int at = 0;
      while (at < MARK.length() && Character.toUpperCase(text.charAt(i + at)) == MARK.charAt(at)) {
        at++;
      }
      if (at == MARK.length()) {
        return true;
      }
    }
    return false;
  }

  private String resolved(String text, int steps) {
    if (steps == 0 || text.length() > MOST_CHARS) {
      return text;
    }
    var result = new StringBuilder();
    var matcher = REFERENCE.matcher(text);
    while (matcher.find() && leftOfOne > 0) {
      leftOfOne--;
      leftOfAll--;
      var found =
          find(matcher)
              .map(entry -> value(entry, matcher.group(1)))
              .filter(value -> isShort(value, result.length()))
              .map(value -> resolved(value.reveal(), steps - 1))
              .filter(value -> value.length() + result.length() <= MOST_CHARS);
      leftToPut -= found.map(String::length).orElse(0);
      matcher.appendReplacement(result, Matcher.quoteReplacement(found.orElseGet(matcher::group)));
    }
    return matcher.appendTail(result).toString();
  }

  private boolean isShort(SecretText value, int before) {
    return value.length() + before <= MOST_CHARS && value.length() <= leftToPut;
  }

  private Optional<Entry> find(Matcher matcher) {
    var where = matcher.group(2).toUpperCase(Locale.ROOT);
    var wanted = matcher.group(3);
    return switch (where) {
      case "I" -> id(wanted).map(byId::get);
      case "O" -> byText(ANY, SecretText.of(wanted));
      default -> byText(key(where), SecretText.of(wanted));
    };
  }

  private Optional<Entry> byText(String key, SecretText wanted) {
    return Optional.ofNullable(byText.computeIfAbsent(key, this::index).get(wanted));
  }

  private Map<SecretText, Entry> index(String key) {
    // Ordered: the hash of a text is easily made the same for many.
    var index = new TreeMap<SecretText, Entry>(FieldReferences::compared);
    for (var entry : all) {
      for (var text : entry.texts()) {
        if (key.equals(ANY) || key.equals(text.key())) {
          index.putIfAbsent(text.value(), entry);
        }
      }
    }
    return index;
  }

  private static int compared(SecretText one, SecretText other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      int difference = one.charAt(i) - other.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return one.length() - other.length();
  }

  private static Map<String, SecretText> byKey(Entry entry) {
    var texts = new HashMap<String, SecretText>();
    entry.texts().forEach(text -> texts.putIfAbsent(text.key(), text.value()));
    return texts;
  }

  private SecretText value(Entry entry, String field) {
    var texts = referred.computeIfAbsent(entry, FieldReferences::byKey);
    return texts.getOrDefault(key(field.toUpperCase(Locale.ROOT)), SecretText.EMPTY);
  }

  private static String key(String letter) {
    return switch (letter) {
      case "T" -> EntryString.TITLE;
      case "U" -> EntryString.USER_NAME;
      case "P" -> EntryString.PASSWORD;
      case "A" -> EntryString.URL;
      default -> EntryString.NOTES;
    };
  }

  private static Optional<UUID> id(String hex) {
    if (!hex.matches("\\p{XDigit}{32}")) {
      return Optional.empty();
    }
    return Optional.of(
        new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16)));
  }
}
