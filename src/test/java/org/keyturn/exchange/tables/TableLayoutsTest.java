package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.exchange.Samples.field;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.value;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.bitwarden.BitwardenJsonFormat;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.exchange.onepassword.OnePasswordJsonFormat;
import org.keyturn.exchange.programs.DashlaneZipFormat;
import org.keyturn.exchange.proton.ProtonJsonFormat;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Problem;

/// Each table is known by its columns, and everything that it holds comes in.
class TableLayoutsTest {
  private static Optional<String> folder(RecordingSink sink, Item item) {
    return item.overview()
        .filing()
        .folder()
        .flatMap(id ->
            sink.folders.stream().filter(f -> f.id().equals(id)).map(Folder::name).findFirst());
  }

  private static List<String> uris(Item item) {
    return item.overview().details().uris().stream().map(LoginUri::uri).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "KEEPASSXC, keepassxc-csv",
    "ONEPASSWORD, 1password-csv",
    "ONEPASSWORD_MAC, 1password-csv",
    "ONEPASSWORD_WINDOWS, 1password-csv",
    "NORDPASS, nordpass-csv",
    "ROBOFORM, roboform-csv",
    "KEEPER, keeper-csv",
    "DASHLANE_LOGINS, dashlane-csv",
    "DASHLANE_PAYMENTS, dashlane-csv",
    "DASHLANE_IDS, dashlane-csv",
    "DASHLANE_PERSON, dashlane-csv"
  })
  void eachIsKnownByItsColumns(String name, String format) throws Exception {
    var text = (String) Tables.class.getDeclaredField(name).get(null);
    assertEquals(format, Samples.format(text.getBytes(UTF_8)).key());
    var semicolons = text.replace(",", ";").getBytes(UTF_8);
    if (!name.equals("NORDPASS") && !name.equals("ROBOFORM")) {
      assertEquals(format, Samples.format(semicolons).key());
    }
  }

  @Test
  void keepassXc() throws Exception {
    var sink = read(Tables.KEEPASSXC);
    assertEquals(List.of("Work", "Work/Servers"), sink.folders.stream().map(Folder::name).toList());
    var one = sink.named("One");
    assertEquals(Optional.of("Work/Servers"), folder(sink, one));
    assertEquals("u", value(one, Attribute.USERNAME));
    assertEquals("otpauth://totp/a?secret=JBSWY3DPEHPK3PXP", value(one, Attribute.TOTP));
    assertEquals(Instant.parse("2020-01-02T03:04:05Z"), one.overview().dates().created());
    assertEquals(Instant.parse("2024-05-06T07:08:09Z"), one.overview().dates().changed());
    assertEquals("0", field(one, "Icon"));
    var nameless = sink.named("--");
    assertEquals(Optional.empty(), folder(sink, nameless));
    assertEquals("q", value(nameless, Attribute.PASSWORD));
  }

  @ParameterizedTest
  @CsvSource({
    "Root/Work, Work",
    "Passwords/Work/Mail, Work/Mail",
    "Mine/Work, Mine/Work",
    "Passwords, ''"
  })
  void theGroupOfAllGroupsIsNoFolder(String path, String expected) throws Exception {
    var sink = read(Tables.KEEPASSXC.replace("Root/Work/Servers", path));
    assertEquals(expected, folder(sink, sink.named("One")).orElse(""));
  }

  @Test
  void onePasswordOfEveryAge() throws Exception {
    var sink = read(Tables.ONEPASSWORD);
    var one = sink.named("One");
    assertEquals(List.of("https://one.example/"), uris(one));
    assertEquals(List.of("a", "b"), one.overview().filing().tags());
    assertTrue(one.overview().filing().favorite());
    assertTrue(sink.named("Two").overview().isArchived());

    var mac = read(Tables.ONEPASSWORD_MAC).named("One");
    assertEquals(List.of("https://one.example/"), uris(mac));
    assertEquals("n", mac.secrets().notes().reveal());
    assertEquals("Login", field(mac, "type"));

    var windows = read(Tables.ONEPASSWORD_WINDOWS);
    var card = windows.named("Card");
    assertEquals(ItemType.CARD, card.type());
    assertEquals("Visa", value(card, Attribute.BRAND));
    assertEquals("4", value(card, Attribute.EXP_MONTH));
    assertEquals("2031", value(card, Attribute.EXP_YEAR));
    var person = windows.named("Me");
    assertEquals("Byron", value(person, Attribute.LAST_NAME));
    assertEquals("Identity", field(person, "TYPE"));
  }

  @Test
  void nordPass() throws Exception {
    var sink = read(Tables.NORDPASS);
    assertEquals(
        List.of("Work", "Work/Web", "Empty folder"),
        sink.folders.stream().map(Folder::name).toList());
    var one = sink.named("One");
    assertEquals(List.of("https://one.example", "https://two.example"), uris(one));
    assertEquals("77", field(one, "PIN", CustomField.Type.HIDDEN));
    assertEquals("h", field(one, "Hint", CustomField.Type.TEXT));
    assertEquals("password", field(one, "type"));
    var card = sink.named("Visa");
    assertEquals("Visa", value(card, Attribute.BRAND));
    assertEquals("2031", value(card, Attribute.EXP_YEAR));
    assertEquals("9999", field(card, "pin", CustomField.Type.HIDDEN));
    var person = sink.named("Me");
    assertEquals("K", value(person, Attribute.MIDDLE_NAME));
    assertEquals("GB", value(person, Attribute.COUNTRY));
    assertEquals(ItemType.SECURE_NOTE, sink.named("Text").type());
    assertEquals("{", field(sink.named("Odd"), "custom_fields"));
    assertEquals(List.of(new Problem("line 7", "wrong-type", "Odd")), sink.problems);
  }

  @Test
  void roboForm() throws Exception {
    var sink = read(Tables.ROBOFORM);
    assertEquals(List.of(), sink.problems);
    var one = sink.named("One");
    assertEquals(Optional.of("Work/Web"), folder(sink, one));
    assertEquals("JBSWY3DPEHPK3PXP", value(one, Attribute.TOTP));
    assertEquals("a, b", field(one, "Pet", CustomField.Type.HIDDEN));
    assertEquals("loose", field(one, ""));
    assertEquals(2, one.secrets().fields().size());
    assertEquals("https://two.example/*", field(sink.named("Two"), "MatchUrl"));
  }

  @Test
  void keeper() throws Exception {
    var sink = read(Tables.KEEPER);
    var one = sink.named("One");
    assertEquals(Optional.of("Work/Web"), folder(sink, one));
    assertEquals("otpauth://totp/k?secret=JBSWY3DPEHPK3PXP", value(one, Attribute.TOTP));
    assertEquals("h", field(one, "Hint"));
    assertEquals("Team", field(one, "Shared Folder"));
    assertEquals("q", value(sink.named("Two"), Attribute.PASSWORD));
  }

  @Test
  void dashlane() throws Exception {
    var login = read(Tables.DASHLANE_LOGINS).named("One");
    assertEquals(List.of("one.example"), uris(login));
    assertEquals("u2", field(login, "username2"));
    assertEquals("otpauth://totp/d?secret=JBSWY3DPEHPK3PXP", value(login, Attribute.TOTP));

    var payments = read(Tables.DASHLANE_PAYMENTS);
    var card = payments.named("Ada Byron");
    assertEquals("Visa", value(card, Attribute.BRAND));
    assertEquals("4", value(card, Attribute.EXP_MONTH));
    assertEquals("credit_card", field(card, "type"));
    assertEquals("Bank of One", field(card, "issuing_bank"));
    var account = payments.named("Savings");
    assertEquals("12345678", value(account, Attribute.ACCOUNT_NUMBER));
    assertEquals("bank", field(account, "type"));

    var ids = read(Tables.DASHLANE_IDS);
    assertEquals("P1", value(ids.named("Ada K Byron passport"), Attribute.PASSPORT_NUMBER));
    assertEquals("NY", value(ids.named("Ada Byron license"), Attribute.ISSUING_STATE));
    assertEquals("S1", value(ids.named("Ada Byron social_security"), Attribute.SSN));
    assertEquals("passport", field(ids.named("Ada K Byron passport"), "type"));

    var person = read(Tables.DASHLANE_PERSON);
    assertEquals(1, person.items.size());
    var john = person.named("John Doe");
    assertEquals("a@b.example", value(john, Attribute.EMAIL));
    assertEquals("jdoe", value(john, Attribute.USERNAME));
    assertEquals("name", field(john, "type"));
    assertEquals("Johns email", field(john, "item_name"));
  }

  @Test
  void bitwardensOwn() throws Exception {
    var sink = read(Samples.interop("account-pbkdf2/unencrypted.csv"));
    assertEquals(List.of(), sink.problems);
    var login = sink.named("Example login");
    assertEquals(7, uris(login).size());
    assertEquals("^https://.*\\.example\\.org$", uris(login).get(5));
    assertEquals("line 1\nline 2", login.secrets().notes().reveal());
    assertEquals("p@ss \"quoted\", and ünïcødé 🔑", value(login, Attribute.PASSWORD));
    assertTrue(value(login, Attribute.TOTP).startsWith("otpauth://totp/Example:alice?secret="));
    assertEquals("s3cret", field(login, "hidden"));
    assertTrue(login.overview().filing().reprompt());
    assertEquals(Optional.of("Work/Servers"), folder(sink, login));
    assertEquals(ItemType.SECURE_NOTE, sink.named("Secure note ✎").type());
  }

  @Test
  void whatBrowsersKeepBesidesComesIn() throws Exception {
    var sink = read(Samples.interop("imports/firefox.csv"));
    var item = sink.named("sub.example.org");
    assertEquals("Realm", field(item, "httpRealm"));
    assertEquals(Instant.ofEpochMilli(1_600_000_000_000L), item.overview().dates().created());
    assertEquals("1600000000000", field(item, "timeLastUsed"));
    assertEquals(List.of(new Problem("line 3", "browser-account")), sink.problems);
  }

  @ParameterizedTest
  @CsvSource({
    "https://müllerei.example, müllerei.example",
    "https://www.xn--mllerei-n2a.example/?a=b|c, müllerei.example",
    "http://my_shop.example/a b%, my_shop.example",
    "https://\u0430pple.example, xn--pple-43d.example",
    "android://hash==@org.mill.App/, org.mill.App",
    "mill.example:8080, mill.example",
    "htts:/mill.example, --"
  })
  void browsersNameItemsByTheSiteAsPeopleReadIt(String url, String name) throws Exception {
    var firefox =
        "url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed,timePasswordChanged";
    var sink = read(firefox + "\n" + url + ",u,p,,,{a},1,1,1\n");
    assertEquals("u", value(sink.named(name), Attribute.USERNAME));
    var chrome = read("name,url,username,password,note\n," + url + ",u,p,n\n");
    assertEquals("u", value(chrome.named(name), Attribute.USERNAME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mill.example/a", "htts:/mill.example", "localhost:8080", "mill . example", "a|b"})
  void anAddressStaysAsItIsWritten(String url) throws Exception {
    var chrome = read("name,url,username,password,note\nMill," + url + ",u,p,n\n");
    assertEquals(List.of(url), uris(chrome.named("Mill")));
    var roboform = read(Tables.ROBOFORM.replaceAll("https://two.example,", url + ","));
    assertEquals(List.of(url), uris(roboform.named("Two")));
    var nordpass = read(Tables.NORDPASS.replaceAll("https://one.example", url));
    assertEquals(List.of(url, "https://two.example"), uris(nordpass.named("One")));
    var lastpass =
        read("url,username,password,totp,extra,name,grouping,fav\n" + url + ",u,p,,,Mill,,0\n");
    assertEquals(List.of(url), uris(lastpass.named("Mill")));
  }

  @Test
  void lastPassCardsGetTheirBrand() throws Exception {
    var card = read(Samples.interop("imports/lastpass.csv")).named("My card");
    assertEquals("Visa", value(card, Attribute.BRAND));
  }

  @Test
  void unknownColumnsHaveToBeExplained() throws Exception {
    var text = "Bezeichnung;Benutzer;Kennwort;Farbe\nEins;u;p;rot\n";
    assertEquals(new CsvFormat(), Samples.format(text.getBytes(UTF_8)));
    assertEquals(
        new Failure.Refused(Failure.Rule.CSV_COLUMNS_UNKNOWN), Failures.of(() -> read(text)));
    var columns = Map.of("bezeichnung", "name", "Benutzer", "username", "Kennwort", "password");
    var item = Samples.mapped(text, columns).named("Eins");
    assertEquals("u", value(item, Attribute.USERNAME));
    assertEquals("p", value(item, Attribute.PASSWORD));
    assertEquals("rot", field(item, "Farbe"));
    for (var wrong : List.of(Map.of("Nichts", "name"), Map.of("Farbe", "colour"))) {
      assertEquals(
          new Failure.Refused(Failure.Rule.CSV_MAPPING_WRONG),
          Failures.of(() -> Samples.mapped(text, wrong)));
    }
  }

  @Test
  void aWrongGuessCanBeOverruled() throws Exception {
    var text = "name,url,username,password,note\nOne,https://one.example,u,p,n\n".getBytes(UTF_8);
    assertEquals(new ChromeFormat(), Samples.format(text));
    var other = Samples.readAs(new SafariFormat(), text).items.getFirst();
    assertEquals("p", value(other, Attribute.PASSWORD));
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.IMPORT),
        Failures.of(() -> Samples.readAs(new DashlaneZipFormat(), text)));
    var enpass = Samples.interop("imports/enpass.json");
    for (var format :
        List.of(
            new OnePasswordJsonFormat(),
            new ProtonJsonFormat(),
            new ChromeFormat(),
            new KdbxFormat())) {
      assertEquals(
          new Failure.NotRecognised(Failure.Thing.IMPORT),
          Failures.of(() -> Samples.readAs(format, enpass)),
          format.key());
    }
    var unflagged = Samples.interop("bad/13-no-encrypted-flag.json");
    assertEquals(6, Samples.readAs(new BitwardenJsonFormat(), unflagged).items.size());
  }

  @Test
  void anOldEncodingIsTold() throws Exception {
    var bytes =
        "name,url,username,password\nStraße,https://one.example,u,pä\n"
            .getBytes(Charset.forName("windows-1252"));
    var sink = read(bytes);
    assertEquals("pä", value(sink.named("Straße"), Attribute.PASSWORD));
    assertEquals(List.of(new Problem("encoding", "guessed-encoding")), sink.problems);
  }
}
