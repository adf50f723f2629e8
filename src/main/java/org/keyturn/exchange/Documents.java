package org.keyturn.exchange;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.file.Format;
import org.keyturn.exchange.json.JsonSketch;
import org.keyturn.exchange.programs.DashlaneImport;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Tells whose JSON a document is, other than Bitwarden's.
final class Documents {
  private Documents() {}

  /// @throws Failed `NotRecognised(IMPORT)`, or `Damaged(IMPORT_FILE)` if it is known and broken
  static Format recognise(ByteSource source) throws Failed, IOException {
    var sketch = new JsonSketch();
    try {
      sketch.read(source);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged && format(sketch).isEmpty()) {
        throw ImportFiles.notRecognised();
      }
      throw e;
    }
    return format(sketch).orElseThrow(ImportFiles::notRecognised);
  }

  private static Optional<Format> format(JsonSketch sketch) {
    if (sketch.lists().contains("accounts")) {
      return Optional.of(Format.ONEPASSWORD_JSON);
    }
    if (sketch.hasObject("vaults")) {
      return Optional.of(Format.PROTONPASS_JSON);
    }
    if (!Collections.disjoint(sketch.lists(), DashlaneImport.lists())) {
      return Optional.of(Format.DASHLANE_JSON);
    }
    var item = sketch.first("items");
    return item.contains("template_type") || item.contains("title") && item.contains("fields")
        ? Optional.of(Format.ENPASS_JSON)
        : Optional.empty();
  }
}
