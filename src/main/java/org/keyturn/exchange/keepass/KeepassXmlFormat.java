package org.keyturn.exchange.keepass;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.FileReader;
import org.keyturn.exchange.format.ImportFormat;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;

/// KeePass' unencrypted XML.
public record KeepassXmlFormat() implements SignatureFormat, ImportFormat {
  @Override
  public String key() {
    return "keepass-xml";
  }

  @Override
  public String extension() {
    return ".xml";
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source)
      throws Failed, IOException {
    boolean keepass =
        head.firstCharacter() == '<'
            && XmlIn.rootOf(head.bytes()).filter("KeePassFile"::equals).isPresent();
    return keepass ? Optional.of(found(source)) : Optional.empty();
  }

  /// What does not say that it is one may still be.
  @Override
  public RecognisedFile open(ByteSource source) throws Failed, IOException {
    return found(source);
  }

  @Override
  public FileReader reader() {
    return (source, run) -> KeepassXml.pour(source, run.sink(), run.now(), run.watch());
  }
}
