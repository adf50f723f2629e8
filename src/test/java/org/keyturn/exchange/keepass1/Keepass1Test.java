package org.keyturn.exchange.keepass1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Problem;

/// Databases of KeePass 1, written here by an independent writer.
class Keepass1Test {
  private static final byte[] KEY = new byte[32];

  static {
    Arrays.fill(KEY, (byte) 0xfa);
  }

  private static String folder(RecordingSink sink, Item item) {
    var id = item.overview().filing().folder();
    return sink.folders.stream()
        .filter(folder -> id.filter(folder.id()::equals).isPresent())
        .map(Folder::name)
        .findFirst()
        .orElse("");
  }

  private static void isTheUsual(RecordingSink sink) {
    assertEquals(
        List.of("Family", "Family/Shops", "Family/Shops/Old", "Work"),
        sink.folders.stream().map(Folder::name).toList());
    assertEquals(3, sink.items.size());
    var shop = sink.named("Shop");
    assertEquals(Kdb.SHOP, shop.id());
    assertEquals(ItemType.LOGIN, shop.type());
    assertEquals("Family/Shops", folder(sink, shop));
    assertEquals("mara", Samples.value(shop, Attribute.USERNAME));
    assertEquals("p\u00e4ss-\ud83d\udd11", Samples.value(shop, Attribute.PASSWORD));
    assertEquals("one\ntwo", shop.secrets().notes().reveal());
    assertEquals("https://shop.example", shop.overview().details().uris().getFirst().uri());
    assertEquals("12:30:00Z", Samples.field(shop, "Expiry time").replaceFirst(".*T", ""));
    var dates = shop.overview().dates();
    assertEquals(Instant.parse("2011-12-31T23:59:58Z"), dates.created());
    assertEquals(Instant.parse("2012-02-29T00:00:01Z"), dates.changed());
    assertEquals(
        Optional.of(LocalDate.of(2030, 6, 15)), shop.overview().details().ties().expires());
    var file = shop.overview().details().attachments().getFirst();
    assertEquals("receipt.txt", file.fileName());
    assertArrayEquals("paid".getBytes(UTF_8), sink.attachments.get(file.id()));
    assertEquals(
        "\"5\"",
        Objects.requireNonNull(shop.secrets().extras().members().get("keepassIconID")).reveal());
    var nameless = sink.named("--");
    assertEquals("Family/Shops/Old", folder(sink, nameless));
    assertEquals(ItemType.SECURE_NOTE, nameless.type());
    assertEquals(Optional.empty(), nameless.overview().details().ties().expires());
    assertEquals(List.of(), nameless.overview().details().attachments());
    assertEquals("", folder(sink, sink.named("lost")));
    assertEquals(List.of(), sink.problems);
  }

  @ParameterizedTest
  @ValueSource(ints = {KdbMaker.AES, KdbMaker.TWOFISH})
  void everythingComesIn(int cipher) throws Exception {
    var maker = Kdb.usual();
    maker.cipher = cipher;
    var file = maker.file();
    assertEquals(new Keepass1Format(), Samples.format(file));
    isTheUsual(Kdb.read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aes.kdb", "twofish.kdb"})
  void filesOfThePastAreReadAsTheyWere(String name) throws Exception {
    isTheUsual(Kdb.read(Samples.resource("/interop/keepass1/" + name)));
  }

  @Test
  void aWrongPasswordIsToldAsThat() throws Exception {
    var file = Kdb.usual().file();
    for (var wrong : Arrays.asList("fig-43", "", null)) {
      assertEquals(
          new Failure.WrongFilePassword(Failure.Given.NO_KEY_FILE),
          Failures.of(() -> Kdb.read(file, wrong, null)));
    }
    assertEquals(
        new Failure.WrongFilePassword(Failure.Given.KEY_FILE),
        Failures.of(() -> Kdb.read(file, Kdb.PASSWORD, KEY)));
  }

  @Test
  void aContentThatWasAlteredIsNotBelieved() throws Exception {
    var file = Kdb.usual().file();
    for (int at : new int[] {60, 125, 300, file.length - 1}) {
      var altered = file.clone();
      altered[at] ^= 1;
      assertEquals(
          new Failure.WrongFilePassword(Failure.Given.NO_KEY_FILE),
          Failures.of(() -> Kdb.read(altered)));
    }
  }

  @Test
  void aKeyFileIsMadeOrAny() throws Exception {
    var hex = HexFormat.of().withUpperCase().formatHex(KEY).getBytes(UTF_8);
    var any = "<KeyFile><Key><Data>x</Data></Key></KeyFile>".getBytes(UTF_8);
    var noDigits = "g".repeat(64).getBytes(UTF_8);
    var large = new byte[200_000];
    for (var password : Arrays.asList(Kdb.PASSWORD, null)) {
      var bytes = password == null ? null : password.getBytes(UTF_8);
      var made = Kdb.usual().keys(bytes, KEY).file();
      isTheUsual(Kdb.read(made, password, KEY));
      isTheUsual(Kdb.read(made, password, hex));
      for (var file : List.of(any, noDigits, large)) {
        var hashed = Kdb.usual().keys(bytes, KdbMaker.sha(file)).file();
        isTheUsual(Kdb.read(hashed, password, file));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-8"})
  void passwordsAreTriedAsProgramsOfTheTimeWroteThem(String encoding) throws Exception {
    for (var password : List.of("\u20ac-\u00e4\u00f6", "\u00fc\u00df", "\u65e5\u672c")) {
      var bytes = password.getBytes(Charset.forName(encoding));
      isTheUsual(Kdb.read(Kdb.usual().keys(bytes, null).file(), password, null));
    }
  }

  @Test
  void whatProgramsKeepForThemselvesIsLeftOut() throws Exception {
    var icons = new byte[40];
    icons[0] = 1;
    var maker = Kdb.usual().ofPrograms(7, "KPX_CUSTOM_ICONS_4", icons);
    var sink = Kdb.read(maker.file());
    assertEquals(3, sink.items.size());
    assertEquals(List.of(new Problem("entry 5", "icons")), sink.problems);
  }

  @Test
  void whatLooksLikeThatAndIsSomebodysStays() throws Exception {
    var maker =
        Kdb.usual()
            .entry(7, new byte[16], "Meta-Info")
            .field(5, KdbMaker.text("$"))
            .field(6, KdbMaker.text("SYSTEM"))
            .field(8, KdbMaker.text("mine"))
            .end();
    assertEquals("mine", Kdb.read(maker.file()).named("Meta-Info").secrets().notes().reveal());
  }

  @Test
  void aTimeThatIsNoneIsTold() throws Exception {
    var bad = KdbMaker.time(LocalDateTime.of(2020, 1, 1, 0, 0));
    bad[2] |= 0x1f << 1;
    bad[1] |= 2;
    var maker = Kdb.usual().entry(10, new byte[16], "Odd").field(9, bad).end();
    var sink = Kdb.read(maker.file());
    assertEquals(List.of(new Problem("entry 5", "unreadable-date", "Work/Odd")), sink.problems);
    assertEquals(Samples.NOW, sink.named("Odd").overview().dates().created());
  }

  @Test
  void anIdThatIsThereTwiceIsNewTheSecondTime() throws Exception {
    var maker = Kdb.usual().entry(10, Kdb.id(Kdb.SHOP), "Twin").end();
    var ids = Kdb.read(maker.file()).items.stream().map(Item::id).distinct().toList();
    assertEquals(4, ids.size());
    assertTrue(ids.contains(Kdb.SHOP));
    assertTrue(ids.stream().noneMatch(new UUID(0, 0)::equals));
  }

  @Test
  void groupsThatLeaveOutALevelStayWithinEachOther() throws Exception {
    var maker = new KdbMaker().password(Kdb.PASSWORD);
    maker.group(1, "a", 3, 48).group(2, "b", 9, 48).group(3, "c", 4, 48).group(4, "", 0, 48);
    assertEquals(
        List.of("a", "a/b", "a/c", "--"),
        Kdb.read(maker.file()).folders.stream().map(Folder::name).toList());
  }

  @Test
  void textsEndAtTheirZeroAndFieldsOfTomorrowArePassedOver() throws Exception {
    var maker =
        Kdb.usual()
            .entry(10, new byte[16], "Plain")
            .field(0, "comment".getBytes(UTF_8))
            .field(77, new byte[3])
            .field(6, "no end".getBytes(UTF_8))
            .field(8, "seen\0hidden".getBytes(ISO_8859_1))
            .end();
    var item = Kdb.read(maker.file()).named("Plain");
    assertEquals("no end", Samples.value(item, Attribute.USERNAME));
    assertEquals("seen", item.secrets().notes().reveal());
  }
}
