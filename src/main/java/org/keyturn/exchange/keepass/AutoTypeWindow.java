package org.keyturn.exchange.keepass;

import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.keepass.xml.AutoType;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.SecretText;

/// A window into which KeePass types, as one line: `Shop - *: {PASSWORD}`. Where the window has the
/// sign between the two as well, its title stands beside, so that the line can be parted again.
final class AutoTypeWindow {
  static final String NAME = "AutoType window";
  private static final String BETWEEN = ": ";
  private static final String TITLE = "keepassWindow";

  private AutoTypeWindow() {}

  static CustomField field(AutoType.Window window) {
    var title = window.title().reveal();
    var line = window.keys().isEmpty() ? title : title + BETWEEN + window.keys().reveal();
    var extras =
        parted(line).equals(window)
            ? Extras.NONE
            : new Extras(Map.of(TITLE, QuotedJson.of(window.title())));
    return new CustomField(
        CustomField.Type.TEXT, NAME, SecretText.of(line), Optional.empty(), extras);
  }

  /// Whether two fields say the same: a line may end with the sign where there are no keys.
  static boolean same(CustomField one, CustomField other) {
    return window(one).equals(window(other)) && one.extras().equals(other.extras());
  }

  static AutoType.Window window(CustomField field) {
    var line = field.value().reveal();
    var title =
        Optional.ofNullable(field.extras().members().get(TITLE))
            .flatMap(QuotedJson::read)
            .map(SecretText::reveal);
    if (title.filter(line::equals).isPresent()) {
      return window(line, "");
    }
    return title
        .filter(text -> line.startsWith(text + BETWEEN))
        .map(text -> window(text, line.substring(text.length() + BETWEEN.length())))
        .orElseGet(() -> parted(line));
  }

  private static AutoType.Window parted(String line) {
    int at = line.lastIndexOf(BETWEEN);
    return at < 0
        ? window(line, "")
        : window(line.substring(0, at), line.substring(at + BETWEEN.length()));
  }

  private static AutoType.Window window(String title, String keys) {
    return new AutoType.Window(SecretText.of(title), SecretText.of(keys));
  }
}
