package org.keyturn.exchange.keepass1;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Secrecy;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.model.Failed;

/// Databases of KeePass 1.
public record Keepass1Format() implements SignatureFormat, ImportFormat {
  @Override
  public String key() {
    return "keepass1";
  }

  @Override
  public String extension() {
    return ".kdb";
  }

  @Override
  public Secrecy secrecy() {
    return Secrecy.KEYS;
  }

  @Override
  public FileReader reader() {
    return Keepass1Import::pour;
  }

  /// Reads the header only, whose numbers may be such that nobody should work with them.
  ///
  /// @throws Failed also `NotRecognised(DATABASE_CIPHER)`
  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source)
      throws Failed, IOException {
    if (!KdbHeader.begins(head.bytes())) {
      return Optional.empty();
    }
    Keepass1Import.header(source);
    return Optional.of(found(source));
  }
}
