package org.keyturn.search;

import java.util.Map;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;

/// One folded text of an item: a line for each value, begun by its field's sign.
final class IndexText {
  private final StringBuilder text = new StringBuilder(160);

  private IndexText() {}

  /// @param folders names by id
  static String of(Overview item, Map<UUID, String> folders) {
    var all = new IndexText();
    all.line(QueryField.TITLE, item.name());
    item.details().attributes().forEach(all::attribute);
    item.details().uris().stream().map(LoginUri::uri).forEach(uri -> all.line(QueryField.URL, uri));
    item.filing().tags().forEach(tag -> all.line(QueryField.TAG, tag));
    item.filing()
        .folder()
        .map(id -> folders.getOrDefault(id, ""))
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> all.line(QueryField.FOLDER, "/" + name));
    item.details().attachments().stream()
        .map(AttachmentRef::fileName)
        .forEach(file -> all.line(QueryField.FILE, file));
    return all.text.toString();
  }

  private void attribute(Attribute attribute, String value) {
    var field = QueryField.of(attribute);
    if (field.isPresent()) {
      line(field.get(), value);
    } else {
      Fold.append(value, text);
      text.append('\n');
    }
    if (attribute == Attribute.USERNAME && value.indexOf('@') > 0) {
      // Most sites take an e-mail address for a user name; `email:` finds it there as well.
      line(QueryField.EMAIL, value);
    }
  }

  private void line(QueryField field, String value) {
    text.append(field.sign());
    Fold.append(value, text);
    text.append('\n');
  }

  /// @param sign the field's
  /// @param folded what to look for
  static boolean holds(String text, char sign, String folded) {
    int line = text.indexOf(sign);
    while (line >= 0) {
      int hit = text.indexOf(folded, line + 1);
      int end = text.indexOf('\n', line);
      if (hit < 0) {
        return false;
      }
      if (hit < end) {
        return true;
      }
      line = text.indexOf(sign, end);
    }
    return false;
  }
}
