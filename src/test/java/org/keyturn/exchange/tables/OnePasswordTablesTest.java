package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.exchange.Samples.field;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.value;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;

/// 1Password's older program for the Mac, which writes a quote in a cell after a backslash, and
/// each item's tags in quotes.
class OnePasswordTablesTest {
  private static final String HEADER =
      "\"Created Date\",\"Notes\",\"Scope\",\"Tags\",\"Title\",\"Type\",\"number(ccnum)\",\"password(password)\",\"URL(url)\",\"username(username)\"\n";

  private static List<String> uris(Item item) {
    return item.overview().details().uris().stream().map(LoginUri::uri).toList();
  }

  private static void isRight(RecordingSink sink) {
    assertEquals(List.of(), sink.problems);
    assertEquals(2, sink.items.size());
    var bank = sink.named("Bank of Example");
    assertEquals("mara", value(bank, Attribute.USERNAME));
    assertEquals("fig-42", value(bank, Attribute.PASSWORD));
    assertEquals(List.of("https://bank.example"), uris(bank));
    assertEquals("line one", bank.secrets().notes().reveal());
    assertEquals(List.of("Starter Kit", "Work"), bank.overview().filing().tags());
    assertEquals(Instant.ofEpochSecond(1_606_923_754), bank.overview().dates().created());
    var second = sink.named("Second");
    assertEquals("tom", value(second, Attribute.USERNAME));
    assertEquals("pear-7", value(second, Attribute.PASSWORD));
    assertEquals("say \"hi\"", second.secrets().notes().reveal());
    assertEquals(List.of(), second.overview().filing().tags());
  }

  @ParameterizedTest
  @CsvSource({
    "LF, COMMA, UTF-8, false",
    "LF, COMMA, UTF-8, true",
    "CR, COMMA, UTF-8, false",
    "CRLF, SEMICOLON, UTF-8, true",
    "LF, TAB, UTF-8, false",
    "CRLF, COMMA, UTF-16LE, true",
    "CR, SEMICOLON, UTF-16BE, false"
  })
  void everyFieldComesUnderItsName(String end, String separator, String charset, boolean mark)
      throws Exception {
    var ends = Map.of("LF", "\n", "CR", "\r", "CRLF", "\r\n");
    var separators = Map.of("COMMA", ",", "SEMICOLON", ";", "TAB", "\t");
    var text =
        new String(Samples.resource("/interop/tables/1password-mac-escaped-quotes.csv"), UTF_8)
            // Those in the notation of the tags stay.
            .replace("Kit\\\",\n", "Kit\\\"#\n")
            .replace(",", separators.getOrDefault(separator, ","))
            .replace("#", ",")
            .replace("\n", ends.getOrDefault(end, "\n"));
    var file = ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
    assertEquals(new OnePasswordCsvFormat(), Samples.format(file));
    isRight(read(file));
  }

  @Test
  void aBackslashAtTheEndOfACellIsItsOwn() throws Exception {
    var sink =
        read(
            HEADER
                + "\"1\",\"n\",\"\",\"\",\"One\",\"Login\",\"\",\"fig\\\",\"https://a.example\",\"mara\"\n"
                + "\"1\",\"C:\\dir\\\\\",\"\",\"{(\n    Work\n)}\",\"Two\",\"Login\",\"\",\"p\\\\q\",\"\",\"tom\\\"\n"
                + "\"1\",\"a \\\"b\\\" c\",\"\",\"\",\"Three\",\"Login\",\"\",\"x\",\"\",\"y\"\n");
    assertEquals(List.of(), sink.problems);
    assertEquals("fig\\", value(sink.named("One"), Attribute.PASSWORD));
    assertEquals("mara", value(sink.named("One"), Attribute.USERNAME));
    assertEquals("C:\\dir\\\\", sink.named("Two").secrets().notes().reveal());
    assertEquals("tom\\", value(sink.named("Two"), Attribute.USERNAME));
    assertEquals("a \"b\" c", sink.named("Three").secrets().notes().reveal());
  }

  @Test
  void tagsHaveTheirLettersAndQuotes() throws Exception {
    var tags = "{(\n    \\\"B\\U00fccher, \\\\\"alt\\\\\"\\\",\n    Work\n)}";
    var sink =
        read(HEADER + "\"1\",\"\",\"\",\"" + tags + "\",\"One\",\"Login\",\"\",\"p\",\"\",\"u\"\n");
    assertEquals(List.of("Bücher, \"alt\"", "Work"), sink.named("One").overview().filing().tags());
  }

  @Test
  void fieldsOfOtherTypesHaveTheirPlaces() throws Exception {
    var sink =
        read(
            "Title,Type,Scope,cardholder name(cardholder),expiry date(expiry),number(ccnum),verification number(cvv),PIN(pin),bank name(bankName),IBAN(iban),first name(firstname)\n"
                + "Visa,Credit Card,Default,Mara Field,203104,4111111111111111,012,0099,,,\n"
                + "Giro,Bank Account,,,,,,,Bank of One,XX0012,\n"
                + "Me,Identity,,,,,,,,,Mara\n");
    assertEquals(List.of(), sink.problems);
    var card = sink.named("Visa");
    assertEquals(ItemType.CARD, card.type());
    assertEquals("Mara Field", value(card, Attribute.CARDHOLDER_NAME));
    assertEquals("4", value(card, Attribute.EXP_MONTH));
    assertEquals("012", value(card, Attribute.CODE));
    assertEquals("0099", field(card, "PIN(pin)", CustomField.Type.HIDDEN));
    assertEquals("XX0012", value(sink.named("Giro"), Attribute.IBAN));
    assertEquals("Mara", value(sink.named("Me"), Attribute.FIRST_NAME));
  }

  @Test
  void daysAndMonthsAreWrittenOut() throws Exception {
    var sink =
        read(
            "Title,Type,Scope,number(number),birth date(birthdate),expiry date(expiry_date),issued on(issue_date)\n"
                + "P,Passport,Default,P1,-86400,203104,1577880060\n"
                + "Q,Passport,Default,P2,1/2/1970,20310,\n"
                + "S,Social Security Number,Default,078,,,\n");
    var passport = sink.named("P");
    assertEquals("-86400", value(passport, Attribute.DATE_OF_BIRTH));
    assertEquals("2031-04", value(passport, Attribute.EXPIRATION_DATE));
    assertEquals("2020-01-01", value(passport, Attribute.ISSUE_DATE));
    assertEquals("1/2/1970", value(sink.named("Q"), Attribute.DATE_OF_BIRTH));
    assertEquals("20310", value(sink.named("Q"), Attribute.EXPIRATION_DATE));
    assertEquals("078", value(sink.named("S"), Attribute.SSN));
  }

  @Test
  void aTableInUtf16WithoutAMarkIsRead() throws Exception {
    var text = HEADER + "\"1\",\"\",\"\",\"\",\"One\",\"Login\",\"\",\"p\",\"\",\"u\"\n";
    assertEquals("p", value(read(text.getBytes(UTF_16LE)).named("One"), Attribute.PASSWORD));
  }
}
