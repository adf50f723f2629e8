package org.keyturn.totp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLabelTest {
  @ParameterizedTest
  @CsvSource({
    "otpauth://totp/Bank:ada?secret=AA, Bank, ada",
    "otpauth://totp/Bank:%20ada%40x.org?secret=AA&issuer=Big%20Bank, Big Bank, ada@x.org",
    "' OTPAUTH://totp/ada+shop@x.org?secret=AA', '', ada+shop@x.org",
    "otpauth://totp/M%C3%BCller%3Aada?secret=AA, Müller, ada",
    "otpauth://totp/a%zz?secret=AA, '', a%zz",
    "otpauth://totp/?secret=AA&issuer=Bank, Bank, ''",
    "otpauth://totp/a%0Ab, '', a b",
    "otpauth://totp/a?secret=AA&amp;issuer=Bank, Bank, a",
    "otpauth%3A%2F%2Ftotp%2FM%25C3%25BCller%3Aada%3Fsecret%3DAA, Müller, ada",
    "otpauth%3A%2F%2Ftotp%2FM%C3%BCller%3Aada%3Fsecret%3DAA%26issuer%3DBig%2520Bank, Big Bank, ada",
    "key=AAAA&step=30, '', ''",
    "WQIQ25BRKZYCJVYP, '', ''",
    "'', '', ''"
  })
  void saysWhoseCodeItIs(String text, String issuer, String account) {
    assertEquals(new CodeLabel(issuer, account), CodeLabel.of(text.toCharArray()));
  }

  @ParameterizedTest
  @CsvSource({
    "otpauth://totp/x?secret=wq%20iq&x=1, otpauth://totp/x?secret=wq%20iq&x=1",
    "'wqiq 25br-kzyc jvyp==',"
        + " otpauth://totp/B%20%26%20Co:a@x?secret=WQIQ25BRKZYCJVYP&issuer=B%20%26%20Co",
    "key=wqiq25brkzycjvyp&step=60&size=8&otpHashMode=Sha256,"
        + " otpauth://totp/B%20%26%20Co:a@x?secret=WQIQ25BRKZYCJVYP&issuer=B%20%26%20Co"
        + "&algorithm=SHA256&digits=8&period=60",
    "otpauth://totp/x?secret=AA&amp;digits=8, otpauth://totp/x?secret=AA&digits=8",
    "otpauth%3A%2F%2Ftotp%2Fx%3Fsecret%3DAA%26digits%3D8, otpauth://totp/x?secret=AA&digits=8",
    "on my old phone, on my old phone"
  })
  void linksAreKeptAndSecretsGetOne(String text, String link) {
    var label = new CodeLabel("B & Co", "a@x");
    assertEquals(link, new String(label.linkFor(text.toCharArray())));
  }

  @Test
  void steamKeepsItsAlphabet() {
    var secret = "steam://HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ".toCharArray();
    var link = new CodeLabel("Steam", "ada").linkFor(secret);
    try (var totp = Totp.parse(link).orElseThrow()) {
      assertEquals("7W6CJ", new String(totp.codeAt(Instant.parse("2023-01-01T00:00:00Z"))));
    }
  }
}
