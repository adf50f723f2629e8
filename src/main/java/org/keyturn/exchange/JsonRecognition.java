package org.keyturn.exchange;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.json.JsonSketch;
import org.keyturn.exchange.programs.DashlaneImport;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Tells whose JSON a document is, other than Bitwarden's.
final class JsonRecognition {
  /// Members of Keeper's records that nobody else has.
  private static final Set<String> KEEPER =
      Set.of("$type", "login_url", "custom_fields", "uid", "schema");

  private JsonRecognition() {}

  /// @throws Failed `NotRecognised(IMPORT)`, or `Damaged(IMPORT_FILE)` if it is known and broken
  static Format recognise(ByteSource source) throws Failed, IOException {
    return sketch(source, sketch -> format(sketch).isPresent())
        .flatMap(JsonRecognition::format)
        .orElseThrow(ImportFiles::notRecognised);
  }

  /// @throws Failed `NotRecognised(IMPORT)` if it has nothing of the format, or
  ///   `Damaged(IMPORT_FILE)`
  static void require(Format format, ByteSource source) throws Failed, IOException {
    var found = sketch(source, sketch -> mayBe(format, sketch));
    ImportFiles.require(found.filter(sketch -> mayBe(format, sketch)).isPresent());
  }

  /// @param known whether what was seen of a broken document tells whose it is
  private static Optional<JsonSketch> sketch(ByteSource source, Predicate<JsonSketch> known)
      throws Failed, IOException {
    var sketch = new JsonSketch();
    try {
      sketch.read(source);
      return Optional.of(sketch);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged && !known.test(sketch)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean mayBe(Format format, JsonSketch sketch) {
    return switch (format) {
      case ONEPASSWORD_JSON -> sketch.lists().contains("accounts");
      case PROTONPASS_JSON -> sketch.hasObject("vaults");
      case ENPASS_JSON -> sketch.lists().contains("items");
      default -> !sketch.lists().isEmpty();
    };
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
    var record = sketch.members("records");
    boolean keeper =
        KEEPER.stream().anyMatch(record::contains)
            || record.containsAll(Set.of("login", "password"))
            || sketch.lists().contains("shared_folders");
    if (record.contains("title") && keeper) {
      return Optional.of(Format.KEEPER_JSON);
    }
    var item = sketch.members("items");
    return item.contains("template_type") || (item.contains("title") && item.contains("fields"))
        ? Optional.of(Format.ENPASS_JSON)
        : Optional.empty();
  }
}
