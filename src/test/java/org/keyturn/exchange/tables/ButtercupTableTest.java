package org.keyturn.exchange.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;

/// Buttercup's table, with its tree of groups, and what it was before.
class ButtercupTableTest {
  private static final String FIRST = "!type,!group_id,!group_name,!group_parent,title,username\n";

  private static String folder(RecordingSink sink, String name) {
    Optional<?> id = sink.named(name).overview().filing().folder();
    return sink.folders.stream()
        .filter(each -> id.equals(Optional.of(each.id())))
        .map(Folder::name)
        .findFirst()
        .orElse("");
  }

  private static List<String> folders(RecordingSink sink) {
    return sink.folders.stream().map(Folder::name).toList();
  }

  @Test
  void everythingComesIn() throws Exception {
    var file = Samples.resource("/interop/tables/buttercup.csv");
    assertEquals(new ButtercupCsvFormat(), Samples.format(file));
    var sink = Samples.read(file);
    assertEquals(
        List.of("Private", "Private/Shops", "Trash", "Private/Shops/Empty"), folders(sink));
    assertEquals(
        List.of("Shop", "Master", "Key", "Gone", "Words"),
        sink.items.stream().map(Item::name).toList());
    assertEquals(List.of(), sink.problems);
    var shop = sink.named("Shop");
    assertEquals("Private/Shops", folder(sink, "Shop"));
    assertEquals("mara", Samples.value(shop, Attribute.USERNAME));
    assertEquals("fig,42", Samples.value(shop, Attribute.PASSWORD));
    assertEquals("JBSWY3DPEHPK3PXP", Samples.value(shop, Attribute.TOTP));
    assertEquals("one\ntwo", shop.secrets().notes().reveal());
    assertEquals(
        List.of("https://shop.example", "https://two.example"),
        shop.overview().details().uris().stream().map(LoginUri::uri).toList());
    assertEquals("Town", Samples.field(shop, "City", CustomField.Type.TEXT));
    assertEquals(1, shop.secrets().fields().size());
    var card = sink.named("Master");
    assertEquals(ItemType.CARD, card.type());
    assertEquals("Mara Fig", Samples.value(card, Attribute.CARDHOLDER_NAME));
    assertEquals("5240885772506575", Samples.value(card, Attribute.NUMBER));
    assertEquals("497", Samples.value(card, Attribute.CODE));
    assertEquals("10", Samples.value(card, Attribute.EXP_MONTH));
    assertEquals("2026", Samples.value(card, Attribute.EXP_YEAR));
    assertEquals("102016", Samples.field(card, "valid_from"));
    var key = sink.named("Key");
    assertEquals(ItemType.SSH_KEY, key.type());
    assertEquals("-----BEGIN", Samples.value(key, Attribute.PRIVATE_KEY));
    assertEquals("ssh-ed25519 AAAA", Samples.value(key, Attribute.PUBLIC_KEY));
    assertEquals(Optional.of(Samples.NOW), sink.named("Gone").overview().dates().deleted());
    assertEquals("Trash", folder(sink, "Gone"));
    assertEquals(ItemType.SECURE_NOTE, sink.named("Words").type());
  }

  @Test
  void tablesBeforeThatNameTheGroupInEveryRecord() throws Exception {
    var sink =
        Samples.read(
            """
            !group_id,!group_name,title,username,password,URL,id
            1,Family,,,,,
            1,Family,Shop,mara,fig-42,https://shop.example,2
            7,Alone,Other,u,p,,3
            """);
    assertEquals(List.of("Family", "Alone"), folders(sink));
    assertEquals(2, sink.items.size());
    assertEquals("Family", folder(sink, "Shop"));
    assertEquals("Alone", folder(sink, "Other"));
  }

  @Test
  void groupsOfNoOrderOrEndAreFoundAllTheSame() throws Exception {
    var sink =
        Samples.read(
            FIRST
                + "group,a,A,b,,\ngroup,b,B,0,,\ngroup,c,C,d,,\ngroup,d,D,c,,\n"
                + "entry,a,,,One,u\nentry,c,,,Two,u\nentry,x,,,Three,u\n");
    assertEquals("B/A", folder(sink, "One"));
    assertEquals("D/C", folder(sink, "Two"));
    assertEquals("", folder(sink, "Three"));
  }

  @Test
  void groupsWithinGroupsHaveAnEnd() {
    var table = new StringBuilder(FIRST);
    for (int i = 1; i <= 201; i++) {
      table.append("group,%d,g,%d,,\n".formatted(i, i - 1));
    }
    table.append("entry,201,,,One,u\n");
    var failure = Failures.of(() -> Samples.read(table.toString()));
    assertTrue(
        failure instanceof Failure.BeyondBounds beyond && beyond.parameter().equals("folderDepth"),
        failure.toString());
  }
}
