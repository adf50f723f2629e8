package org.keyturn.exchange.keepass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.exchange.keepass.VersionsSink.fields;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;

/// The secret of a one-time code is found under whatever name KeePass or its plug-ins gave it, and
/// nothing else is taken for one.
class OneTimeCodesTest {
  private static SecretText code(Item item) {
    return item.secrets().attribute(Attribute.TOTP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          otp|key=JBSWY3DPEHPK3PXP|JBSWY3DPEHPK3PXP
          otp|key=JBSWY3DPEHPK3PXP&step=60&size=8|otpauth://totp/?secret=JBSWY3DPEHPK3PXP&period=60&digits=8&algorithm=SHA1
          otp|otpauth://totp/A:b?secret=JBSW%20Y3DP&x=%2F|otpauth://totp/A:b?secret=JBSW%20Y3DP&x=%2F
          TimeOtp-Secret-Base32|JBSW Y3DP|JBSW Y3DP
          TimeOtp-Secret|12345678901234567890|GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
          TimeOtp-Secret-Hex|3132333435363738393031323334353637383930|GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
          TimeOtp-Secret-Base64|MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=|GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
          TOTP Seed|JBSWY3DPEHPK3PXP|JBSWY3DPEHPK3PXP
          TOTP Seed|otpauth://totp/A:b?secret=JBSWY3DP&period=60|otpauth://totp/A:b?secret=JBSWY3DP&period=60
          TimeOtp-Secret-Base32|OTPAUTH://totp/A?secret=JBSWY3DP|OTPAUTH://totp/A?secret=JBSWY3DP
          TimeOtp-Secret|steam://JBSWY3DP|steam://JBSWY3DP
          otp|key=otpauth%3A%2F%2Ftotp%2FA%3Fsecret%3DJBSWY3DP&step=60|otpauth://totp/A?secret=JBSWY3DP
          """)
  void everyNotationOfACodeIsTaken(String name, String value, String code) throws Exception {
    var entry = Documents.entry("", "Title", "x", name, value.replace("&", "&amp;"));
    var item = Documents.read(Documents.with(entry)).only();
    assertEquals(code, code(item).reveal());
    assertEquals(List.of(), fields(item));
  }

  @Test
  void settingsOfACodeStandBesideIt() throws Exception {
    var steam = Documents.entry("", "TOTP Seed", "JBSWY3DP", "TOTP Settings", "30;S");
    assertEquals("steam://JBSWY3DP", code(Documents.read(Documents.with(steam)).only()).reveal());
    var whole = Documents.entry("", "TOTP Seed", "steam://JBSWY3DP", "TOTP Settings", "30;S");
    assertEquals("steam://JBSWY3DP", code(Documents.read(Documents.with(whole)).only()).reveal());
    var slow =
        Documents.entry(
            "",
            "TimeOtp-Secret-Base32",
            "JBSWY3DP",
            "TimeOtp-Period",
            "60",
            "TimeOtp-Algorithm",
            "HMAC-SHA-512");
    assertEquals(
        "otpauth://totp/?secret=JBSWY3DP&period=60&digits=6&algorithm=SHA512",
        code(Documents.read(Documents.with(slow)).only()).reveal());
    var clock = Documents.entry("", "TOTP Seed", "JBSWY3DP", "TOTP Settings", "30;6;ntp.example");
    var item = Documents.read(Documents.with(clock)).only();
    assertEquals("JBSWY3DP", code(item).reveal());
    assertEquals(List.of("TEXT TOTP Settings=30;6;ntp.example"), fields(item));
  }

  @Test
  void whatCannotBeTheCodeStaysAField() throws Exception {
    var two =
        Documents.entry(
            "",
            "otp",
            "otpauth://totp/x?secret=AAAA",
            "TOTP Seed",
            "BBBB",
            "HmacOtp-Secret",
            "CCCC",
            "TimeOtp-Secret-Hex",
            "no hex");
    var item = Documents.read(Documents.with(two)).only();
    assertEquals("otpauth://totp/x?secret=AAAA", code(item).reveal());
    assertEquals(
        List.of(
            "HIDDEN TOTP Seed=BBBB",
            "HIDDEN HmacOtp-Secret=CCCC",
            "HIDDEN TimeOtp-Secret-Hex=no hex"),
        fields(item));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "otp|see phone!",
        "otp|key=JBSWY3DPEHPK3PXP&type=hotp&counter=3",
        "otp|key=JBSWY3DPEHPK3PXP&step=soon",
        "otp|otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&counter=1",
        "otp|otpauth://totp/x?issuer=y",
        "TOTP Seed|not base32 at all!!",
        "TOTP Seed|018",
        "TimeOtp-Secret-Base32|1O"
      })
  void whatIsNoCodeIsAFieldAndNamed(String name, String value) throws Exception {
    var entry =
        Documents.entry(
            "", "Title", "x", name, value.replace("&", "&amp;"), "TOTP Settings", "30;6");
    var sink = Documents.read(Documents.with(entry));
    assertEquals(
        List.of("HIDDEN " + name + "=" + value, "TEXT TOTP Settings=30;6"), fields(sink.only()));
    assertEquals(
        List.of(new Problem("Root/Group/Entry[1]", "no-code", "x")), sink.recorded.problems);
  }

  @Test
  void settingsThatMakeNoSenseAreNotGuessed() throws Exception {
    for (var settings : List.of("abc;6", "30;x", "-1;6", "30;0")) {
      var entry = Documents.entry("", "TOTP Seed", "JBSWY3DP", "TOTP Settings", settings);
      assertEquals(
          List.of("HIDDEN TOTP Seed=JBSWY3DP", "TEXT TOTP Settings=" + settings),
          fields(Documents.read(Documents.with(entry)).only()));
    }
    var entry =
        Documents.entry("", "TimeOtp-Secret-Base32", "JBSWY3DP", "TimeOtp-Algorithm", "MD5");
    assertEquals(2, fields(Documents.read(Documents.with(entry)).only()).size());
  }
}
