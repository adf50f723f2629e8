package org.keyturn.ui.exchange;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.file.Format;
import org.keyturn.ui.desk.Desk;

/// Names of formats for a list that nobody types into; says of each whether it is encrypted.
final class FormatWords extends StringConverter<Format> {
  private final Desk desk;

  FormatWords(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String toString(@Nullable Format format) {
    if (format == null) {
      return "";
    }
    var name = desk.text("import.format." + format.key());
    return desk.text(format.plain() ? "export.format.plain" : "export.format.encrypted", name);
  }

  @Override
  public Format fromString(String text) {
    throw new UnsupportedOperationException("the list is not editable");
  }
}
