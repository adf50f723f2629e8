package org.keyturn.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.xml.XmlIn;

/// Knows files and folders by how they begin.
public final class UnreadFiles {
  private static final int HEAD = 64 * 1024;

  /// Both signatures of KeePass 1; version 2 has another second one.
  private static final byte[] KEEPASS_1 = {
    3, (byte) 0xd9, (byte) 0xa2, (byte) 0x9a, 0x65, (byte) 0xfb, 0x4b, (byte) 0xb5
  };

  private static final byte[] BUTTERCUP = "b~>buttercup/".getBytes(US_ASCII);

  /// What stands between the items of a 1PIF file, in every one of them.
  private static final byte[] BETWEEN_1PIF =
      "***5642bee8-a5ff-11dc-8314-0800200c9a66***".getBytes(US_ASCII);

  private static final Pattern OPVAULT =
      Pattern.compile("\\s*(var\\s+profile\\s*=|loadFolders\\(|ld\\(\\{).*", Pattern.DOTALL);
  private static final Set<String> KASPERSKY_PARTS =
      Set.of("Websites", "Applications", "Other Accounts", "Other accounts", "Notes");
  private static final Pattern KASPERSKY_FIELD =
      Pattern.compile("(Website name|Application|Account name|Name): .*");

  private UnreadFiles() {}

  /// @return a format without a reader; empty for everything else
  public static Optional<Format> of(ByteSource source) throws IOException {
    byte[] head;
    try (var in = source.open()) {
      head = in.readNBytes(HEAD);
    }
    if (begins(head, KEEPASS_1)) {
      return Optional.of(Format.KEEPASS_KDB);
    }
    if (begins(head, BUTTERCUP)) {
      return Optional.of(Format.BUTTERCUP_BCUP);
    }
    if (isSafeInCloud(head)) {
      return Optional.of(Format.SAFEINCLOUD_DB);
    }
    var text = text(head);
    if (OPVAULT.matcher(text).matches()) {
      return Optional.of(Format.ONEPASSWORD_OPVAULT);
    }
    if (isKaspersky(text)) {
      return Optional.of(Format.KASPERSKY_TXT);
    }
    if (text.startsWith("<") && isSafeInCloud(head, text)) {
      return Optional.of(Format.SAFEINCLOUD_XML);
    }
    return text.startsWith("{") && contains(source, BETWEEN_1PIF)
        ? Optional.of(Format.ONEPASSWORD_1PIF)
        : Optional.empty();
  }

  /// @param folder that stands where a file should
  public static Optional<Format> of(Path folder) {
    if (Files.exists(folder.resolve("default").resolve("profile.js"))
        || Files.exists(folder.resolve("profile.js"))
        || Files.exists(folder.resolve("data").resolve("default").resolve("contents.js"))) {
      return Optional.of(Format.ONEPASSWORD_OPVAULT);
    }
    return Files.exists(folder.resolve("data.1pif"))
        ? Optional.of(Format.ONEPASSWORD_1PIF)
        : Optional.empty();
  }

  private static boolean begins(byte[] head, byte[] with) {
    return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
  }

  private static String text(byte[] head) {
    var text = new String(head, UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  /// Its encrypted database: three bytes, then four pieces with their lengths before them, a salt,
  /// an initialisation vector of 16 bytes, another salt, and whole blocks of AES.
  private static boolean isSafeInCloud(byte[] head) {
    int position = 3;
    for (int piece = 0; piece < 4; piece++) {
      if (position >= head.length) {
        return false;
      }
      int length = Byte.toUnsignedInt(head[position]);
      boolean fits =
          switch (piece) {
            case 1 -> length == 16;
            case 3 -> length > 0 && length % 16 == 0;
            default -> length >= 8 && length <= 64 && length % 4 == 0;
          };
      if (!fits) {
        return false;
      }
      position += 1 + length;
    }
    return position < head.length && head[0] < ' ' && head[1] < ' ' && head[2] < ' ';
  }

  private static boolean isSafeInCloud(byte[] head, String text) {
    return XmlIn.rootOf(head).filter("database"::equals).isPresent()
        && (text.contains("<card ") || text.contains("<label "));
  }

  private static boolean isKaspersky(String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.size() > 1
        && KASPERSKY_PARTS.contains(lines.getFirst())
        && KASPERSKY_FIELD.matcher(lines.get(1)).matches();
  }

  /// The bytes begin with one that stands nowhere else in them but in the first three places, so
  /// that few steps lead back.
  private static boolean contains(ByteSource source, byte[] wanted) throws IOException {
    try (var in = new BufferedInputStream(source.open())) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == wanted[matched]) {
          matched++;
        } else if (!(b == '*' && matched == 3)) {
          matched = b == '*' ? 1 : 0;
        }
        if (matched == wanted.length) {
          return true;
        }
      }
      return false;
    }
  }
}
