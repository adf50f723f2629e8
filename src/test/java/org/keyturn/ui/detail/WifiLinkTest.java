package org.keyturn.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.client.result.WifiParsedResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.model.SecretText;

/// What a QR code for joining a network says, and that a reader takes it as it was meant.
class WifiLinkTest {

  private static String link(String name, String security, String password) {
    try (var secret = new Secret(password)) {
      return new String(WifiLink.of(name, security, secret.text));
    }
  }

  private record Secret(SecretText text) implements AutoCloseable {
    Secret(String text) {
      this(SecretText.of(text));
    }

    @Override
    public void close() {
      text.wipe();
    }
  }

  @Test
  void fieldsArePartedAndEnded() {
    assertEquals("WIFI:T:WPA;S:Harbour;P:fog-horn;;", link("Harbour", "WPA2", "fog-horn"));
  }

  @Test
  void whatHasAMeaningLosesItByABackslash() {
    assertEquals("WIFI:T:WPA;S:a\\;b\\,c;P:\\\"x\\:y\\\\z;;", link("a;b,c", "", "\"x:y\\z"));
  }

  @ParameterizedTest
  @CsvSource({"WEP,WEP", "wep 128,WEP", "WPA3,WPA", "WPA2 Enterprise,WPA", "'',WPA"})
  void theKindIsOneThatPhonesKnow(String written, String kind) {
    assertEquals("WIFI:T:" + kind + ";S:n;P:p;;", link("n", written, "p"));
  }

  @ParameterizedTest
  @CsvSource({"none,x", "Open,''", "WPA2,''", "offen,x"})
  void anOpenNetworkHasNoPassword(String written, String password) {
    assertEquals("WIFI:T:nopass;S:n;;", link("n", written, password));
  }

  @ParameterizedTest
  @CsvSource({
    "'Home; upstairs',back\\slash",
    "'\"quoted\"','a:b,c;d'",
    "Lofoten \u00e6\u00f8\u00e5,\u00fcber",
    "'\\',';;'"
  })
  void aReaderUnderstandsIt(String name, String password) {
    var read =
        (WifiParsedResult)
            ResultParser.parseResult(
                new Result(link(name, "WPA2", password), null, null, BarcodeFormat.QR_CODE));
    assertEquals(name, read.getSsid());
    assertEquals(password, read.getPassword());
  }
}
