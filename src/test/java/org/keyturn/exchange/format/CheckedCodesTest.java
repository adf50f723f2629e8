package org.keyturn.exchange.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// What stands in another program's place for a one-time code need not be one.
class CheckedCodesTest {
  private static String bitwarden(String totp) {
    return """
    {"encrypted":false,"folders":[],"items":[
    {"type":1,"name":"Mill","login":{"username":"ida","password":"x1","totp":"%s"}}]}
    """
        .formatted(totp);
  }

  private static void isKeptAsConcealedField(RecordingSink sink, String field, String text) {
    isConcealedField(sink, field, text);
    assertEquals(List.of(new Problem("login.totp", "unreadable-code", "Mill")), sink.problems);
  }

  private static void isConcealedField(RecordingSink sink, String field, String text) {
    var item = sink.named("Mill");
    assertEquals(SecretText.EMPTY, item.secrets().attribute(Attribute.TOTP));
    assertEquals(
        List.of(CustomField.Type.HIDDEN.name() + " " + field + " " + text),
        item.secrets().fields().stream()
            .map(one -> one.type() + " " + one.name() + " " + one.value().reveal())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on my old phone",
        "GEZDGNBVGY3TQ0JQ",
        "GEZDGNBVGY3TQOJQ&digits=8",
        "123456",
        "otpauth://hotp/x?secret=GEZDGNBVGY3TQOJQ&counter=1"
      })
  void whatMakesNoCodesBecomesConcealedFieldAndIsNamed(String text) throws Exception {
    isKeptAsConcealedField(Samples.read(bitwarden(text)), "totp", text);
    isKeptAsConcealedField(
        Samples.read(
            "url,username,password,totp,extra,name,grouping,fav\nhttps://mill.example,u,p,"
                + text
                + ",,Mill,,0\n"),
        "totp",
        text);
    var keepass = Samples.read(keepass(text));
    isConcealedField(keepass, "otp", text);
    assertEquals(1, keepass.problems.size());
  }

  private static String keepass(String otp) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <KeePassFile><Root><Group><Name>Root</Name><Entry>
    <String><Key>Title</Key><Value>Mill</Value></String>
    <String><Key>UserName</Key><Value>ida</Value></String>
    <String><Key>otp</Key><Value>%s</Value></String>
    </Entry></Group></Root></KeePassFile>
    """
        .formatted(otp.replace("&", "&amp;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GEZDGNBVGY3TQOJQ",
        "gezd gnbv gy3t qojq",
        "steam://GEZDGNBVGY3TQOJQ",
        "key=GEZDGNBVGY3TQOJQ&step=60&size=8",
        "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&amp;digits=8"
      })
  void whatMakesCodesStaysCharacterForCharacter(String text) throws Exception {
    var sink = Samples.read(bitwarden(text));
    assertEquals(text, sink.named("Mill").secrets().attribute(Attribute.TOTP).reveal());
    assertEquals(List.of(), sink.problems);
  }

  @Test
  void fieldsOfThePersonsOwnAreLookedAtToo() throws Exception {
    var sink = new RecordingSink();
    var fields = List.of(code("ask mum"), code("AAAA"));
    var secrets =
        new Secrets(Map.of(), SecretText.EMPTY, fields, List.of(), List.of(), Extras.NONE);
    var item = Samples.read(bitwarden("AAAA")).named("Mill").withSecrets(secrets);
    new CheckedCodes(sink).item(item);
    assertEquals(
        List.of(CustomField.Type.HIDDEN, CustomField.Type.ONE_TIME_CODE),
        sink.named("Mill").secrets().fields().stream().map(CustomField::type).toList());
    assertEquals(List.of(new Problem("fields", "unreadable-code", "Mill")), sink.problems);
  }

  private static CustomField code(String text) {
    return new CustomField(
        CustomField.Type.ONE_TIME_CODE, "code", SecretText.of(text), Optional.empty(), Extras.NONE);
  }
}
