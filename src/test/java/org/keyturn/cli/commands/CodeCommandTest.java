package org.keyturn.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.cli.CliTest;
import org.keyturn.totp.Totp;

class CodeCommandTest extends CliTest {
  private static final String LINK =
      "otpauth://totp/Bank:ada?secret=WQIQ25BRKZYCJVYP&issuer=Bank&digits=8&period=86400";

  @Test
  void printsTheCodeAloneOrAsFields() {
    var id = put(login(LINK));
    var before = code();
    var fields = json("code", vault, id).json();
    assertTrue(List.of(before, code()).contains(fields.get("code").asString()));
    assertEquals(86_400, fields.get("period").asInt());
    assertTrue(fields.get("secondsLeft").asInt() >= 1);

    var plain = rig.run(PASSWORD + "\n", "code", vault, "Bank", "--password-stdin");
    assertTrue(List.of(before + "\n", code() + "\n").contains(plain.out()), plain.err());
    assertTrue(plain.err().contains("second"), plain.err());
  }

  /// The otpauth text is somebody else's: it comes back as it was given.
  @Test
  void theLinkIsKeptCharacterForCharacter() {
    var odd =
        "OTPAUTH://totp/A%20b:c%40d?algorithm=sha1&secret=wqiq%2025brkzycjvyp&x=%C3%BC&digits=06";
    var id = put(login(odd));
    assertEquals(odd, json("show", vault, id, "--reveal").json().at("/login/totp").asString());
    assertEquals(6, json("code", vault, id).json().get("code").asString().length());
  }

  @Test
  void steamHasFiveCharacters() {
    var id = put(login("steam://HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ"));
    assertTrue(json("code", vault, id).json().get("code").asString().matches("[2-9B-Y]{5}"));
  }

  @Test
  void saysWhatIsMissingOrCannotBeRead() {
    assertEquals(9, json("code", vault, put(NOTE)).code());
    assertEquals(8, json("code", vault, put(login("otpauth://hotp/x?secret=AAAA"))).code());
    assertEquals(9, json("code", vault, "nobody").code());
  }

  /// Its text stays what it is, but makes no code and is not found among those that do.
  @Test
  void wordsAndSlipsMakeNoCode() {
    for (var text : List.of("see my phone", "GEZDGNBVGY3TQ0JQ", "123456", "AAAA&digits=8")) {
      var id = put(login(text));
      assertEquals(8, json("code", vault, id).code(), text);
      assertEquals(text, json("show", vault, id, "--reveal").json().at("/login/totp").asString());
    }
    assertEquals(0, json("list", vault, "has:totp").json().get("items").size());
    put(login("key=GEZDGNBVGY3TQOJQ&step=60&size=8"));
    assertEquals(1, json("list", vault, "has:totp").json().get("items").size());
  }

  private static String login(String totp) {
    return "{\"type\":1,\"name\":\"Bank\",\"login\":{\"totp\":\"" + totp + "\"}}";
  }

  private static String code() {
    try (var totp = Totp.parse(LINK.toCharArray()).orElseThrow()) {
      return new String(totp.codeAt(Instant.now()));
    }
  }
}
