package org.keyturn.exchange.bitwarden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.RandomContents;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.model.json.RandomItems;

class BitwardenItemsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID ID = UUID.fromString("d366c628-04e6-4b33-8d85-d525c91239f7");

  @Test
  void whatWasShownComesBackEqual() throws Exception {
    var random = new RandomItems(4711);
    for (int i = 0; i < 2_000; i++) {
      var item = random.item();
      var read = BitwardenItems.read(BitwardenItems.write(item, true), NOW);
      assertEquals(item, read.item());
      assertTrue(read.carriesId());
      assertFalse(read.concealed());
    }
  }

  @Test
  void anItemIsOneLine() {
    var random = new RandomItems(3);
    for (int i = 0; i < 200; i++) {
      assertFalse(new String(BitwardenItems.write(random.item(), true), UTF_8).contains("\n"));
    }
  }

  @Test
  void nothingSecretIsWrittenUnlessRevealed() throws Exception {
    var secrets =
        new Secrets(
            Map.of(
                Attribute.PASSWORD,
                SecretText.of("secret-1"),
                Attribute.TOTP,
                SecretText.of("secret-2")),
            SecretText.of("secret-3"),
            List.of(
                new CustomField(
                    CustomField.Type.HIDDEN,
                    "pin",
                    SecretText.of("secret-4"),
                    Optional.empty(),
                    extra("secret-5")),
                CustomField.text("color", "open")),
            List.of(new PastPassword(SecretText.of("secret-6"), NOW, extra("secret-7"))),
            List.of(
                new Passkey(
                    Map.of(
                        "keyValue",
                        SecretText.of("secret-8"),
                        "rpId",
                        SecretText.of("example.com")),
                    extra("secret-9"))),
            extra("secret-10"));
    var item = Item.create(ItemType.LOGIN, "n", NOW).withSecrets(secrets);
    item = item.withOverview(item.overview().withId(ID));
    assertEquals(
        "{\"id\":\""
            + ID
            + "\",\"type\":1,\"reprompt\":0,\"name\":\"n\",\"favorite\":false,"
            + "\"fields\":[{\"type\":1,\"name\":\"pin\"},{\"type\":0,\"name\":\"color\",\"value\":\"open\"}],"
            + "\"login\":{\"uris\":[],\"fido2Credentials\":[{\"rpId\":\"example.com\"}]},"
            + "\"passwordHistory\":[{\"lastUsedDate\":\"2026-01-01T00:00:00.000Z\"}],"
            + "\"revisionDate\":\"2026-01-01T00:00:00.000Z\",\"creationDate\":\"2026-01-01T00:00:00.000Z\","
            + "\"attachments\":[],\"keyturnConcealed\":true}",
        new String(BitwardenItems.write(item, false), UTF_8));
    assertTrue(BitwardenItems.read(BitwardenItems.write(item, false), NOW).concealed());
    var revealed = new String(BitwardenItems.write(item, true), UTF_8);
    for (int i = 1; i <= 10; i++) {
      assertTrue(revealed.contains("secret-" + i), "secret-" + i);
    }
  }

  private static Extras extra(String value) {
    return new Extras(Map.of("extra", SecretText.of("\"" + value + "\"")));
  }

  @Test
  void anItemWithoutAnIdGetsOne() throws Exception {
    var read = BitwardenItems.read("{\"type\":1,\"name\":\"n\"}".getBytes(UTF_8), NOW);
    assertFalse(read.carriesId());
    assertEquals("n", read.item().name());
    assertEquals(Overview.Dates.at(NOW), read.item().overview().dates());
  }

  @Test
  void theKeyturnTypeIsTolerated() throws Exception {
    var read =
        BitwardenItems.read("{\"type\":2,\"keyturnType\":\"secureNote\"}".getBytes(UTF_8), NOW);
    assertEquals(Extras.NONE, read.item().secrets().extras());
  }

  @Test
  void aTypeThatBitwardenLacksTravelsAsANoteAndComesBack() throws Exception {
    var item = Item.create(ItemType.WIFI, "Home", NOW);
    var details = Overview.Details.NONE.withAttributes(Map.of(Attribute.NETWORK_NAME, "attic"));
    var fields =
        List.of(
            CustomField.text("Network name", "not the built-in one"),
            new CustomField(
                CustomField.Type.ONE_TIME_CODE,
                "admin",
                SecretText.of("JBSWY3DP"),
                Optional.empty(),
                Extras.NONE));
    item =
        new Item(
            item.overview()
                .withDetails(details)
                .withExpires(Optional.of(LocalDate.of(2027, 1, 31)))
                .withLinks(List.of(ID))
                .withTemplate(Optional.of("Router")),
            new Secrets(
                Map.of(Attribute.PASSWORD, SecretText.of("guest")),
                SecretText.EMPTY,
                fields,
                List.of(),
                List.of(),
                Extras.NONE));
    var json = new String(BitwardenItems.write(item, true), UTF_8);
    assertTrue(
        json.contains(
            "\"fields\":["
                + "{\"type\":0,\"keyturnAttribute\":\"networkName\",\"name\":\"Network name\",\"value\":\"attic\"},"
                + "{\"type\":1,\"keyturnAttribute\":\"password\",\"name\":\"Password\",\"value\":\"guest\"},"
                + "{\"type\":0,\"name\":\"Network name\",\"value\":\"not the built-in one\"},"
                + "{\"type\":1,\"keyturnType\":\"oneTimeCode\",\"name\":\"admin\",\"value\":\"JBSWY3DP\"}]"),
        json);
    assertTrue(json.contains("\"type\":2,\"keyturnType\":\"wifi\""), json);
    assertTrue(json.contains("\"secureNote\":{\"type\":0}"), json);
    assertEquals(item, BitwardenItems.read(json.getBytes(UTF_8), NOW).item());
    var concealed = new String(BitwardenItems.write(item, false), UTF_8);
    assertFalse(concealed.contains("guest") || concealed.contains("JBSWY3DP"), concealed);
  }

  @Test
  void aTypeThatNobodyKnowsStaysWhereItStood() throws Exception {
    var json =
        "{\"type\":2,\"keyturnType\":\"spaceship\",\"fields\":[{\"type\":0,\"keyturnType\":\"orbit\"}]}";
    var again = BitwardenItems.write(BitwardenItems.read(json.getBytes(UTF_8), NOW).item(), true);
    var written = new String(again, UTF_8);
    assertTrue(written.contains("\"keyturnType\":\"spaceship\""), written);
    assertTrue(written.contains("\"keyturnType\":\"orbit\""), written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"type\":99}",
        "{\"type\":1,\"id\":\"x\"}",
        "{\"type\":1,\"id\":7}",
        "{\"type\":1,\"login\":[]}",
        "{\"type\":1} {}",
        "{\"type\":1,\"folderId\":\"x\"}",
        "\u0000\u0001"
      })
  void whatIsNoItemIsNotRecognised(String json) {
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.ITEM),
        Failures.of(() -> BitwardenItems.read(json.getBytes(UTF_8), NOW)));
  }

  @Test
  void aWholeFileComesBackEqual() throws Exception {
    var contents = untrashed(new RandomContents(12).of(20, 300));
    var out = new ByteArrayOutputStream();
    var written = BitwardenExport.write(contents, out, Watch.none());
    assertEquals(new BitwardenExport.Written(300, 20, 0, 0), written);
    var sink = new RecordingSink();
    new BitwardenImport(sink, NOW, Watch.none()).plain(ByteSource.of(out.toByteArray()));
    assertEquals(List.of(), sink.problems);
    assertEquals(contents.folders(), sink.folders);
    assertEquals(contents.all(), sink.items);
  }

  @Test
  void whatStaysBehindIsCounted() throws Exception {
    var contents = new RandomContents(5).of(2, 40, 1, 2, 3);
    long trashed = contents.all().stream().filter(item -> item.overview().trashed()).count();
    var written = BitwardenExport.write(contents, new ByteArrayOutputStream(), Watch.none());
    assertEquals(new BitwardenExport.Written(40 - (int) trashed, 2, (int) trashed, 3), written);
  }

  private static MemoryContents untrashed(MemoryContents contents) {
    var items =
        contents.all().stream()
            .map(item -> {
              var dates = item.overview().dates();
              return item.withOverview(
                  item.overview()
                      .withDates(
                          new Overview.Dates(
                              dates.created(),
                              dates.changed(),
                              Optional.empty(),
                              dates.archived())));
            })
            .toList();
    return new MemoryContents(contents.folders(), items, Map.of());
  }
}
