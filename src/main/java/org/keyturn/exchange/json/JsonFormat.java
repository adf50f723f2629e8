package org.keyturn.exchange.json;

import java.io.IOException;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.model.Failed;

/// A format whose files are JSON documents, known by the names in them.
public interface JsonFormat extends Format {
  @Override
  default String extension() {
    return ".json";
  }

  boolean recognises(JsonSketch sketch);

  /// Whether a document has anything of the format, for somebody who insists on it.
  default boolean mayBe(JsonSketch sketch) {
    return recognises(sketch);
  }

  /// @throws Failed also `Damaged(IMPORT_FILE)`
  @Override
  default RecognisedFile open(ByteSource source) throws Failed, IOException {
    if (JsonSketch.of(source, this::mayBe).filter(this::mayBe).isEmpty()) {
      throw Format.notRecognised();
    }
    return found(source);
  }
}
