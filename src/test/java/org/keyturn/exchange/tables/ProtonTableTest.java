package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.exchange.Samples.field;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Problem;

class ProtonTableTest {
  private static final String HEADER =
      "type,name,url,autofillUrls,email,username,password,note,totp,createTime,modifyTime,vault\n";

  private static List<String> uris(Item item) {
    return item.overview().details().uris().stream().map(LoginUri::uri).toList();
  }

  private static String folder(RecordingSink sink, Item item) {
    return item.overview()
        .filing()
        .folder()
        .flatMap(id ->
            sink.folders.stream().filter(f -> f.id().equals(id)).map(Folder::name).findFirst())
        .orElse("");
  }

  @Test
  void loginsAndCardsHaveTheirPlaces() throws Exception {
    var file = Samples.resource("/interop/tables/protonpass.csv");
    assertEquals(new ProtonCsvFormat(), Samples.format(file));
    var sink = read(file);
    assertEquals(List.of(), sink.problems);
    var shop = sink.named("Shop");
    assertEquals("mara", value(shop, Attribute.USERNAME));
    assertEquals("fig-42", value(shop, Attribute.PASSWORD));
    assertEquals(List.of("https://shop.example/", "https://shop2.example/"), uris(shop));
    assertEquals(
        "otpauth://totp/Shop:mara?secret=JBSWY3DPEHPK3PXP&issuer=Shop",
        value(shop, Attribute.TOTP));
    assertEquals("a note", shop.secrets().notes().reveal());
    assertEquals("Family", folder(sink, shop));
    assertEquals(Instant.parse("2024-02-12T10:55:20Z"), shop.overview().dates().created());
    assertEquals("mara@example.org", field(shop, "email"));
    assertEquals(1, shop.secrets().fields().size());
    var visa = sink.named("Visa");
    assertEquals(ItemType.CARD, visa.type());
    assertEquals("Mara Field", value(visa, Attribute.CARDHOLDER_NAME));
    assertEquals("4111111111111111", value(visa, Attribute.NUMBER));
    assertEquals("123", value(visa, Attribute.CODE));
    assertEquals("2", value(visa, Attribute.EXP_MONTH));
    assertEquals("2029", value(visa, Attribute.EXP_YEAR));
    assertEquals("9876", field(visa, "PIN", CustomField.Type.HIDDEN));
    assertEquals("spare", visa.secrets().notes().reveal());
    assertEquals("Family", folder(sink, visa));
  }

  @Test
  void everyKindOfItem() throws Exception {
    var sink =
        read(
            HEADER
                + "identity,Me,,,,,,\"{\"\"fullName\"\":\"\"Ada K Byron\"\",\"\"email\"\":\"\"a@b.example\"\",\"\"zipOrPostalCode\"\":\"\"00123\"\",\"\"extraPersonalDetails\"\":[{\"\"fieldName\"\":\"\"Pet\"\",\"\"type\"\":\"\"hidden\"\",\"\"data\"\":{\"\"content\"\":\"\"Rex\"\"}}],\"\"note\"\":\"\"n\"\"}\",,1,2,Home\n"
                + "alias,Hide,,,x.y@alias.example,,,why,,1,2,Home\n"
                + "note,Text,,,,,,\"{\"\"a\"\":1}\",,1,2,Home\n"
                + "sshKey,Key,,,,,,key note,,1,2,\n"
                + "wifi,Net,,,,,,\"{\"\"ssid\"\":\"\"home\"\",\"\"password\"\":\"\"0042\"\",\"\"note\"\":\"\"\"\"}\",,1,2,\n"
                + "custom,Own,,,,,,,,1,2,\n"
                + "passkeyring,Odd,,,,u,p,,,1,2,\n"
                + "creditCard,Torn,,,,,,{not json,,1,2,\n");
    var me = sink.named("Me");
    assertEquals(ItemType.IDENTITY, me.type());
    assertEquals("Byron", value(me, Attribute.LAST_NAME));
    assertEquals("00123", value(me, Attribute.POSTAL_CODE));
    assertEquals("Rex", field(me, "Pet", CustomField.Type.HIDDEN));
    assertEquals("n", me.secrets().notes().reveal());
    assertEquals("x.y@alias.example", value(sink.named("Hide"), Attribute.USERNAME));
    assertEquals("{\"a\":1}", sink.named("Text").secrets().notes().reveal());
    assertEquals(ItemType.SSH_KEY, sink.named("Key").type());
    assertEquals("home", value(sink.named("Net"), Attribute.NETWORK_NAME));
    assertEquals("0042", value(sink.named("Net"), Attribute.PASSWORD));
    assertEquals("passkeyring", field(sink.named("Odd"), "type"));
    assertEquals("{not json", sink.named("Torn").secrets().notes().reveal());
    assertEquals(
        List.of(
            new Problem("line 5", "fields-not-in-table", "Key"),
            new Problem("line 7", "fields-not-in-table", "Own"),
            new Problem("line 8", "fields-not-in-table", "Odd"),
            new Problem("line 9", "fields-not-in-table", "Torn")),
        sink.problems);
  }

  @Test
  void newerTablesHaveRulesOfAddresses() throws Exception {
    var sink =
        read(
            HEADER
                + "login,One,\"https://a.example/, https://b.example/x, y\",\"[{\"\"url\"\":\"\"https://a.example/\"\",\"\"mode\"\":0},{\"\"url\"\":\"\"https://c.example/\"\",\"\"mode\"\":\"\"Exact\"\"}]\",,u,p,,,1,2,\n");
    assertEquals(List.of(), sink.problems);
    var one = sink.named("One");
    assertEquals(
        List.of("https://a.example/", "https://b.example/x, y", "https://c.example/"), uris(one));
    var last = one.overview().details().uris().getLast();
    assertEquals(Optional.of(LoginUri.Match.EXACT), last.match());
  }

  @Test
  void olderTablesAndOnesMadeForAnImport() throws Exception {
    var older =
        "type,name,url,username,password,note,totp,createTime,modifyTime,vault\nlogin,One,,u,p,,,,,\n";
    assertEquals(new ProtonCsvFormat(), Samples.format(older.getBytes(UTF_8)));
    assertEquals("p", value(read(older).named("One"), Attribute.PASSWORD));
    var made = "name,url,email,username,password,note,totp,vault\nOne,,e@b.example,,p,,,V\n";
    var one = read(made).named("One");
    assertEquals("e@b.example", value(one, Attribute.USERNAME));
    assertTrue(one.secrets().fields().isEmpty());
  }
}
