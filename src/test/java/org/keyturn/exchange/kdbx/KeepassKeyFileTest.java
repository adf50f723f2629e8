package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.model.Failure;

/// Every kind of key file that KeePass knows.
class KeepassKeyFileTest {
  private static final byte[] KEY = Sha256.of(new byte[] {1});

  private static byte[] read(byte[] file) throws Exception {
    try (var secret = KeepassKeyFile.read(ByteSource.of(file))) {
      return secret.lend(byte[]::clone);
    }
  }

  private static byte[] read(String file) throws Exception {
    return read(file.getBytes(UTF_8));
  }

  private static String xml(String version, String data) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<KeyFile><Meta><Version>"
        + version
        + "</Version></Meta><Key>"
        + data
        + "</Key></KeyFile>";
  }

  @Test
  void everyKindGivesItsKey() throws Exception {
    var hex = HexFormat.of().formatHex(KEY);
    assertArrayEquals(KEY, read(KEY));
    assertArrayEquals(KEY, read(hex));
    assertArrayEquals(KEY, read(hex.toUpperCase(Locale.ROOT)));
    var base64 = Base64.getEncoder().encodeToString(KEY);
    assertArrayEquals(KEY, read(xml("1.00", "<Data>" + base64 + "</Data>")));
    var hash = HexFormat.of().formatHex(Sha256.of(KEY)).substring(0, 8);
    var spaced = hex.replaceAll("(.{8})", "$1\n ");
    assertArrayEquals(KEY, read(xml("2.0", "<Data Hash=\"" + hash + "\">" + spaced + "</Data>")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64, 65, 64 * 1024, 64 * 1024 + 1, 1_000_000})
  void anyOtherFileGivesItsHash(int length) throws Exception {
    var file = new byte[length];
    Arrays.fill(file, (byte) 'x');
    assertArrayEquals(Sha256.of(file), read(file));
  }

  @Test
  void anotherDocumentIsAnyFile() throws Exception {
    var text = "<Other><Key/></Other>";
    assertArrayEquals(Sha256.of(text.getBytes(UTF_8)), read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2.0, <Data Hash=\"00000000\">%s</Data>, KEEPASS_KEY_FILE_CHECK",
    "2.0, <Data Hash=\"\">%s</Data>, KEEPASS_KEY_FILE_CHECK",
    "2.0, <Data>zz</Data>, KEEPASS_KEY_FILE_HEX",
    "2.0, <Data>%s0</Data>, KEEPASS_KEY_FILE_HEX",
    "2.1, <Data>00</Data>, KEEPASS_KEY_FILE_LENGTH",
    "2.0, <Data>%s00</Data>, KEEPASS_KEY_FILE_LENGTH",
    "2.0, <Data/>, KEEPASS_KEY_FILE_LENGTH",
    "2.0, '', KEEPASS_KEY_FILE_LENGTH",
    "2.0, <Data>, KEEPASS_KEY_FILE",
    "1.00, <Data>not base64 !!</Data>, KEEPASS_KEY_FILE_BASE64",
    "1.0, <Data>AAAA</Data>, KEEPASS_KEY_FILE_LENGTH",
    "1.0, <Data/>, KEEPASS_KEY_FILE_LENGTH",
    "'', <Data>AAAA</Data>, KEEPASS_KEY_FILE",
    "two, <Data>AAAA</Data>, KEEPASS_KEY_FILE"
  })
  void aBrokenOneIsCalledWhatItIs(String version, String data, Failure.Part part) {
    var hex = HexFormat.of().formatHex(KEY);
    var file = xml(version, data.formatted(hex));
    assertEquals(new Failure.Damaged(part), Failures.of(() -> read(file)));
  }

  @Test
  void aNewerOneIsCalledNewer() {
    var file = xml("3.0", "<Data>AAAA</Data>");
    assertEquals(
        new Failure.TooNew(Failure.TooNew.Kind.KEEPASS_KEY_FILE, 3, 2),
        Failures.of(() -> read(file)));
  }
}
