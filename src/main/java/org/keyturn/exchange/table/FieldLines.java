package org.keyturn.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.model.SecretText;

/// Custom fields in one cell, as Bitwarden and earlier tables of Keyturn's have them: lines of
/// `name: value`. The last `: ` of a line separates; a line without one goes on with the value of
/// the line before.
final class FieldLines {
  /// One field.
  record Line(String name, SecretText value) {
    void addTo(ForeignItem item) {
      item.field(false, name, value);
    }
  }

  private FieldLines() {}

  static List<Line> read(SecretText cell) {
    var fields = new ArrayList<Line>();
    for (var line : cell.reveal().lines().toList()) {
      int separator = line.lastIndexOf(": ");
      boolean bare = separator < 0 && line.endsWith(":");
      if (separator >= 0 || bare) {
        int end = bare ? line.length() - 1 : separator;
        var value = bare ? "" : line.substring(separator + 2);
        fields.add(new Line(line.substring(0, end), SecretText.of(value)));
      } else if (fields.isEmpty()) {
        fields.add(new Line("", SecretText.of(line)));
      } else {
        var last = fields.removeLast();
        fields.add(new Line(last.name(), SecretText.of(last.value().reveal() + "\n" + line)));
      }
    }
    return fields;
  }
}
