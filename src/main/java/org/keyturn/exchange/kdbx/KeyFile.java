package org.keyturn.exchange.kdbx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.xml.Budget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The secret of a key file of KeePass, which tells the kind by the content: XML of version 1 or 2,
/// 32 bytes, 64 hexadecimal digits, or any file by its SHA-256.
final class KeyFile {
  private static final int KEY = 32;

  /// Far longer than a made key file is.
  private static final int MOST_MADE = 64 * 1024;

  private static final int HASH_DIGITS = 8;

  private KeyFile() {}

  /// @return 32 bytes that the caller closes
  /// @throws Failed `Damaged(KEY_FILE)` for a key file that was made as one and is broken
  static SecretBytes read(ByteSource source) throws Failed, IOException {
    byte[] head;
    try (var in = source.open()) {
      head = in.readNBytes(MOST_MADE + 1);
      if (head.length > MOST_MADE) {
        var digest = Sha256.newDigest();
        digest.update(head);
        for (var part = in.readNBytes(MOST_MADE);
            part.length > 0;
            part = in.readNBytes(MOST_MADE)) {
          digest.update(part);
        }
        return SecretBytes.takeFrom(digest.digest());
      }
    }
    try {
      return SecretBytes.takeFrom(made(head));
    } finally {
      Arrays.fill(head, (byte) 0);
    }
  }

  private static byte[] made(byte[] file) throws Failed {
    var xml = xml(file);
    if (xml.isPresent()) {
      return xml.get();
    }
    if (file.length == KEY) {
      return file.clone();
    }
    return hex(file).orElseGet(() -> Sha256.of(file));
  }

  private static Optional<byte[]> hex(byte[] file) {
    try {
      return file.length == 2 * KEY
          ? Optional.of(HexFormat.of().parseHex(new String(file, StandardCharsets.ISO_8859_1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
      var xml = XmlIn.over(in, new Budget(() -> file.length), XmlIn.Skipped.UNHEARD);
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
      return Optional.of(key(read.version, read.data, read.hash));
    } catch (XMLStreamException | IllegalArgumentException e) {
      if (read.ours) {
        throw damaged();
      }
      return Optional.empty();
    }
  }

  private static byte[] key(String version, String data, @Nullable String hash) throws Failed {
    byte[] key =
        version.startsWith("1.") ? Base64.getDecoder().decode(data) : HexFormat.of().parseHex(data);
    boolean sound =
        version.startsWith("1.")
            ? key.length == KEY
            : version.startsWith("2.") && matches(key, hash);
    if (!sound) {
      throw damaged();
    }
    return key;
  }

  private static boolean matches(byte[] key, @Nullable String hash) {
    var digest = HexFormat.of().formatHex(Sha256.of(key));
    return key.length == KEY
        && (hash == null || digest.substring(0, HASH_DIGITS).equalsIgnoreCase(hash));
  }

  private static Failed damaged() {
    return new Failed(new Failure.Damaged(Failure.Part.KEY_FILE));
  }
}
