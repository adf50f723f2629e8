package org.keyturn.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Difference.Field;
import org.keyturn.model.Difference.How;
import org.keyturn.model.Difference.OfAttribute;
import org.keyturn.model.Difference.OfCustom;
import org.keyturn.model.Difference.Part;

/// Compares two versions of an item field by field. Dates, the past passwords and whether the item
/// lies in the trash or the archive are no fields.
public final class Differences {
  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /// @return in the order in which people see the fields; empty if the two say the same
  public static List<Difference> between(Item earlier, Item later) {
    var differences = new Differences();
    differences.head(earlier.overview(), later.overview());
    differences.attributes(earlier, later);
    differences.content(earlier, later);
    differences.custom(earlier.secrets().fields(), later.secrets().fields());
    differences.filing(earlier.overview(), later.overview());
    differences.compare(Part.OTHER, earlier.secrets().extras(), later.secrets().extras(), false);
    return List.copyOf(differences.found);
  }

  private void head(Overview earlier, Overview later) {
    text(Part.NAME, earlier.name(), later.name());
    compare(Part.TYPE, earlier.type(), later.type(), false);
  }

  private void attributes(Item earlier, Item later) {
    for (var attribute : Attribute.values()) {
      var field = new OfAttribute(attribute);
      if (attribute.concealed()) {
        var before = earlier.secrets().attribute(attribute);
        var now = later.secrets().attribute(attribute);
        add(field, before, now, before.isEmpty(), now.isEmpty());
      } else {
        text(field, open(earlier, attribute), open(later, attribute));
      }
    }
  }

  private static String open(Item item, Attribute attribute) {
    return item.overview().details().attributes().getOrDefault(attribute, "");
  }

  private void content(Item earlier, Item later) {
    list(Part.URIS, earlier.overview().details().uris(), later.overview().details().uris());
    var before = earlier.secrets().notes();
    var now = later.secrets().notes();
    add(Part.NOTES, before, now, before.isEmpty(), now.isEmpty());
    list(Part.PASSKEYS, earlier.secrets().passkeys(), later.secrets().passkeys());
  }

  /// Fields are told apart by their names; their order does not count.
  private void custom(List<CustomField> earlier, List<CustomField> later) {
    var before = byName(earlier);
    var now = byName(later);
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(now.keySet());
    for (var name : names) {
      list(
          new OfCustom(name),
          before.getOrDefault(name, List.of()),
          now.getOrDefault(name, List.of()));
    }
  }

  private static Map<String, List<CustomField>> byName(List<CustomField> fields) {
    var map = new LinkedHashMap<String, List<CustomField>>();
    fields.forEach(field -> map.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field));
    return map;
  }

  private void filing(Overview earlier, Overview later) {
    var before = earlier.filing();
    var now = later.filing();
    optional(Part.FOLDER, before.folder().orElse(null), now.folder().orElse(null));
    list(Part.TAGS, before.tags(), now.tags());
    compare(Part.FAVORITE, before.favorite(), now.favorite(), before.favorite());
    compare(Part.REPROMPT, before.reprompt(), now.reprompt(), before.reprompt());
    optional(Part.EXPIRES, earlier.expires().orElse(null), later.expires().orElse(null));
    list(Part.LINKS, earlier.links(), later.links());
    optional(Part.TEMPLATE, earlier.template().orElse(null), later.template().orElse(null));
  }

  private void text(Field field, String before, String now) {
    add(field, before, now, before.isEmpty(), now.isEmpty());
  }

  private void list(Field field, List<?> before, List<?> now) {
    add(field, before, now, before.isEmpty(), now.isEmpty());
  }

  private void optional(Field field, @Nullable Object before, @Nullable Object now) {
    add(field, before, now, before == null, now == null);
  }

  /// @param had for a mark that is there or not: whether it was there
  private void compare(Field field, Object before, Object now, boolean had) {
    boolean mark = before instanceof Boolean;
    add(field, before, now, mark && !had, mark && had);
  }

  private void add(
      Field field, @Nullable Object before, @Nullable Object now, boolean none, boolean gone) {
    if (!Objects.equals(before, now)) {
      found.add(new Difference(field, none ? How.ADDED : gone ? How.REMOVED : How.CHANGED));
    }
  }
}
