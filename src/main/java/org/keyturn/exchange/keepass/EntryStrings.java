package org.keyturn.exchange.keepass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.FieldReferences;
import org.keyturn.model.SecretText;

/// An entry's texts while they are being taken for what they mean; what is left is a field. Values
/// are copies, and references in them are resolved.
final class EntryStrings {
  private final List<EntryString> all = new ArrayList<>();
  private final Map<String, Deque<Integer>> left = new HashMap<>();
  private final BitSet taken = new BitSet();

  EntryStrings(Entry entry, FieldReferences references) {
    for (var text : entry.texts()) {
      left.computeIfAbsent(text.key(), _ -> new ArrayDeque<>()).add(all.size());
      all.add(new EntryString(text.key(), references.resolved(text.value()), text.concealed()));
    }
  }

  /// @return the value of the first text of that name, which is then no longer there
  Optional<SecretText> take(String key) {
    return takeText(key).map(EntryString::value);
  }

  Optional<EntryString> takeText(String key) {
    var first = Optional.ofNullable(left.get(key)).map(Deque::poll);
    first.ifPresent(taken::set);
    return first.map(all::get);
  }

  Optional<SecretText> find(String key) {
    return Optional.ofNullable(left.get(key))
        .map(Deque::peek)
        .map(all::get)
        .map(EntryString::value);
  }

  List<EntryString> takeAll(Predicate<String> key) {
    var found = rest().stream().filter(text -> key.test(text.key())).toList();
    found.forEach(text -> takeText(text.key()));
    return found;
  }

  List<EntryString> rest() {
    var rest = new ArrayList<EntryString>();
    for (int i = taken.nextClearBit(0); i < all.size(); i = taken.nextClearBit(i + 1)) {
      rest.add(all.get(i));
    }
    return rest;
  }
}
