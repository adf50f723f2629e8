package org.keyturn.exchange.tables;

import java.util.ArrayList;
import java.util.List;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.SecretText;

/// Custom fields in one cell, as Bitwarden and earlier tables of Keyturn's have them: lines of
/// `name: value`. The last `: ` of a line separates; a line without one goes on with the value of
/// the line before.
final class CustomFieldCell {
  /// One field.
  record Line(String name, SecretText value) {
    void addTo(ItemBuilder item) {
      item.field(false, name, value);
    }
  }

  private CustomFieldCell() {}

  static List<Line> read(SecretText cell) {
    var fields = new ArrayList<Line>();
    var name = "";
    var value = new StringBuilder();
    boolean open = false;
    for (var line : cell.reveal().lines().toList()) {
      int separator = line.lastIndexOf(": ");
      boolean bare = separator < 0 && line.endsWith(":");
      if (separator >= 0 || bare) {
        if (open) {
          fields.add(new Line(name, SecretText.of(value.toString())));
        }
        name = line.substring(0, bare ? line.length() - 1 : separator);
        value.setLength(0);
        value.append(bare ? "" : line.substring(separator + 2));
      } else {
        value.append(open ? "\n" : "").append(line);
      }
      open = true;
    }
    if (open) {
      fields.add(new Line(name, SecretText.of(value.toString())));
    }
    return fields;
  }
}
