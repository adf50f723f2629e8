package org.keyturn.exchange.foreign;

import java.io.IOException;
import java.util.UUID;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.SourceIn;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;

/// A file that comes with an item.
///
/// @param size in bytes, as far as it is known before it is read
public record ForeignFile(String name, long size, ByteSource content) {
  /// Hands the content over.
  ///
  /// @throws IOException if it cannot be read, whatever the sink makes of that
  public void pour(ContentsSink sink, UUID item, AttachmentRef ref) throws Failed, IOException {
    try (var in = new SourceIn(content.open())) {
      try {
        sink.attachment(item, ref, in);
      } catch (Failed e) {
        in.rethrow();
        throw e;
      }
    }
  }
}
