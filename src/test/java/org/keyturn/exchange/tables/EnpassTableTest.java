package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;

/// Enpass's table, whose records are of any length.
class EnpassTableTest {
  @Test
  void everythingComesIn() throws Exception {
    var file = Samples.resource("/interop/tables/enpass.csv");
    assertEquals(new EnpassCsvFormat(), Samples.format(file));
    var sink = Samples.read(file);
    assertEquals(
        List.of("Shop", "Both", "Master", "Words", "Router"),
        sink.items.stream().map(Item::name).toList());
    assertEquals(List.of(), sink.problems);
    var shop = sink.named("Shop");
    assertEquals("mara@shop.example", Samples.value(shop, Attribute.USERNAME));
    assertEquals("fig,42", Samples.value(shop, Attribute.PASSWORD));
    assertEquals("JBSWY3DPEHPK3PXP", Samples.value(shop, Attribute.TOTP));
    assertEquals(
        List.of("https://shop.example", "https://two.example"),
        shop.overview().details().uris().stream().map(LoginUri::uri).toList());
    assertEquals("Tom", Samples.field(shop, "Security answer", CustomField.Type.HIDDEN));
    assertEquals("30123", Samples.field(shop, "Phone", CustomField.Type.TEXT));
    assertEquals(2, shop.secrets().fields().size());
    var both = sink.named("Both");
    assertEquals("mara", Samples.value(both, Attribute.USERNAME));
    assertEquals("mara@shop.example", Samples.field(both, "E-mail"));
    assertEquals("one\ntwo", both.secrets().notes().reveal());
    var card = sink.named("Master");
    assertEquals(ItemType.CARD, card.type());
    assertEquals("Mara Fig", Samples.value(card, Attribute.CARDHOLDER_NAME));
    assertEquals("5240885772506575", Samples.value(card, Attribute.NUMBER));
    assertEquals("Mastercard", Samples.value(card, Attribute.BRAND));
    assertEquals("497", Samples.value(card, Attribute.CODE));
    assertEquals("10", Samples.value(card, Attribute.EXP_MONTH));
    assertEquals("2026", Samples.value(card, Attribute.EXP_YEAR));
    assertEquals("0042", Samples.field(card, "PIN", CustomField.Type.HIDDEN));
    var words = sink.named("Words");
    assertEquals(ItemType.SECURE_NOTE, words.type());
    assertEquals("only words", words.secrets().notes().reveal());
    assertEquals("secret", Samples.value(sink.named("Router"), Attribute.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Title\",\"Field\",\"Value\",\"Field\",\"Value\",\"Note\"\n\"Shop\",\"Username\",\"mara\",\"n\"\n",
        "\"Shop\",\"Username\",\"mara\",\"*Password\",\"p\",\"n\"\n\"Two\",\"E-mail\",\"a@b.example\",\"URL\",\"b.example\"\n",
        "\"Shop\",\"*Password\",\"fig-42\",\"URL\",\"https://a.example\"\n"
      })
  void itIsKnownByItsRecords(String table) throws Exception {
    assertEquals(new EnpassCsvFormat(), Samples.format(table.getBytes(UTF_8)));
    assertEquals("Shop", Samples.read(table).items.getFirst().name());
  }

  @Test
  void aRecordThatSaysWhatTheCellsAreIsNoItem() throws Exception {
    var sink =
        Samples.read(
            "\"Title\",\"Field\",\"Value\",\"Field\",\"Value\",\"Note\"\n\"Shop\",\"Username\",\"mara\",\"n\"\n");
    assertEquals(1, sink.items.size());
    assertEquals("n", sink.named("Shop").secrets().notes().reveal());
  }
}
