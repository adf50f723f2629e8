package org.keyturn.exchange.format;

import java.time.Instant;
import java.util.Map;
import org.keyturn.model.ContentsSink;

/// One reading of a file: where to, with what, watched by whom.
///
/// @param columns for a table whose columns are not known: header to the name of a field
/// @param now for dates that the file lacks
public record ImportRun(
    ContentsSink sink, FileKeys keys, Map<String, String> columns, Instant now, Watch watch) {
  /// A file that needs neither keys nor a mapping.
  public static ImportRun of(ContentsSink sink, Instant now, Watch watch) {
    return new ImportRun(sink, FileKeys.NONE, Map.of(), now, watch);
  }

  public ImportRun with(ContentsSink newSink) {
    return new ImportRun(newSink, keys, columns, now, watch);
  }

  public ImportRun with(FileKeys newKeys) {
    return new ImportRun(sink, newKeys, columns, now, watch);
  }

  public ImportRun with(Map<String, String> newColumns) {
    return new ImportRun(sink, keys, newColumns, now, watch);
  }
}
