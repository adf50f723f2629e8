package org.keyturn.exchange.kdbx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.keepass.PlainKeyFile;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The secret of a key file of KeePass 2, which tells the kind by the content: XML of version 1 or
/// 2, or a [PlainKeyFile].
final class KeepassKeyFile {
  private static final int HASH_DIGITS = 8;

  /// Of the XML: version 1 has the key in base64, version 2 in hexadecimal digits with a check.
  private static final int NEWEST = 2;

  private static final Pattern MAJOR = Pattern.compile("\\d{1,6}");

  private KeepassKeyFile() {}

  /// @return 32 bytes that the caller closes
  /// @throws Failed `Damaged` with what is wrong for a key file that was made as one and is broken,
  ///   `TooNew`
  static SecretBytes read(ByteSource source) throws Failed, IOException {
    return PlainKeyFile.read(source, KeepassKeyFile::xml);
  }

  /// @return nothing if it is no such document
  private static Optional<byte[]> xml(byte[] file) throws Failed {
    var read =
        new Object() {
          boolean ours;
          String version = "";
          String data = "";
          @Nullable String hash;
        };
    try {
      var in = new ByteArrayInputStream(file);
      var xml = XmlIn.over(in, new XmlBudget(() -> file.length), XmlIn.Skipped.UNHEARD);
      if (!xml.root().equals("KeyFile")) {
        return Optional.empty();
      }
      read.ours = true;
      xml.children(part ->
          xml.children(child -> {
            if (part.equals("Meta") && child.equals("Version")) {
              read.version = xml.text().reveal().strip();
            } else if (part.equals("Key") && child.equals("Data")) {
              read.hash = xml.attribute("Hash");
              read.data = xml.text().reveal().replaceAll("\\s", "");
            }
          }));
    } catch (XMLStreamException e) {
      if (read.ours) {
        throw damaged(Failure.Part.KEEPASS_KEY_FILE);
      }
      return Optional.empty();
    }
    return Optional.of(key(read.version, read.data, read.hash));
  }

  private static byte[] key(String version, String data, @Nullable String hash) throws Failed {
    var major = MAJOR.matcher(version);
    if (!major.lookingAt()) {
      throw damaged(Failure.Part.KEEPASS_KEY_FILE);
    }
    int number = Integer.parseInt(major.group());
    if (number > NEWEST) {
      throw new Failed(new Failure.TooNew(Failure.TooNew.Kind.KEEPASS_KEY_FILE, number, NEWEST));
    }
    byte[] key = number < NEWEST ? base64(data) : hex(data);
    if (key.length != PlainKeyFile.KEY) {
      throw damaged(Failure.Part.KEEPASS_KEY_FILE_LENGTH);
    }
    var digest = HexFormat.of().formatHex(Sha256.of(key)).substring(0, HASH_DIGITS);
    if (number == NEWEST && hash != null && !digest.equalsIgnoreCase(hash.strip())) {
      throw damaged(Failure.Part.KEEPASS_KEY_FILE_CHECK);
    }
    return key;
  }

  private static byte[] base64(String data) throws Failed {
    try {
      return Base64.getDecoder().decode(data);
    } catch (IllegalArgumentException e) {
      throw damaged(Failure.Part.KEEPASS_KEY_FILE_BASE64);
    }
  }

  private static byte[] hex(String data) throws Failed {
    try {
      return HexFormat.of().parseHex(data);
    } catch (IllegalArgumentException e) {
      throw damaged(Failure.Part.KEEPASS_KEY_FILE_HEX);
    }
  }

  private static Failed damaged(Failure.Part what) {
    return new Failed(new Failure.Damaged(what));
  }
}
