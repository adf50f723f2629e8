package org.keyturn.exchange.kdbx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.keepass.VersionsSink;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files that KeePassXC wrote hold what another reader found in them.
class KdbxFilesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/interop/kdbx/expected.json");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kdbx31-aes-aeskdf",
        "kdbx4-aes256-aeskdf",
        "kdbx4-aes256-argon2id",
        "kdbx4-chacha20-argon2d",
        "kdbx4-twofish-argon2id"
      })
  void everyKindOfFileHoldsWhatIsExpected(String name) throws Exception {
    var sink = Samples.read(Samples.bytes(name + ".kdbx"));
    var expected = JsonMapper.shared().readTree(Files.readAllBytes(EXPECTED));
    var entries = expected.get(name.startsWith("kdbx31") ? "kdbx31" : "kdbx4");
    assertEquals(entries.size(), sink.recorded.items.size());
    for (var entry : entries) {
      check(entry, sink);
    }
  }

  private static void check(JsonNode entry, VersionsSink sink) {
    var id = UUID.fromString(entry.get("uuid").asString());
    var item =
        sink.recorded.items.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    assertEquals(entry.get("title").asString(), item.name());
    boolean inBin = entry.get("group").asString().equals("Recycle Bin");
    assertEquals(inBin, item.overview().trashed());
    if (!inBin) {
      assertEquals(entry.get("group").asString(), folder(sink, item));
    }
    assertEquals(entry.get("expires").asBoolean(), item.overview().expires().isPresent());
    assertEquals(notes(entry), hash(item.secrets().notes().utf8()));
    var tags = new TreeSet<String>();
    entry.get("tags").forEach(tag -> tags.addAll(Arrays.asList(tag.asString().split(","))));
    assertEquals(tags, new TreeSet<>(item.overview().filing().tags()));
    var uris = new TreeSet<String>();
    if (!entry.get("url").isNull()) {
      uris.add(entry.get("url").asString());
    }
    var fields = new TreeMap<String, String>();
    for (var field : entry.get("custom").properties()) {
      if (field.getKey().startsWith("KP2A_URL")) {
        uris.add(field.getValue().asString());
      } else if (!field.getKey().startsWith("T")) {
        fields.put(field.getKey(), field.getValue().asString());
      }
    }
    var read = new TreeMap<String, String>();
    item.secrets().fields().forEach(field -> read.put(field.name(), field.value().reveal()));
    assertEquals(fields, read);
    var addresses = item.overview().details().uris().stream().map(LoginUri::uri).toList();
    assertEquals(uris, new TreeSet<>(addresses));
    if (!entry.get("password").asString().startsWith("{REF")) {
      assertEquals(user(entry), user(item));
      assertEquals(entry.get("password").asString(), password(item));
    }
    var earlier = sink.versions.getOrDefault(id, List.of()).reversed();
    assertEquals(entry.get("history").size(), earlier.size());
    for (int i = 0; i < earlier.size(); i++) {
      var pair = entry.get("history").get(i);
      assertEquals(pair.get(0).asString(), user(earlier.get(i).item()));
      assertEquals(pair.get(1).asString(), password(earlier.get(i).item()));
      assertEquals(i + 1, earlier.get(i).number());
    }
    attachments(entry, item, sink);
  }

  /// The other reader finds nothing in the files of version 3.1; their contents are the same.
  private static void attachments(JsonNode entry, Item item, VersionsSink sink) {
    var names = new TreeSet<String>();
    for (var ref : item.overview().details().attachments()) {
      names.add(ref.fileName());
      var expected = entry.get("attachments").get(ref.fileName());
      var content = sink.recorded.attachments.getOrDefault(ref.id(), new byte[0]);
      assertEquals(content.length, ref.size());
      if (expected.get(0).asInt() > 0) {
        assertEquals(expected.get(0).asInt(), content.length);
        assertEquals(expected.get(1).asString(), hash(content));
      } else if (ref.fileName().contains("blob")) {
        assertEquals(102_400, content.length);
        assertEquals(
            "a9f485924b5f4e91622b730ea635927240aa3910d9f20b1020198472ec106714", hash(content));
      }
    }
    var expected = new TreeSet<String>();
    entry.get("attachments").propertyNames().forEach(expected::add);
    assertEquals(expected, names);
  }

  private static String folder(VersionsSink sink, Item item) {
    return item.overview()
        .filing()
        .folder()
        .map(id ->
            sink.recorded.folders.stream()
                .filter(folder -> folder.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name())
        .orElse("");
  }

  private static String user(JsonNode entry) {
    return entry.get("username").isNull() ? "" : entry.get("username").asString();
  }

  private static String user(Item item) {
    return item.overview().details().attributes().getOrDefault(Attribute.USERNAME, "");
  }

  private static String password(Item item) {
    return item.secrets().attribute(Attribute.PASSWORD).reveal();
  }

  private static String notes(JsonNode entry) {
    return entry.get("notes_sha256").asString();
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  @Test
  void whatKeePassHasSpecialPlacesForFindsItsOwn() throws Exception {
    var items = Samples.read(Samples.bytes("kdbx4-aes256-argon2id.kdbx")).recorded;
    assertEquals(SecretText.of("JBSWY3DPEHPK3PXP"), code(items.named("TOTP legacy TrayTOTP")));
    assertEquals(
        SecretText.of(
            "otpauth://totp/?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&period=60&digits=6&algorithm=SHA256"),
        code(items.named("TOTP KeePass2 style")));
    assertTrue(code(items.named("TOTP otpauth URI")).reveal().startsWith("otpauth://totp/Example"));
    var reference = items.named("Reference");
    assertEquals("alice@example.com", user(reference));
    assertEquals("p4ss-W\u00f6rd-\u2713-\u20ac", password(reference));
    assertTrue(items.named("In the recycle bin").overview().trashed());
    assertFalse(items.named("Web login").overview().trashed());
    assertEquals(
        "2022-01-01",
        items.named("Expired, weak, empty user").overview().expires().orElseThrow().toString());
    assertEquals(CustomField.Type.HIDDEN, field(items.named("Web login"), "PIN").type());
    assertEquals(CustomField.Type.TEXT, field(items.named("Web login"), "Customer number").type());
  }

  private static SecretText code(Item item) {
    return item.secrets().attribute(Attribute.TOTP);
  }

  private static CustomField field(Item item, String name) {
    return item.secrets().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aKeyFileIsNeededBesideThePassword() throws Exception {
    var file = Samples.bytes("kdbx4-pw+keyfile.kdbx");
    var keyFile = Samples.bytes("sample.keyx");
    var password = Optional.of(Samples.PASSWORD);
    assertEquals(7, Samples.read(file, password, Optional.of(keyFile)).recorded.items.size());
    var without = new Failure.WrongFilePassword(Failure.Given.NO_KEY_FILE);
    assertEquals(without, Failures.of(() -> Samples.read(file)));
    var noPassword = Optional.<String>empty();
    var wrong = new Failure.WrongFilePassword(Failure.Given.KEY_FILE);
    assertEquals(wrong, Failures.of(() -> Samples.read(file, noPassword, Optional.of(keyFile))));
    keyFile[keyFile.length / 2] ^= 1;
    assertEquals(
        new Failure.Damaged(Failure.Part.KEEPASS_KEY_FILE_CHECK),
        Failures.of(() -> Samples.read(file, password, Optional.of(keyFile))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kdbx31-aes-aeskdf.kdbx", "kdbx4-aes256-argon2id.kdbx"})
  void aWrongPasswordIsCalledOne(String name) throws Exception {
    var file = Samples.bytes(name);
    var wrong = new Failure.WrongFilePassword(Failure.Given.NO_KEY_FILE);
    assertEquals(wrong, Failures.of(() -> Samples.read(file, Optional.of("x"), Optional.empty())));
  }

  @Test
  void noPasswordIsAWrongOneToo() throws Exception {
    var file = Samples.bytes("kdbx4-aes256-argon2id.kdbx");
    assertEquals(
        new Failure.WrongFilePassword(Failure.Given.NO_KEY_FILE),
        Failures.of(() -> Samples.read(file, Optional.empty(), Optional.empty())));
  }

  @Test
  void brokenFilesAreRefusedWithTheReason() throws Exception {
    assertFalse(KdbxFile.recognise(ByteSource.of(Samples.bytes("bad-empty.kdbx"))));
    var beyond =
        assertInstanceOf(
            Failure.BeyondBounds.class,
            Failures.of(() ->
                KdbxFile.recognise(ByteSource.of(Samples.bytes("bad-kdf-memory-4TiB.kdbx")))));
    assertEquals("memoryKiB", beyond.parameter());
    assertEquals(4L << 30, beyond.value());
    assertDamagedAt(53_466, 53_466, Samples.bytes("bad-truncated.kdbx"));
    var flipped = Samples.bytes("kdbx4-aes256-argon2id.kdbx");
    flipped[50_000] ^= 1;
    assertDamagedAt(50_000, flipped.length, flipped);
    var newer = Samples.bytes("kdbx4-aes256-argon2id.kdbx");
    newer[8] = 99;
    newer[10] = 9;
    assertEquals(
        new Failure.TooNew(Failure.TooNew.Kind.KEEPASS_DATABASE, 9, 4),
        Failures.of(() -> Samples.read(newer)));
    var cipher = Samples.bytes("kdbx4-aes256-argon2id.kdbx");
    cipher[17] ^= 1;
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.DATABASE_CIPHER),
        Failures.of(() -> Samples.read(cipher)));
    var magic = Samples.bytes("kdbx4-aes256-argon2id.kdbx");
    magic[0] ^= 1;
    assertFalse(KdbxFile.recognise(ByteSource.of(magic)));
  }

  private static void assertDamagedAt(long least, long most, byte[] file) throws Exception {
    var damaged = assertInstanceOf(Failure.Damaged.class, Failures.of(() -> Samples.read(file)));
    assertEquals(Failure.Part.IMPORT_FILE, damaged.part());
    var place = assertInstanceOf(Failure.Spot.AtByte.class, damaged.spot().orElseThrow()).offset();
    assertTrue(place >= least && place <= most, "at byte " + place);
  }
}
