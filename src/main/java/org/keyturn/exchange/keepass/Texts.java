package org.keyturn.exchange.keepass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keyturn.exchange.keepassxml.Entry;
import org.keyturn.exchange.keepassxml.References;
import org.keyturn.exchange.keepassxml.Text;
import org.keyturn.model.SecretText;

/// An entry's texts while they are being taken for what they mean; what is left is a field. Values
/// are copies, and references in them are resolved.
final class Texts {
  private final List<Text> left = new ArrayList<>();

  Texts(Entry entry, References references) {
    for (var text : entry.texts()) {
      left.add(new Text(text.key(), references.resolved(text.value()), text.concealed()));
    }
  }

  /// @return the value of the first text of that name, which is then no longer there
  Optional<SecretText> take(String key) {
    return takeText(key).map(Text::value);
  }

  Optional<Text> takeText(String key) {
    var found = left.stream().filter(text -> text.key().equals(key)).findFirst();
    found.ifPresent(this::drop);
    return found;
  }

  /// @return the same, of a value that is not empty; an empty one is dropped
  Optional<SecretText> takeFilled(String key) {
    return take(key).filter(value -> !value.isEmpty());
  }

  Optional<SecretText> find(String key) {
    return left.stream().filter(text -> text.key().equals(key)).findFirst().map(Text::value);
  }

  List<Text> takeAll(Predicate<String> key) {
    var taken = left.stream().filter(text -> key.test(text.key())).toList();
    taken.forEach(this::drop);
    return taken;
  }

  private void drop(Text text) {
    left.removeIf(each -> each == text);
  }

  List<Text> rest() {
    return left;
  }
}
