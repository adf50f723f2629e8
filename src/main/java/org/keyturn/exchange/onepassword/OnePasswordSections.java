package org.keyturn.exchange.onepassword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyturn.exchange.json.Cursor;

/// The sections of an item, each with a title and fields. An item here has one list of fields, so
/// that those of one name get the title of their section in front.
final class OnePasswordSections {
  /// A field that is read.
  ///
  /// @param title as it stands there; that of the section if it has none
  /// @param label under which it is kept where it has no place of its own
  record Field(String title, String label, Cursor members) {}

  private record InSection(String section, String title, Cursor members) {}

  private OnePasswordSections() {}

  static List<Field> fields(List<Cursor> sections) {
    var all = new ArrayList<InSection>();
    Map<String, Set<Integer>> sectionsOf = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      var section = sections.get(i).text("title").orElse("").strip();
      for (var members : sections.get(i).objects("fields")) {
        var title = members.text("title").orElse("");
        all.add(new InSection(section, title.isBlank() ? section : title, members));
        sectionsOf.computeIfAbsent(title.strip(), _ -> new HashSet<>()).add(i);
      }
    }
    return all.stream()
        .map(field -> {
          boolean clash = sectionsOf.getOrDefault(field.title().strip(), Set.of()).size() > 1;
          boolean prefix = clash && !field.section().isEmpty();
          var label = prefix ? field.section() + ": " + field.title() : field.title();
          return new Field(field.title(), label, field.members());
        })
        .toList();
  }
}
