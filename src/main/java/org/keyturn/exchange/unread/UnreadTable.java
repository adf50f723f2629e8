package org.keyturn.exchange.unread;

import java.util.List;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.UnreadFormat;
import org.keyturn.exchange.tables.TableFormat;
import org.keyturn.exchange.tables.TableLayout;

/// A table that is known by its columns or records and has no reader.
interface UnreadTable extends TableFormat, UnreadFormat {
  @Override
  default RecognisedFile found(ByteSource source, TableLayout layout) {
    return unreadable();
  }

  @Override
  default RecognisedFile found(ByteSource source) {
    return unreadable();
  }

  /// @return a layout that nobody asks for its rows
  static TableLayout layout(String... required) {
    return new TableLayout(
        List.of(required),
        () -> {
          throw new IllegalStateException("has no reader");
        });
  }
}
