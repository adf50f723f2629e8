package org.keyturn.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;

/// Folds the texts of some items and writes them into one.
final class IndexWriter {
  private static final byte NO_FIELD = -1;

  private final Map<UUID, String> folders;
  private final StringBuilder text = new StringBuilder(160 * IndexBlock.MOST_ITEMS);
  private int[] lines = new int[8 * IndexBlock.MOST_ITEMS];
  private byte[] fields = new byte[8 * IndexBlock.MOST_ITEMS];
  private int count;

  /// @param folders names by id
  IndexWriter(Map<UUID, String> folders) {
    this.folders = folders;
  }

  /// @param items kept as they are
  IndexBlock write(List<Overview> items) {
    text.setLength(0);
    count = 0;
    var firstLines = new int[items.size() + 1];
    for (int i = 0; i < items.size(); i++) {
      firstLines[i] = count;
      write(items.get(i));
    }
    firstLines[items.size()] = count;
    var begins = Arrays.copyOf(lines, count + 1);
    begins[count] = text.length();
    return new IndexBlock(items, text.toString(), firstLines, begins, Arrays.copyOf(fields, count));
  }

  private void write(Overview item) {
    line(QueryField.TITLE, item.name());
    item.details().attributes().forEach(this::attribute);
    item.details().uris().stream().map(LoginUri::uri).forEach(uri -> line(QueryField.URL, uri));
    item.filing().tags().forEach(tag -> line(QueryField.TAG, tag));
    item.filing()
        .folder()
        .map(id -> folders.getOrDefault(id, ""))
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> line(QueryField.FOLDER, "/" + name));
    item.details().attachments().stream()
        .map(AttachmentRef::fileName)
        .forEach(file -> line(QueryField.FILE, file));
  }

  private void attribute(Attribute attribute, String value) {
    var field = QueryField.of(attribute);
    line(field.map(one -> (byte) one.number()).orElse(NO_FIELD), value);
    if (attribute == Attribute.USERNAME && value.indexOf('@') > 0) {
      // Most sites take an e-mail address for a user name; `email:` finds it there as well.
      line(QueryField.EMAIL, value);
    }
  }

  private void line(QueryField field, String value) {
    line((byte) field.number(), value);
  }

  private void line(byte field, String value) {
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, 2 * count);
      fields = Arrays.copyOf(fields, 2 * count);
    }
    lines[count] = text.length();
    fields[count++] = field;
    Fold.append(value, text);
    text.append('\n');
  }
}
