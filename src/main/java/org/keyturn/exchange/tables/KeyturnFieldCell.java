package org.keyturn.exchange.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.CustomField;
import org.keyturn.model.SecretText;

/// Custom fields in one cell of Keyturn's own table: lines of `name: value`, of which any text
/// comes back. The first colon without a backslash before it separates. `\\` is a backslash, `\n` a
/// line feed, `\r` a carriage return, and `\:` a colon in a name.
final class KeyturnFieldCell {
  private KeyturnFieldCell() {}

  /// A linked field has no value but what it points to, and is left out.
  static String write(List<CustomField> fields) {
    return fields.stream()
        .filter(field -> field.type() != CustomField.Type.LINKED)
        .map(field ->
            escaped(field.name()).replace(":", "\\:") + ": " + escaped(field.value().reveal()))
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /// A line without a colon, which nobody but a person writes, is a value without a name.
  static void read(SecretText cell, ItemBuilder item) {
    for (var line : cell.reveal().split("\n", -1)) {
      int colon = colon(line);
      if (!line.isEmpty()) {
        var value = line.substring(colon < 0 ? 0 : afterColon(line, colon));
        var name = colon < 0 ? "" : line.substring(0, colon);
        item.field(false, plain(name), SecretText.of(plain(value)));
      }
    }
  }

  private static int afterColon(String line, int colon) {
    return line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
  }

  private static int colon(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ':') {
        return i;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      plain.append(
          switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
          });
    }
    return plain.toString();
  }
}
