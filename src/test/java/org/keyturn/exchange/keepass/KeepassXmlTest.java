package org.keyturn.exchange.keepass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.exchange.keepass.VersionsSink.fields;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;
import tools.jackson.databind.json.JsonMapper;

/// What KeePass' parts mean, told by its unencrypted export; databases go the same way.
class KeepassXmlTest {
  /// By Bitwarden's numbers.
  private static final List<CustomField.Type> FIELD_TYPES = List.of(CustomField.Type.values());

  private static final Path FILE = Path.of("src/test/resources/interop/keepass/keepass2.xml");

  @Test
  void theFileHoldsWhatBitwardenFindsInItAndMore() throws Exception {
    assertTrue(recognised(Files.readAllBytes(FILE)));
    var sink = Documents.read(Files.readAllBytes(FILE));
    var expected =
        JsonMapper.shared().readTree(Files.readAllBytes(Path.of(FILE + ".expected.json")));
    assertEquals(
        expected.get("folders").valueStream().map(one -> one.get("name").asString()).toList(),
        sink.recorded.folders.stream().map(Folder::name).toList());
    for (var cipher : expected.get("ciphers")) {
      var item = sink.recorded.named(cipher.get("name").asString());
      var login = cipher.get("login");
      assertEquals(cipher.get("type").asInt(), item.type().number());
      assertEquals(
          login.path("password").asString(""),
          item.secrets().attribute(Attribute.PASSWORD).reveal());
      assertEquals(
          login.path("totp").asString(""), item.secrets().attribute(Attribute.TOTP).reveal());
      assertEquals(
          login.get("uris").valueStream().map(one -> one.get("uri").asString()).toList(),
          item.overview().details().uris().stream().map(LoginUri::uri).toList());
      assertEquals(
          cipher
              .get("fields")
              .valueStream()
              .map(one ->
                  FIELD_TYPES.get(one.get("type").asInt())
                      + " "
                      + one.get("name").asString()
                      + "="
                      + one.get("value").asString())
              .toList(),
          fields(item));
    }
    var root = sink.recorded.named("Root entry");
    assertEquals("a note", root.secrets().notes().reveal());
    var earlier = sink.versions.getOrDefault(root.id(), List.of()).getFirst().item();
    assertEquals("old version", earlier.name());
    assertEquals(ItemType.LOGIN, earlier.type());
    assertEquals(List.of(), sink.recorded.problems);
  }

  @Test
  void aBinThatIsSwitchedOffIsAFolder() throws Exception {
    for (var id : List.of("AAAAAAAAAAAAAAAAAAAAAQ==", "AAAAAAAAAAAAAAAAAAAAAA==")) {
      var meta = "<RecycleBinEnabled>False</RecycleBinEnabled><RecycleBinUUID>" + id;
      var group =
          "<Group><UUID>AAAAAAAAAAAAAAAAAAAAAQ==</UUID><Name>Recycle Bin</Name>"
              + Documents.entry("", "Title", "x")
              + "</Group>";
      var sink = Documents.read(Documents.withMeta(meta + "</RecycleBinUUID>", group));
      assertFalse(sink.only().overview().trashed());
      assertEquals("Recycle Bin", sink.recorded.folders.getFirst().name());
    }
  }

  @Test
  void aPasskeyOfKeePassXcIsOne() throws Exception {
    var key = Base64.getDecoder().decode("MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg");
    var pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key)
            + "\n-----END PRIVATE KEY-----";
    var entry =
        Documents.entry(
            "",
            "Title",
            "p",
            "KPEX_PASSKEY_CREDENTIAL_ID",
            "QUJD",
            "KPEX_PASSKEY_PRIVATE_KEY_PEM",
            pem,
            "KPEX_PASSKEY_RELYING_PARTY",
            "example.com",
            "KPEX_PASSKEY_USERNAME",
            "ada",
            "KPEX_PASSKEY_USER_HANDLE",
            "aGk",
            "KPEX_PASSKEY_FLAG_BE",
            "1");
    var item = Documents.read(Documents.with(entry)).only();
    var members = item.secrets().passkeys().getFirst().members();
    assertEquals("b64.QUJD", text(members.get("credentialId")));
    assertEquals("example.com", text(members.get("rpId")));
    assertEquals("ada", text(members.get("userName")));
    assertEquals("aGk", text(members.get("userHandle")));
    assertEquals("P-256", text(members.get("keyCurve")));
    assertArrayEquals(key, Base64.getUrlDecoder().decode(text(members.get("keyValue"))));
    assertEquals(List.of("TEXT KPEX_PASSKEY_FLAG_BE=1"), fields(item));
    var broken = Documents.entry("", "KPEX_PASSKEY_PRIVATE_KEY_PEM", "\u00e4");
    assertEquals(
        List.of("HIDDEN KPEX_PASSKEY_PRIVATE_KEY_PEM=\u00e4"),
        fields(Documents.read(Documents.with(broken)).only()));
  }

  private static String text(@Nullable SecretText text) {
    return text == null ? "" : text.reveal();
  }

  @Test
  void referencesAreResolvedWhereTheyPointSomewhere() throws Exception {
    var id = "<UUID>AAAAAAAAAAAAAAAAAAAAAQ==</UUID>";
    var hex = "00000000000000000000000000000001";
    var target = Documents.entry(id, "Title", "target", "UserName", "u", "Password", "p");
    var loop = "{REF:N@T:loop}{REF:N@T:loop}";
    var pointing =
        Documents.entry(
            "",
            "Title",
            "pointing",
            "UserName",
            "{ref:u@t:target}+{REF:P@I:" + hex + "}",
            "Password",
            "{REF:P@I:00000000000000000000000000000002}",
            "Notes",
            "{USERNAME} {REF:X@I:1}");
    var sink =
        Documents.read(
            Documents.with(
                target + pointing + Documents.entry("", "Title", "loop", "Notes", loop)));
    var item = sink.recorded.named("pointing");
    assertEquals("u+p", item.overview().details().attributes().get(Attribute.USERNAME));
    assertEquals(
        "{REF:P@I:00000000000000000000000000000002}",
        item.secrets().attribute(Attribute.PASSWORD).reveal());
    assertEquals("{USERNAME} {REF:X@I:1}", item.secrets().notes().reveal());
    assertTrue(sink.recorded.named("loop").secrets().notes().length() < 200_000);
  }

  @Test
  void whatHasNoPlaceIsAFieldOrReported() throws Exception {
    var more =
        "<IconID>12</IconID><OverrideURL>cmd://x</OverrideURL><Tags>b;a, Favorite</Tags>"
            + "<AutoType><Enabled>False</Enabled>"
            + "<DataTransferObfuscation>1</DataTransferObfuscation><DefaultSequence>{TAB}</DefaultSequence><Association><Window>w</Window>"
            + "<KeystrokeSequence>{ENTER}</KeystrokeSequence></Association></AutoType>"
            + "<CustomData><Item><Key>plug-in</Key><Value>v</Value></Item></CustomData>"
            + "<Binary><Key>f</Key><Value Ref=\"9\"/></Binary>"
            + "<Binary><Key>g</Key><Value>aGVsbG8=</Value></Binary>"
            + "<Times><CreationTime>2020-01-02T03:04:05Z</CreationTime>"
            + "<LastModificationTime>never</LastModificationTime>"
            + "<Expires>True</Expires><ExpiryTime>2030-01-02T03:04:05Z</ExpiryTime></Times>";
    var group =
        "<Group><Name>G</Name><Notes>about G</Notes><Tags>t</Tags>"
            + Documents.entry(more, "Title", "x", "Password", "p")
            + "</Group>";
    var meta = "<DatabaseDescription>d</DatabaseDescription><CustomIcons><Icon/></CustomIcons>";
    var sink = Documents.read(Documents.withMeta(meta, group));
    var item = sink.only();
    assertEquals(
        List.of(
            "TEXT OverrideURL=cmd://x",
            "TEXT AutoType enabled=False",
            "TEXT AutoType obfuscation=1",
            "TEXT AutoType={TAB}",
            "TEXT AutoType window=w: {ENTER}",
            "TEXT plug-in=v",
            "TEXT Expiry time=2030-01-02T03:04:05Z"),
        fields(item));
    assertEquals("\"12\"", text(item.secrets().extras().members().get("keepassIconID")));
    assertEquals(List.of("b", "a"), item.overview().filing().tags());
    assertTrue(item.overview().filing().favorite());
    assertEquals(Optional.of(LocalDate.of(2030, 1, 2)), item.overview().expires());
    assertEquals(Instant.parse("2020-01-02T03:04:05Z"), item.overview().dates().changed());
    assertEquals(
        "\"about G\"",
        text(sink.recorded.folders.getFirst().extras().members().get("keepassNotes")));
    var file = item.overview().details().attachments().getFirst();
    assertEquals("g", file.fileName());
    assertEquals(
        "hello", new String(sink.recorded.attachments.getOrDefault(file.id(), new byte[0]), UTF_8));
    assertEquals(
        List.of(
            new Problem("Meta/DatabaseDescription", "database-notes"),
            new Problem("Root/Group/Group[1]/Entry[1]/Times", "unreadable-date", "G/x"),
            new Problem("Meta/CustomIcons", "icons"),
            new Problem("Root/Group/Group[1]/Notes", "group-notes", "G"),
            new Problem("Root/Group/Group[1]/Tags", "group-setting", "G"),
            new Problem("Root/Group/Group[1]/Entry[1]/Binary", "attachment-missing", "G/x: f")),
        sink.recorded.problems);
  }

  @Test
  void theRecycleBinIsTheTrash() throws Exception {
    var meta = "<RecycleBinUUID>AAAAAAAAAAAAAAAAAAAAAQ==</RecycleBinUUID>";
    var groups =
        "<Group><UUID>AAAAAAAAAAAAAAAAAAAAAg==</UUID><Name>Work</Name></Group>"
            + "<Group><UUID>AAAAAAAAAAAAAAAAAAAAAQ==</UUID><Name>Bin</Name>"
            + Documents.entry(
                "<PreviousParentGroup>AAAAAAAAAAAAAAAAAAAAAg==</PreviousParentGroup>",
                "Title",
                "was at work")
            + "<Group><Name>Old</Name>"
            + Documents.entry("", "Title", "deep")
            + "</Group></Group>";
    var sink = Documents.read(Documents.withMeta(meta, groups));
    assertEquals(List.of("Work", "Old"), sink.recorded.folders.stream().map(Folder::name).toList());
    var item = sink.recorded.named("was at work");
    assertTrue(item.overview().trashed());
    assertEquals(Optional.of(new UUID(0, 2)), item.overview().filing().folder());
    assertTrue(sink.recorded.named("deep").overview().trashed());
  }

  @Test
  void addressesAndNotesFindTheirPlaces() throws Exception {
    var login =
        Documents.entry(
            "",
            "URL",
            "https://a",
            "KP2A_URL_10",
            "https://d",
            "KP2A_URL_2",
            "https://c",
            "KP2A_URL",
            "https://b",
            "AndroidApp1",
            "org.x");
    assertEquals(
        List.of("https://a", "https://b", "https://c", "https://d", "androidapp://org.x"),
        Documents.read(Documents.with(login)).only().overview().details().uris().stream()
            .map(LoginUri::uri)
            .toList());
    var note = Documents.entry("", "Title", "t", "Notes", "only notes");
    assertEquals(ItemType.SECURE_NOTE, Documents.read(Documents.with(note)).only().type());
  }

  @ParameterizedTest
  @CsvSource({
    "org.x, androidapp://org.x",
    "androidapp://org.x, androidapp://org.x",
    "AndroidApp://org.x, AndroidApp://org.x",
    "android://hash@org.x/, android://hash@org.x/",
    "iosapp://org.x, iosapp://org.x",
    "https://x.example, https://x.example"
  })
  void anAppThatHasItsSchemeGetsNoSecondOne(String text, String address) throws Exception {
    var entry = Documents.entry("", "Title", "t", "AndroidApp1", text);
    var item = Documents.read(Documents.with(entry)).only();
    assertEquals(List.of(LoginUri.of(address)), item.overview().details().uris());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<KeePassFile/>",
        "<KeePassFile><Root/></KeePassFile>",
        "<KeePassFile><Meta/><Root><DeletedObjects/></Root></KeePassFile>",
        "<KeePassFile><Meta/><Group><Entry/></Group></KeePassFile>"
      })
  void aDocumentWithoutItsGroupIsRefused(String document) {
    assertEquals(
        new Failure.Damaged(Failure.Part.KEEPASS_ROOT),
        Failures.of(() -> Documents.read(document)));
  }

  @Test
  void otherDocumentsAreNotRecognised() throws Exception {
    for (var other : List.of("", "x", "<a/>", "<?xml version=\"1.0\"?><!-- KeePassFile --><b>")) {
      assertFalse(recognised(other.getBytes(UTF_8)), other);
    }
  }

  private static boolean recognised(byte[] file) throws Exception {
    var source = ByteSource.of(file);
    return new KeepassXmlFormat().recognise(FileHead.of(source), source).isPresent();
  }
}
