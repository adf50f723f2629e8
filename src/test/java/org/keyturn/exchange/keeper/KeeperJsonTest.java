package org.keyturn.exchange.keeper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Problem;

/// Keeper's document: every kind of record, folders, references, and what it only tells of.
class KeeperJsonTest {
  private static RecordingSink sink = new RecordingSink();

  @BeforeAll
  static void read() throws Exception {
    var file = Samples.resource("/interop/keeper/keeper.json");
    assertEquals(new KeeperJsonFormat(), Samples.format(file));
    sink = Samples.read(file);
  }

  private static Item named(String name, ItemType type) {
    var item = sink.named(name);
    assertEquals(type, item.type());
    return item;
  }

  private static String folder(Item item) {
    return sink.folders.stream()
        .filter(each -> item.overview().filing().folder().filter(each.id()::equals).isPresent())
        .map(Folder::name)
        .findFirst()
        .orElse("");
  }

  private static RecordingSink record(String members) throws Exception {
    return Samples.read("{\"records\":[{\"title\":\"One\",\"uid\":\"a\"," + members + "}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"shared_folders\":[],\"records\":[{\"title\":\"Shop\",\"login\":\"mara\",\"custom_fields\":{}}]}",
        "{\"records\":[{\"uid\":\"a\",\"title\":\"Shop\",\"$type\":\"login\"}]}",
        "{\"records\":[{\"title\":\"Shop\"},{\"title\":\"b\",\"login\":\"mara\",\"password\":\"fig\"}]}"
      })
  void itIsKnownByAnyOfItsRecords(String document) throws Exception {
    assertEquals(new KeeperJsonFormat(), Samples.format(document.getBytes(UTF_8)));
    assertEquals("Shop", Samples.read(document).items.getFirst().name());
  }

  @Test
  void everyRecordAndFolderComesIn() {
    assertEquals(11, sink.items.size());
    assertEquals(
        List.of("Team", "Team/Servers", "Empty", "Private", "Private/Shops"),
        sink.folders.stream().map(Folder::name).toList());
    assertEquals("Private/Shops", folder(sink.named("Shop")));
    assertEquals(List.of("Team/Servers/Web"), sink.named("Shop").overview().filing().tags());
    assertEquals("Team/Servers", folder(sink.named("Server key")));
    assertEquals("", folder(sink.named("Visa")));
  }

  @Test
  void aLoginHasAllItsFields() {
    var shop = named("Shop", ItemType.LOGIN);
    assertEquals("mara", Samples.value(shop, Attribute.USERNAME));
    assertEquals("fig-42", Samples.value(shop, Attribute.PASSWORD));
    assertEquals(
        "otpauth://totp/Shop?secret=JBSWY3DPEHPK3PXP", Samples.value(shop, Attribute.TOTP));
    assertEquals(
        List.of("https://shop.example", "https://two.example"),
        shop.overview().details().uris().stream().map(LoginUri::uri).toList());
    assertEquals("one\ntwo", shop.secrets().notes().reveal());
    assertEquals(Instant.parse("2025-11-06T11:32:59Z"), shop.overview().dates().changed());
    assertEquals(
        "otpauth://totp/Second?secret=GEZDGNBVGY3TQOJQ",
        Samples.field(shop, "oneTimeCode", CustomField.Type.ONE_TIME_CODE));
    assertEquals("green", Samples.field(shop, "Colour", CustomField.Type.TEXT));
    assertEquals("as it is", Samples.field(shop, "Plain: yes", CustomField.Type.TEXT));
    assertEquals("0042", Samples.field(shop, "pinCode", CustomField.Type.HIDDEN));
    assertEquals("mara@shop.example", Samples.field(shop, "email", CustomField.Type.EMAIL));
    assertEquals("Tom", Samples.field(shop, "First pet?", CustomField.Type.HIDDEN));
    assertEquals("DE 30123 ext. 7", Samples.field(shop, "Home"));
    assertEquals("Home", Samples.field(shop, "addressRef"));
    assertEquals("gone", Samples.field(shop, "cardRef"));
    assertEquals(9, shop.secrets().fields().size());
  }

  @Test
  void otherKindsHaveTheirPlaces() {
    var card = named("Visa", ItemType.CARD);
    assertEquals("4111111111111111", Samples.value(card, Attribute.NUMBER));
    assertEquals("Mara Fig", Samples.value(card, Attribute.CARDHOLDER_NAME));
    assertEquals("6", Samples.value(card, Attribute.EXP_MONTH));
    assertEquals("2030", Samples.value(card, Attribute.EXP_YEAR));
    assertEquals("347", Samples.value(card, Attribute.CODE));
    assertEquals("Visa", Samples.value(card, Attribute.BRAND));
    assertEquals("8426", Samples.field(card, "pinCode", CustomField.Type.HIDDEN));
    var key = named("Server key", ItemType.SSH_KEY);
    assertEquals("-----BEGIN", Samples.value(key, Attribute.PRIVATE_KEY));
    assertEquals("ssh-ed25519 AAAA", Samples.value(key, Attribute.PUBLIC_KEY));
    assertEquals("deploy", Samples.field(key, "login"));
    assertEquals("open sesame", Samples.field(key, "passphrase", CustomField.Type.HIDDEN));
    assertEquals("web.example", Samples.field(key, "hostName"));
    assertEquals("22", Samples.field(key, "port"));
    var bank = named("Bank", ItemType.BANK_ACCOUNT);
    assertEquals("Checking", Samples.value(bank, Attribute.ACCOUNT_TYPE));
    assertEquals("8472651938", Samples.value(bank, Attribute.ACCOUNT_NUMBER));
    assertEquals("Mara Fig", Samples.value(bank, Attribute.NAME_ON_ACCOUNT));
    assertEquals("deep", Samples.field(bank, "password", CustomField.Type.HIDDEN));
    var wifi = named("Home Wi-Fi", ItemType.WIFI);
    assertEquals("fig-net", Samples.value(wifi, Attribute.NETWORK_NAME));
    assertEquals("cozy", Samples.value(wifi, Attribute.PASSWORD));
    assertEquals("kept quiet", named("Minutes", ItemType.SECURE_NOTE).secrets().notes().reveal());
    var home = named("Home", ItemType.IDENTITY);
    assertEquals("Fig Street 1", Samples.value(home, Attribute.ADDRESS1));
    assertEquals("DE", Samples.value(home, Attribute.COUNTRY));
    assertEquals(
        "AB-12", Samples.value(named("Licence", ItemType.SOFTWARE_LICENSE), Attribute.LICENSE_KEY));
    var database = named("Database", ItemType.LOGIN);
    assertEquals("databaseCredentials", Samples.field(database, "type"));
    assertEquals("5432", Samples.field(database, "port"));
    assertEquals("[1]", Samples.field(database, "odd"));
    assertTrue(Samples.field(database, "passkey", CustomField.Type.HIDDEN).contains("db.example"));
    named("--", ItemType.SECURE_NOTE);
  }

  /// Keeper has the midnight of the place where a day was typed.
  @Test
  void daysAreThoseThatWereMeant() throws Exception {
    var passport = named("Passport", ItemType.PASSPORT);
    assertEquals("543826194", Samples.value(passport, Attribute.PASSPORT_NUMBER));
    assertEquals("Mara Lynn", Samples.value(passport, Attribute.GIVEN_NAME));
    assertEquals("Fig", Samples.value(passport, Attribute.SURNAME));
    assertEquals("1990-07-22", Samples.value(passport, Attribute.DATE_OF_BIRTH));
    assertEquals("2033-07-22", Samples.value(passport, Attribute.EXPIRATION_DATE));
    assertEquals("2023-08-15", Samples.value(passport, Attribute.ISSUE_DATE));
    assertEquals("in May", Samples.field(passport, "seen"));
    // In Los Angeles and in Sydney, before and soon after 1970.
    var days =
        record(
            "\"custom_fields\":{\"$date:a\":-86371200000,\"$date:b\":-36000000,\"$date:c\":1e30}");
    assertEquals("1967-04-07", Samples.field(days.named("One"), "a"));
    assertEquals("1970-01-01", Samples.field(days.named("One"), "b"));
    assertEquals("1e30", Samples.field(days.named("One"), "c"));
  }

  @Test
  void filesAreTold() {
    assertEquals(
        List.of(
            new Problem("records[0].references", "attachment-missing", "Shop"),
            new Problem(
                "records[8].attachments[0].name", "attachment-missing", "Database: dump.sql")),
        sink.problems);
  }

  @Test
  void whatHasAnotherShapeIsKeptOrTold() throws Exception {
    var odd =
        record(
            "\"custom_fields\":[1],\"references\":7,\"folders\":[3,{\"folder\":5}],\"extra\":{\"a\":1}");
    var item = odd.named("One");
    assertEquals("{\"a\":1}", Samples.field(item, "extra"));
    assertEquals(
        List.of("wrong-type", "wrong-type", "wrong-type"),
        odd.problems.stream().map(Problem::reason).toList());
    var structure = record("\"custom_fields\":{\"$name\":\"Mara Fig\",\"$host\":\"a\",\"$\":1}");
    assertEquals("Mara Fig", Samples.field(structure.named("One"), "name"));
    assertEquals("a", Samples.field(structure.named("One"), "host"));
    assertEquals("1", Samples.field(structure.named("One"), ""));
  }
}
