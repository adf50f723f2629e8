package org.keyturn.vault;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.model.Attribute;
import org.keyturn.model.Folder;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;

/// Finds items by name, user name, addresses, folder and tags. The folded text is built once, here;
/// a change of the vault needs a new search. Immutable; dropped at lock like everything that knows
/// names.
public final class Search {
  private record Entry(Overview item, String text) {}

  private final List<Entry> entries = new ArrayList<>();

  public Search(List<Overview> items, List<Folder> folders) {
    var names = folders.stream().collect(Collectors.toMap(Folder::id, Folder::name));
    items.forEach(item -> entries.add(new Entry(item, fold(text(item, names)))));
  }

  /// @param query words that all have to occur, in any order and any case; none finds everything
  /// @return in the order of the given items
  public List<Overview> find(String query) {
    var words = fold(query).split("\\s+", -1);
    var found = new ArrayList<Overview>();
    for (var entry : entries) {
      if (holdsAll(entry.text, words)) {
        found.add(entry.item);
      }
    }
    return found;
  }

  private static boolean holdsAll(String text, String[] words) {
    for (var word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String text(Overview item, Map<UUID, String> folders) {
    var details = item.details();
    var parts = new ArrayList<String>();
    parts.add(item.name());
    parts.add(details.attributes().getOrDefault(Attribute.USERNAME, ""));
    details.uris().stream().map(LoginUri::uri).forEach(parts::add);
    item.filing().folder().map(id -> folders.getOrDefault(id, "")).ifPresent(parts::add);
    parts.addAll(item.filing().tags());
    return String.join("\n", parts);
  }

  /// Case and the two ways of writing an accented letter make no difference.
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }
}
