package org.keyturn.exchange.file;

import java.time.Instant;
import java.util.Map;
import org.keyturn.model.transfer.ContentsSink;

/// One reading of a file: where to, with what, watched by whom.
///
/// @param columns for a table whose columns are not known: header to the name of a field
/// @param now for dates that the file lacks
public record Intake(
    ContentsSink sink, FileKeys keys, Map<String, String> columns, Instant now, Watch watch) {
  /// A file that needs neither keys nor a mapping.
  public static Intake of(ContentsSink sink, Instant now, Watch watch) {
    return new Intake(sink, FileKeys.NONE, Map.of(), now, watch);
  }

  public Intake with(ContentsSink newSink) {
    return new Intake(newSink, keys, columns, now, watch);
  }

  public Intake with(FileKeys newKeys) {
    return new Intake(sink, newKeys, columns, now, watch);
  }

  public Intake with(Map<String, String> newColumns) {
    return new Intake(sink, keys, newColumns, now, watch);
  }
}
