package org.keyturn.exchange.tables;

import java.io.IOException;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.model.Failed;

/// Makes items of the rows of one file; made anew for each file.
interface RowImporter {
  void row(TableRow row, ForeignSink out) throws Failed, IOException;

  /// After the last row.
  default void end(ForeignSink out) throws Failed, IOException {}
}
