package org.keyturn.exchange.kdbx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.exchange.kdbx.RoundTrip.database;
import static org.keyturn.exchange.kdbx.RoundTrip.group;
import static org.keyturn.exchange.kdbx.RoundTrip.said;
import static org.keyturn.exchange.kdbx.RoundTrip.written;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;

/// What KeePass has a place for goes back into that place, and comes back from there.
class KeepassPlacesTest {
  private static final Path OWN_PLACES =
      Path.of("src/test/resources/interop/keepass/own-places.xml");

  @Test
  void everythingStandsWhereKeePassPutIt() throws Exception {
    var family = group(RoundTrip.of(Files.readString(OWN_PLACES)), "Family");
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
    assertEquals("", family.entries().get(1).text(EntryString.TITLE).reveal());
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
    var entry = RoundTrip.of(document).roots().getFirst().entries().getFirst();
    assertEquals(Optional.of(Instant.parse(time)), entry.times().expires());
    assertEquals(5, entry.texts().size());
    var sink = Documents.read(document);
    var item = sink.recorded.items.getFirst();
    var later =
        item.withOverview(item.overview().withExpires(Optional.of(LocalDate.of(2031, 5, 6))));
    var file =
        KdbxRoundTripTest.write(
            new MemoryContents(List.of(), List.of(later), Map.of()), KdbxCipher.AES_256);
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
    var entries =
        RoundTrip.of(Documents.with(entry + "</Entry>" + open)).roots().getFirst().entries();
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
    for (var entry : RoundTrip.of(Documents.with(documents)).roots().getFirst().entries()) {
      titles.add(entry.text(EntryString.TITLE).reveal());
    }
    assertEquals(List.of("", "", " \n", "--"), titles);
    var item = sink.recorded.items.getFirst();
    for (var name : List.of("", " \t", "named since")) {
      var renamed = item.withOverview(item.overview().withName(name));
      var contents = new MemoryContents(List.of(), List.of(renamed), Map.of());
      var file = KdbxRoundTripTest.write(contents, KdbxCipher.AES_256);
      assertEquals(
          name,
          database(file).roots().getFirst().entries().getFirst().text(EntryString.TITLE).reveal());
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
    var database = RoundTrip.of(Documents.with(groups + inner));
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
