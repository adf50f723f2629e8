package org.keyturn.exchange.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.exchange.json.JsonSource;
import org.keyturn.exchange.json.JsonTree;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// JSON in a cell of a table.
final class CellJson {
  private CellJson() {}

  /// @return empty if the cell holds no JSON, or more than that
  static Optional<JsonValue> read(String cell) throws Failed, IOException {
    var bytes = cell.getBytes(StandardCharsets.UTF_8);
    try {
      return JsonSource.parse(
          ByteSource.of(bytes),
          JsonLimits.ITEMS,
          parser -> {
            if (parser.nextToken() == null) {
              return Optional.empty();
            }
            var value = new JsonTree(parser).read();
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
          });
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged) {
        return Optional.empty();
      }
      throw e;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
