package org.keyturn.exchange.format;

import java.io.IOException;
import java.util.List;
import org.keyturn.model.Failed;

/// A format that one reader reads, which needs to know nothing else of a file.
public interface ImportFormat extends Format {
  FileReader reader();

  @Override
  default RecognisedFile found(ByteSource source) throws Failed, IOException {
    return new RecognisedFile.Openable(this, source, reader(), List.of());
  }
}
