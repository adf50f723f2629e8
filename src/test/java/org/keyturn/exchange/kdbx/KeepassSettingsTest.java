package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.exchange.kdbx.RoundTrip.database;
import static org.keyturn.exchange.kdbx.RoundTrip.group;
import static org.keyturn.exchange.kdbx.RoundTrip.said;
import static org.keyturn.exchange.kdbx.RoundTrip.written;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// What KeePass keeps beside the texts of an entry comes back to its own place too: pictures and
/// colours, how an entry is typed, and the data of programs.
class KeepassSettingsTest {
  private static final String ICON = "iVBORw0KGgo=";
  private static final UUID ICON_ID = new UUID(0, 7);

  private static final String FULL =
      "<CustomIconUUID>AAAAAAAAAAAAAAAAAAAABw==</CustomIconUUID><ForegroundColor>#FF0000</ForegroundColor>"
          + "<QualityCheck>False</QualityCheck>"
          + "<AutoType><Enabled>False</Enabled>"
          + "<DataTransferObfuscation>1</DataTransferObfuscation><DefaultSequence>{TAB}</DefaultSequence>"
          + "<Association><Window>a: b</Window><KeystrokeSequence/></Association>"
          + "<Association><KeystrokeSequence>{X}: {Y}</KeystrokeSequence><Window>c</Window></Association>"
          + "<Association><Window>d</Window><KeystrokeSequence>{Z}</KeystrokeSequence></Association>"
          + "<Association><Window/><KeystrokeSequence>{Q}</KeystrokeSequence></Association></AutoType>"
          + "<CustomData><Item><Key>IconID</Key><Value>v</Value></Item><Item><Key>_LAST_MODIFIED</Key><Value>Mon Nov 30</Value></Item>"
          + "<Item><Key>Hide</Key><Value>&lt;1></Value></Item></CustomData>";

  private static String full(String entry) {
    var group =
        "<Group><Name>G</Name><CustomIconUUID>AAAAAAAAAAAAAAAAAAAABw==</CustomIconUUID>"
            + "<Tags>one;\"two\"</Tags><DefaultAutoTypeSequence>{F1}\n</DefaultAutoTypeSequence>"
            + "<EnableAutoType>false</EnableAutoType><EnableSearching>null</EnableSearching>"
            + "<CustomData><Item><Key>Share/Ref</Key><Value>{&quot;a&quot;}</Value></Item></CustomData>"
            + entry
            + "</Group>";
    var icon = "<Icon><UUID>AAAAAAAAAAAAAAAAAAAABw==</UUID><Data>" + ICON + "</Data></Icon>";
    return Documents.withMeta("<CustomIcons>" + icon + "</CustomIcons>", group);
  }

  @Test
  void picturesSettingsAndDataOfProgramsComeBack() throws Exception {
    var earlier = Documents.entry(FULL, "Title", "before", "OverrideURL", "a text");
    var history = FULL + "<History>" + earlier + "</History>";
    var database = RoundTrip.of(full(Documents.entry(history, "Title", "x", "Password", "p")));
    assertEquals(Map.of(ICON_ID, ICON), database.icons());
    var group = group(database, "G");
    assertEquals(
        List.of(
            "CustomIconUUID=" + ICON_ID,
            "EnableAutoType=false",
            "DefaultAutoTypeSequence={F1}\n",
            "Tags=one;\"two\""),
        said(group.beside().elements()).stream().sorted(ORDER).toList());
    assertEquals(List.of("Share/Ref={\"a\"}"), said(group.beside().customData()));
    var entry = group.entries().getFirst();
    assertEquals(List.of("Title=x", "UserName=", "Password*=p", "URL=", "Notes="), said(entry));
    var asItWas = group(database(sealed(full(Documents.entry(FULL)))), "G").entries().getFirst();
    assertEquals(asItWas.beside().autoType(), entry.beside().autoType());
    assertEquals(asItWas.beside().customData(), entry.beside().customData());
    assertEquals(4, entry.beside().autoType().windows().size());
    assertEquals(
        List.of("CustomIconUUID=" + ICON_ID, "ForegroundColor=#FF0000", "QualityCheck=False"),
        said(entry.beside().elements()));
    assertEquals(asItWas.beside().autoType(), entry.history().getFirst().beside().autoType());
  }

  private static final Comparator<String> ORDER =
      Comparator.comparingInt(line ->
          List.of("CustomIconUUID", "EnableAutoType", "DefaultAutoTypeSequence", "Tags")
              .indexOf(line.substring(0, line.indexOf('='))));

  private static byte[] sealed(String document) throws Exception {
    return Envelope.version4(Envelope.content4(document.getBytes(UTF_8)));
  }

  /// Another program refuses a whole file for one of these.
  @Test
  void oddLooksAreKeptApart() throws Exception {
    var odd = new StringBuilder();
    for (var look : List.of("<IconID>-1</IconID>", "<IconID>x</IconID>", "<IconID>9999</IconID>")) {
      odd.append(Documents.entry(look, "Title", "t"));
    }
    odd.append(
        Documents.entry(
            "<ForegroundColor>red</ForegroundColor><BackgroundColor>rgb(1, 2)</BackgroundColor>"
                + "<QualityCheck>x</QualityCheck>",
            "Title",
            "t"));
    odd.append(Documents.entry("<IconID> 7 </IconID>", "Title", "seven"));
    var entries = RoundTrip.of(Documents.with(odd.toString())).roots().getFirst().entries();
    for (var entry : entries.subList(0, 4)) {
      assertEquals(List.of(), entry.beside().elements());
    }
    assertEquals(List.of("IconID=7"), said(entries.getLast().beside().elements()));
  }

  @Test
  void fieldsAmongOthersKeepTheirOrder() throws Exception {
    var document = full(Documents.entry(FULL, "Title", "x", "One", "1", "AutoType window", "text"));
    var sink = Documents.read(document);
    var item = sink.recorded.items.getFirst();
    var fields = new ArrayList<>(item.secrets().fields()).reversed();
    fields.add(CustomField.text("AutoType window", "old notation: "));
    fields.add(CustomField.text("OverrideURL", "first"));
    fields.add(CustomField.text("OverrideURL", "second"));
    fields.add(CustomField.text("AutoType enabled", "maybe"));
    fields.add(CustomField.text("Expiry time", "2030-01-02T03:04:05Z"));
    var turned = with(item, fields);
    var contents = new MemoryContents(sink.recorded.folders, List.of(turned), Map.of());
    var file = KdbxRoundTripTest.write(contents, KdbxCipher.CHACHA20);
    assertEquals(turned, Samples.read(file).recorded.items.getFirst());
    var entry = group(database(file), "G").entries().getFirst();
    assertEquals(6, entry.beside().autoType().windows().size());
    assertTrue(said(entry.beside().elements()).contains("OverrideURL=first"));
    assertTrue(said(entry).contains("OverrideURL=second"), said(entry).toString());
  }

  @Test
  void whatWasChangedInKeePassCounts() throws Exception {
    var sink = Documents.read(full(Documents.entry(FULL, "Title", "", "One", "1")));
    var item = sink.recorded.items.getFirst();
    var fields = new ArrayList<>(item.secrets().fields()).reversed();
    sink.recorded.items.set(0, with(item, fields));
    var entry = group(database(written(sink)), "G").entries().getFirst();
    var own = entry.text("KeyturnItem").reveal();
    assertFalse(own.isEmpty());
    var changed =
        Documents.entry(
            "<IconID>3</IconID><OverrideURL>new</OverrideURL>"
                + "<AutoType><DefaultSequence>{F2}</DefaultSequence></AutoType>",
            "Title",
            "titled",
            "One",
            "2",
            "KeyturnItem",
            own.replace("&", "&amp;").replace("<", "&lt;"));
    var read = Documents.read(Documents.with(changed)).recorded.items.getFirst();
    assertEquals("titled", read.name());
    assertEquals(
        List.of("One=2", "AutoType={F2}", "OverrideURL=new"),
        read.secrets().fields().stream()
            .map(field -> field.name() + "=" + field.value().reveal())
            .toList());
    assertEquals(
        Map.of("keepassIconID", SecretText.of("\"3\"")), read.secrets().extras().members());
  }

  private static Item with(Item item, List<CustomField> fields) {
    var secrets = item.secrets();
    return item.withSecrets(
        new Secrets(
            secrets.attributes(),
            secrets.notes(),
            fields,
            secrets.history(),
            secrets.passkeys(),
            secrets.extras()));
  }

  /// Such a file has everything among the texts, and what belongs to a folder among its own data.
  @Test
  void filesOfTheTimeBeforeAreReadAsTheyWereMeant() throws Exception {
    var sink = Samples.read(Samples.bytes("own-before-places.kdbx"));
    var folder = sink.recorded.folders.getFirst();
    assertEquals(
        Map.of("keepassNotes", SecretText.of("\"shared \\\"with\\\" Tom\"")),
        folder.extras().members());
    var shop = sink.recorded.named("Shop");
    assertEquals(
        List.of(
            "OverrideURL=cmd://browser {URL}",
            "AutoType enabled=False",
            "AutoType obfuscation=1",
            "AutoType={USERNAME}{ENTER}",
            "AutoType window=Shop - *: {PASSWORD}",
            "AutoType window=Other: ",
            "plug-in=v",
            "Expiry time=2030-04-10T16:53:18Z",
            "One=1"),
        shop.secrets().fields().stream()
            .map(field -> field.name() + "=" + field.value().reveal())
            .toList());
    assertEquals(
        Map.of(
            "keepassIconID",
            SecretText.of("\"12\""),
            "keepassForegroundColor",
            SecretText.of("\"#00FF00\"")),
        shop.secrets().extras().members());
    assertEquals("--", sink.recorded.items.get(1).name());
    var file = written(sink);
    assertEquals(sink.recorded.items, Samples.read(file).recorded.items);
    assertEquals(sink.versions, Samples.read(file).versions);
    var entry = group(database(file), "Family").entries().getFirst();
    assertEquals(2, entry.beside().autoType().windows().size());
    assertEquals(Optional.of(Instant.parse("2030-04-10T16:53:18Z")), entry.times().expires());
    assertEquals("shared \"with\" Tom", group(database(file), "Family").notes().reveal());
  }
}
