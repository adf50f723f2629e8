package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.file.SourceIn;
import org.keyturn.exchange.file.Watch;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.exchange.keepass.VersionsSink;
import org.keyturn.exchange.keepassxml.Database;
import org.keyturn.exchange.keepassxml.Entry;
import org.keyturn.exchange.keepassxml.Group;
import org.keyturn.exchange.keepassxml.Text;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// What KeePass has a place for goes back into that place, and comes back from there.
class KeepassPlacesTest {
  private static final Path OWN_PLACES =
      Path.of("src/test/resources/interop/keepass/own-places.xml");
  private static final String ICON = "iVBORw0KGgo=";
  private static final UUID ICON_ID = new UUID(0, 7);

  private static VersionedContents contents(VersionsSink sink) {
    return new VersionedContents(sink.recorded.contents(), sink.versions);
  }

  private static byte[] written(VersionsSink sink) throws Exception {
    return KdbxRoundTripTest.write(contents(sink), KdbxExport.Cipher.AES_256);
  }

  private static Database database(byte[] file) throws Exception {
    try (var typed = Password.of(Samples.PASSWORD.toCharArray());
        var in = new SourceIn(new ByteArrayInputStream(file))) {
      var composites = Composite.of(Optional.of(typed), Optional.empty());
      return new KdbxReader(in, Failure.Given.NO_KEY_FILE, Watch.none()).read(composites);
    }
  }

  private static Group group(Database database, String name) {
    return database.roots().getFirst().groups().stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(List<Text> texts) {
    return texts.stream()
        .map(text -> text.key() + (text.concealed() ? "*" : "") + "=" + text.value().reveal())
        .toList();
  }

  private static List<String> said(Entry entry) {
    return said(entry.texts());
  }

  /// Reads, writes and reads again.
  private static Database turned(String document) throws Exception {
    var before = Documents.read(document);
    var file = written(before);
    var after = Samples.read(file);
    assertEquals(before.recorded.items, after.recorded.items);
    assertEquals(before.versions, after.versions);
    assertEquals(new HashSet<>(before.recorded.folders), new HashSet<>(after.recorded.folders));
    return database(file);
  }

  @Test
  void everythingStandsWhereKeePassPutIt() throws Exception {
    var family = group(turned(Files.readString(OWN_PLACES)), "Family");
    assertEquals("shared with Tom", family.notes().reveal());
    assertEquals(List.of("IconID=38"), said(family.beside().elements()));
    assertEquals(Optional.empty(), family.own());
    var shop = family.entries().getFirst();
    assertEquals(
        List.of(
            "Title=Shop",
            "UserName*=mara",
            "Password*=fig-42",
            "URL=https://shop.example",
            "Notes="),
        said(shop));
    assertEquals(
        List.of("IconID=12", "OverrideURL=cmd://browser {URL}"), said(shop.beside().elements()));
    var autoType = shop.beside().autoType();
    assertEquals("{USERNAME}{ENTER}", autoType.keys().reveal());
    assertEquals("Shop - *", autoType.windows().getFirst().title().reveal());
    assertEquals("{PASSWORD}", autoType.windows().getFirst().keys().reveal());
    assertEquals(Optional.of(Instant.parse("2030-04-10T16:53:18Z")), shop.times().expires());
    assertEquals("", family.entries().get(1).text(Text.TITLE).reveal());
  }

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
  void picturesSettingsAndDataOfProgramsDoAsWell() throws Exception {
    var earlier = Documents.entry(FULL, "Title", "before", "OverrideURL", "a text");
    var history = FULL + "<History>" + earlier + "</History>";
    var database = turned(full(Documents.entry(history, "Title", "x", "Password", "p")));
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

  @ParameterizedTest
  @CsvSource({
    "2030-01-02T00:00:00Z",
    "2030-01-02T23:59:59Z",
    "2030-01-02T03:04:05Z",
    "2030-01-02T00:00:01Z",
    "1999-12-31T12:00:00Z"
  })
  void anExpiryKeepsItsSecond(String time) throws Exception {
    var times =
        "<Times><CreationTime>2020-01-01T00:00:00Z</CreationTime><Expires>True</Expires><ExpiryTime>"
            + time
            + "</ExpiryTime></Times>";
    var document = Documents.with(Documents.entry(times, "Title", "x", "Password", "p"));
    var entry = turned(document).roots().getFirst().entries().getFirst();
    assertEquals(Optional.of(Instant.parse(time)), entry.times().expires());
    assertEquals(5, entry.texts().size());
    var sink = Documents.read(document);
    var item = sink.recorded.items.getFirst();
    var later =
        item.withOverview(item.overview().withExpires(Optional.of(LocalDate.of(2031, 5, 6))));
    var file =
        KdbxRoundTripTest.write(
            new MemoryContents(List.of(), List.of(later), Map.of()), KdbxExport.Cipher.AES_256);
    var chosen = database(file).roots().getFirst().entries().getFirst();
    assertEquals(Optional.of(Instant.parse("2031-05-06T23:59:59Z")), chosen.times().expires());
    assertEquals(later, Samples.read(file).recorded.items.getFirst());
  }

  @Test
  void everyTextIsProtectedAsItWas() throws Exception {
    var entry = new StringBuilder("<Entry>");
    for (var key : List.of("Title", "UserName", "Password", "URL", "Notes", "KP2A_URL_1", "Odd")) {
      entry
          .append("<String><Key>" + key + "</Key><Value ProtectInMemory=\"True\">")
          .append(key.toLowerCase(Locale.ROOT) + "</Value></String>");
    }
    var open = Documents.entry("", "Title", "a", "UserName", "b", "Password", "c", "URL", "d");
    var entries = turned(Documents.with(entry + "</Entry>" + open)).roots().getFirst().entries();
    assertEquals(
        List.of(
            "Title*=title",
            "UserName*=username",
            "Password*=password",
            "URL*=url",
            "Notes*=notes",
            "KP2A_URL_1*=kp2a_url_1",
            "Odd*=odd"),
        said(entries.getFirst()));
    assertEquals(
        List.of("Title=a", "UserName=b", "Password*=c", "URL=d", "Notes="), said(entries.get(1)));
  }

  @Test
  void aNameThatNobodyGaveIsNoTitle() throws Exception {
    var documents =
        Documents.entry("", "Title", "", "UserName", "tom")
            + Documents.entry("", "UserName", "ben")
            + Documents.entry("", "Title", " \n", "UserName", "blank")
            + Documents.entry("", "Title", "--", "UserName", "own");
    var sink = Documents.read(Documents.with(documents));
    assertEquals(
        List.of("--", "--", "--", "--"), sink.recorded.items.stream().map(Item::name).toList());
    var titles = new ArrayList<String>();
    for (var entry : turned(Documents.with(documents)).roots().getFirst().entries()) {
      titles.add(entry.text(Text.TITLE).reveal());
    }
    assertEquals(List.of("", "", " \n", "--"), titles);
    var item = sink.recorded.items.getFirst();
    for (var name : List.of("", " \t", "named since")) {
      var renamed = item.withOverview(item.overview().withName(name));
      var contents = new MemoryContents(List.of(), List.of(renamed), Map.of());
      var file = KdbxRoundTripTest.write(contents, KdbxExport.Cipher.AES_256);
      assertEquals(
          name, database(file).roots().getFirst().entries().getFirst().text(Text.TITLE).reveal());
      assertEquals(renamed.name(), Samples.read(file).recorded.items.getFirst().name());
    }
  }

  @Test
  void groupsWithoutANameAndNotesOfSeveralLinesComeBack() throws Exception {
    var groups = new StringBuilder();
    for (var name : List.of("", "  ", "--", "a/b", "/x", "Same", "Same")) {
      groups.append("<Group><Name>" + name + "</Name><Notes>1&#13;&#10;2\n3</Notes>");
      groups.append(Documents.entry("", "Title", "in it") + "</Group>");
    }
    var inner = "<Group><Name></Name><Group><Name>under</Name></Group></Group>";
    var database = turned(Documents.with(groups + inner));
    var written = database.roots().getFirst().groups();
    assertEquals(
        List.of("", "  ", "--", "a", "x", "Same", "Same", ""),
        written.stream().map(Group::name).limit(8).toList());
    assertEquals("1\r\n2\n3", written.getFirst().notes().reveal());
    var sink = Documents.read(Documents.with(groups + inner));
    assertEquals(
        List.of("--", "--", "--", "a/b", "/x", "Same", "Same", "--", "--/under"),
        sink.recorded.folders.stream().map(Folder::name).toList());
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
    var entries = turned(Documents.with(odd.toString())).roots().getFirst().entries();
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
    var file = KdbxRoundTripTest.write(contents, KdbxExport.Cipher.CHACHA20);
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

  @Test
  void aProblemNamesTheEntryAndTheFile() throws Exception {
    var entry =
        Documents.entry(
            "<Binary><Key>scan.pdf</Key><Value Ref=\"9\"/></Binary>"
                + "<Times><CreationTime>never</CreationTime></Times><History>"
                + Documents.entry(
                    "<Binary><Key>old.pdf</Key><Value>aGk=</Value></Binary>", "Title", "before")
                + "</History>",
            "Title",
            "Shop");
    var inner = "<Group><Name>Sub</Name><Notes>n</Notes>" + entry + "</Group>";
    var group = "<Group><Name>Family</Name>" + inner + "</Group>";
    var sink =
        Documents.read(
            Documents.with(
                group + Documents.entry("<Times><Expires/><ExpiryTime>x</ExpiryTime></Times>")));
    assertEquals(
        List.of(
            "Family/Sub/Shop unreadable-date",
            "-- unreadable-date",
            "Family/Sub group-notes",
            "Family/Sub/Shop: scan.pdf attachment-missing",
            "Family/Sub/before: old.pdf earlier-attachment"),
        sink.recorded.problems.stream()
            .map(problem -> problem.name().orElse("") + " " + problem.reason())
            .sorted(Comparator.comparing(line -> !line.contains("date")))
            .toList());
  }
}
