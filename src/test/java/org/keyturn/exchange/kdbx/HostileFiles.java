package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.keyturn.Effort;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.model.Failed;

/// Files that ask for more than anybody should give. Run as a program of its own, with the heap
/// that refusing may take.
final class HostileFiles {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final int MANY = 140 * 1024 * 1024;

  /// Length of what a document begins with.
  private static final int DECLARATION = 38;

  private HostileFiles() {}

  /// A file, made when it is needed.
  @FunctionalInterface
  interface Made {
    byte[] make() throws Exception;
  }

  /// @param large also those that take seconds to make and to read
  static Map<String, Made> all(boolean large) {
    var files = new LinkedHashMap<String, Made>();
    files.put("announced binary", () -> Envelope.version4(binary(Integer.MAX_VALUE, 10)));
    files.put("many entries", () -> version4("<Entry/>", 8_000_000));
    files.put("long text", () -> version4("x", "<Entry><String><Value>", 9_000_000));
    files.put("comment", () -> version4("x", "<!--", 6_000_000));
    files.put("name", () -> version4("x", "<", 6_000_000));
    files.put("nesting", () -> version4("<Group>", 70_000));
    files.put("unknown nesting", () -> version4("<x>", 70_000));
    files.put("entities", () -> document(laughs()));
    files.put(
        "external entity",
        () ->
            document(
                "<!DOCTYPE K [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + Documents.with(Documents.entry("", "Title", "&x;")).substring(DECLARATION)));
    if (large) {
      files.put("binary of zeros", () -> Envelope.version4(binary(MANY, MANY)));
      files.put("many binaries", () -> Envelope.version4(repeated("", "\3\1\0\0\0\1", MANY)));
      files.put("many texts", () -> version4("<String/>", "<Entry>", MANY));
      files.put("spaces", () -> version4(" ", MANY));
      files.put("attribute", () -> version4("x", "<a b=\"", MANY));
      files.put("packed binary", () -> Envelope.version3(packedBinary()));
    }
    return files;
  }

  private static byte[] packedBinary() throws Exception {
    var content = Base64.getEncoder().encodeToString(packed(MANY));
    var binary = "<Binary ID=\"0\" Compressed=\"True\">" + content + "</Binary>";
    return Documents.withMeta("<Binaries>" + binary + "</Binaries>", "").getBytes(US_ASCII);
  }

  private static byte[] document(String text) throws Exception {
    return Envelope.version4(Envelope.content4(text.getBytes(US_ASCII)));
  }

  private static String laughs() {
    var type = new StringBuilder("<!DOCTYPE K [<!ENTITY a \"haha\">");
    for (char c = 'b'; c < 'z'; c++) {
      type.append("<!ENTITY ").append(c).append(" \"");
      type.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    return type + "]>" + Documents.with(Documents.entry("", "Title", "&y;")).substring(DECLARATION);
  }

  private static byte[] version4(String part, int length) throws Exception {
    return version4(part, "", length);
  }

  private static byte[] version4(String part, String before, int length) throws Exception {
    var head = "<KeePassFile><Root><Group>" + before;
    return Envelope.version4(Envelope.content4(repeated(head, part, length)));
  }

  private static byte[] repeated(String head, String part, int length) {
    var bytes = Arrays.copyOf(head.getBytes(US_ASCII), head.length() + length);
    var unit = part.getBytes(US_ASCII);
    for (int i = 0; i < length; i++) {
      bytes[head.length() + i] = unit[i % unit.length];
    }
    return bytes;
  }

  private static byte[] binary(int announced, int length) {
    var head = new ByteArrayOutputStream();
    head.write(Kdbx.INNER_BINARY);
    head.writeBytes(LittleEndian.ofInt(announced));
    return Arrays.copyOf(head.toByteArray(), head.size() + length);
  }

  private static byte[] packed(int length) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < length; i += zeros.length) {
        gzip.write(zeros);
      }
    }
    return out.toByteArray();
  }

  /// Reads the files that lie in a folder and says what became of each.
  ///
  /// @param arguments the files
  public static void main(String[] arguments) throws Throwable {
    for (var name : arguments) {
      var file = Files.readAllBytes(Path.of(name));
      System.out.println(Effort.within(DEADLINE, () -> answer(file)));
    }
  }

  private static String answer(byte[] file) throws Exception {
    try {
      Samples.read(file);
      return "read";
    } catch (Failed e) {
      return e.failure().toString();
    }
  }
}
