package org.keyturn.exchange.json;

import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.json.JsonTexts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// How much of a foreign file is believed. A reader of anything within these limits needs less than
/// 512 MiB of heap.
public final class JsonLimits {
  public static final int DEPTH = 200;

  /// UTF-16 units of one text.
  public static final int TEXT = 8 * 1024 * 1024;

  /// Characters of the encrypted text that holds a whole protected export.
  public static final int SEALED_TEXT = 64 * 1024 * 1024;

  public static final JsonFactory ITEMS = factory(TEXT);
  public static final JsonFactory SEALED = factory(SEALED_TEXT);

  private JsonLimits() {}

  private static JsonFactory factory(int text) {
    return JsonTexts.factory(
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(text)
            .maxNameLength(50_000)
            .maxNumberLength(10_000)
            .build());
  }

  /// @return which limit the parser ran into
  public static Failed exceeded(JsonParser parser) {
    int depth = parser.streamReadContext().getNestingDepth();
    return depth >= DEPTH
        ? new Failed(new Failure.BeyondBounds("nestingDepth", depth + 1L, 0, DEPTH))
        : new Failed(new Failure.BeyondBounds("textLength", TEXT + 1L, 0, TEXT));
  }
}
