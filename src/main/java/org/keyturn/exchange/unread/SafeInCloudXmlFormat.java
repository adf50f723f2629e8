package org.keyturn.exchange.unread;

import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.SignatureFormat;
import org.keyturn.exchange.format.UnreadFormat;
import org.keyturn.exchange.xml.XmlIn;

/// The XML of SafeInCloud.
record SafeInCloudXmlFormat() implements SignatureFormat, UnreadFormat {
  @Override
  public String key() {
    return "safeincloud-xml";
  }

  @Override
  public String extension() {
    return ".xml";
  }

  @Override
  public Optional<RecognisedFile> recognise(FileHead head, ByteSource source) {
    return looksLike(head) ? Optional.of(unreadable()) : Optional.empty();
  }

  private static boolean looksLike(FileHead head) {
    var text = head.text();
    return text.startsWith("<")
        && XmlIn.rootOf(head.bytes()).filter("database"::equals).isPresent()
        && (text.contains("<card ") || text.contains("<label "));
  }
}
