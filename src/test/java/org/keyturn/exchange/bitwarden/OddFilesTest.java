package org.keyturn.exchange.bitwarden;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;

/// What a foreign file may hold besides what Bitwarden writes today.
class OddFilesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static RecordingSink read(String json) throws Failed, IOException {
    return read(ByteSource.of(json.getBytes(UTF_8)));
  }

  private static RecordingSink read(ByteSource source) throws Failed, IOException {
    var sink = new RecordingSink();
    assertInstanceOf(RecognisedFile.Openable.class, ImportFiles.recognise(source))
        .pour(ImportRun.of(sink, NOW, Watch.none()));
    return sink;
  }

  private static RecordingSink items(String items) throws Failed, IOException {
    return read("{\"encrypted\":false,\"items\":[" + items + "]}");
  }

  @Test
  void onlyATypeIsRequiredOfAnItem() throws Exception {
    var sink = items("{\"type\":1},{\"type\":8,\"passport\":null,\"name\":null,\"folderId\":null}");
    assertEquals(List.of(), sink.problems);
    var item = sink.items.getFirst();
    assertEquals("", item.name());
    assertEquals(NOW, item.overview().dates().created());
    assertEquals(ItemType.PASSPORT, sink.items.get(1).type());
  }

  @Test
  void theTypeMayStandLast() throws Exception {
    var sink = items("{\"login\":{\"password\":\"p\"},\"type\":1}");
    assertEquals("p", sink.items.getFirst().secrets().attribute(Attribute.PASSWORD).reveal());
  }

  @Test
  void itemsMayStandBeforeFolders() throws Exception {
    var sink =
        read(
            "{\"items\":[{\"type\":1,\"folderId\":\"f\"}],\"folders\":[{\"id\":\"f\",\"name\":\"F\"}],\"encrypted\":false}");
    assertEquals(
        Optional.of(sink.folders.getFirst().id()),
        sink.items.getFirst().overview().filing().folder());
  }

  @Test
  void anUnusableItemIsNamedAndItsNeighboursLive() throws Exception {
    var sink =
        items(
            "{\"type\":1,\"name\":\"a\"},{\"type\":99},17,{\"name\":\"x\"},null,{\"type\":{}},{\"type\":2,\"name\":\"b\"}");
    assertEquals(
        List.of(
            new Problem("items[1]", "unknown-type"),
            new Problem("items[2]", "not-an-object"),
            new Problem("items[3]", "missing-type", "x"),
            new Problem("items[4]", "not-an-object"),
            new Problem("items[5]", "unknown-type")),
        sink.problems);
    assertEquals(List.of("a", "b"), sink.items.stream().map(item -> item.name()).toList());
  }

  @Test
  void aValueOfAWrongTypeIsNamedAndTheRestIsTaken() throws Exception {
    var sink =
        items(
            "{\"type\":1,\"name\":\"n\",\"login\":{\"username\":{\"a\":1},\"totp\":[1],\"password\":\"p\",\"uris\":17},"
                + "\"creationDate\":\"yesterday\",\"fields\":[3,{\"type\":7,\"name\":\"f\",\"value\":\"v\"}],\"favorite\":\"perhaps\"}");
    assertEquals(
        List.of(
            "items[0].creationDate unreadable-date",
            "items[0].favorite wrong-type",
            "items[0].fields[0] wrong-type",
            "items[0].fields[1].type unknown-number",
            "items[0].login.totp wrong-type",
            "items[0].login.uris wrong-type",
            "items[0].login.username wrong-type"),
        sink.problems.stream().map(p -> p.where() + " " + p.reason()).sorted().toList());
    var secrets = sink.items.getFirst().secrets();
    assertEquals("p", secrets.attribute(Attribute.PASSWORD).reveal());
    assertEquals(CustomField.Type.HIDDEN, secrets.fields().getFirst().type());
  }

  @Test
  void unknownMembersAreKeptWhereTheyStood() throws Exception {
    var sink =
        items(
            "{\"type\":1,\"new\":[1,{\"a\":null}],\"login/x\":1,\"/y\":2,\"nothing\":null,"
                + "\"login\":{\"passwordRevisionDate\":\"2024\",\"uris\":[{\"uri\":\"u\",\"match\":9,\"hint\":1.50}],"
                + "\"fido2Credentials\":[{\"keyValue\":\"k\",\"counter\":0,\"prf\":true}]},"
                + "\"fields\":[{\"type\":0,\"name\":\"f\",\"value\":\"v\",\"pinned\":true}],"
                + "\"passwordHistory\":[{\"password\":\"p\",\"lastUsedDate\":null,\"by\":\"x\"}]}");
    assertEquals(List.of(), sink.problems);
    var item = sink.items.getFirst();
    assertEquals(
        Map.of(
            "new",
            "[1,{\"a\":null}]",
            "/login/x",
            "1",
            "//y",
            "2",
            "nothing",
            "null",
            "login/passwordRevisionDate",
            "\"2024\""),
        revealed(item.secrets().extras().members()));
    LoginUri uri = item.overview().details().uris().getFirst();
    assertEquals(Map.of("match", "9", "hint", "1.50"), revealed(uri.extras().members()));
    var passkey = item.secrets().passkeys().getFirst();
    assertEquals(Map.of("keyValue", "k", "counter", "0"), revealed(passkey.members()));
    assertEquals(Map.of("prf", "true"), revealed(passkey.extras().members()));
    assertEquals(
        Map.of("pinned", "true"), revealed(item.secrets().fields().getFirst().extras().members()));
    assertEquals(
        Map.of("by", "\"x\""), revealed(item.secrets().history().getFirst().extras().members()));
    var again = BitwardenItems.read(BitwardenItems.write(item, true), NOW);
    assertEquals(item, again.item());
  }

  private static Map<String, String> revealed(Map<String, SecretText> members) {
    var revealed = new HashMap<String, String>();
    members.forEach((name, value) -> revealed.put(name, value.reveal()));
    return revealed;
  }

  @Test
  void numbersAndTruthValuesMayStandForTexts() throws Exception {
    var sink =
        items(
            "{\"type\":3,\"name\":17,\"card\":{\"expMonth\":4,\"expYear\":2031,\"code\":123},\"reprompt\":true}");
    assertEquals(List.of(), sink.problems);
    var item = sink.items.getFirst();
    assertEquals("17", item.name());
    assertEquals("4", item.overview().details().attributes().get(Attribute.EXP_MONTH));
    assertEquals("123", item.secrets().attribute(Attribute.CODE).reveal());
    assertTrue(item.overview().filing().reprompt());
  }

  @Test
  void historyIsKeptWhole() throws Exception {
    var past = "{\"password\":\"p\",\"lastUsedDate\":\"2023-05-06T07:08:09Z\"},".repeat(40);
    var sink =
        items("{\"type\":2,\"passwordHistory\":[" + past.substring(0, past.length() - 1) + "]}");
    assertEquals(40, sink.items.getFirst().secrets().history().size());
  }

  @Test
  void foldersOfEveryKindAreTaken() throws Exception {
    var sink =
        read(
            "{\"encrypted\":false,\"folders\":[{\"id\":null,\"name\":\"No"
                + " folder\"},{\"name\":\"without id\"},7,"
                + "{\"id\":\"x\",\"name\":\"a/b/c\",\"color\":\"red\"}],\"items\":[{\"type\":1,\"folderId\":\"x\"},"
                + "{\"type\":1,\"folderId\":\"gone\"}]}");
    assertEquals(
        List.of("without id", "a/b/c"),
        sink.folders.stream().map(folder -> folder.name()).toList());
    assertEquals(Map.of("color", "\"red\""), revealed(sink.folders.get(1).extras().members()));
    assertEquals(
        Optional.of(sink.folders.get(1).id()), sink.items.getFirst().overview().filing().folder());
    assertEquals(
        List.of(
            new Problem("folders[2]", "not-an-object"),
            new Problem("items[1].folderId", "unknown-folder")),
        sink.problems);
  }

  @Test
  void collectionsOfAnOrganisationBecomeFolders() throws Exception {
    var sink =
        read(
            "{\"encrypted\":false,\"collections\":[{\"id\":\"c\",\"organizationId\":\"o\",\"name\":\"Team\",\"externalId\":null}],"
                + "\"items\":[{\"type\":1,\"organizationId\":\"o\",\"collectionIds\":[\"c\"]}]}");
    assertEquals(List.of(), sink.problems);
    assertEquals("Team", sink.folders.getFirst().name());
    assertEquals(
        Optional.of(sink.folders.getFirst().id()),
        sink.items.getFirst().overview().filing().folder());
  }

  @Test
  void anIdThatStandsTwiceLosesNoItem() throws Exception {
    var item = "{\"type\":1,\"id\":\"d366c628-04e6-4b33-8d85-d525c91239f7\"}";
    var sink = items(item + "," + item);
    assertEquals(2, sink.items.stream().map(each -> each.id()).distinct().count());
  }

  @Test
  void attachmentsWithoutContentAreNamed() throws Exception {
    var sink =
        items("{\"type\":2,\"attachments\":[{\"id\":\"a\",\"fileName\":\"f\",\"size\":\"3\"}]}");
    assertEquals(List.of(new Problem("items[0].attachments", "attachment-missing")), sink.problems);
    assertEquals(List.of(), sink.items.getFirst().overview().details().attachments());
  }

  @Test
  void byteOrderMarksAreAccepted() throws Exception {
    var json = "{\"encrypted\":false,\"items\":[{\"type\":1,\"name\":\"ü\"}]}";
    assertEquals("ü", read("\uFEFF" + json).items.getFirst().name());
    var wide = ("\uFEFF" + json).getBytes(UTF_16LE);
    assertEquals("ü", read(ByteSource.of(wide)).items.getFirst().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "17",
        "null",
        "{}",
        "{",
        "<xml/>",
        "{\"encrypted\":false}",
        "{\"items\":[]}",
        "{\"encrypted\":\"false\",\"items\":[]}",
        "{\"encrypted\":false,\"items\":{}}",
        "{\"encrypted\":null,\"items\":[]}",
        "{\"encrypted\":true}",
        "{\"encrypted\":true,\"passwordProtected\":true,\"data\":\"\"}"
      })
  void whatIsNoBitwardenFileIsNotRecognised(String content) {
    var source = ByteSource.of(content.getBytes(UTF_8));
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.IMPORT),
        Failures.of(() -> ImportFiles.recognise(source)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = ';',
      textBlock =
          """
          ''; 39
          ]; 40
          ]} x; 42
          ],"more":tru; 48
          ]}}; 41
          {"type":1}; 39
          """)
  void aBrokenEndIsDamageAndItsPlaceIsNamed(String end, long column) {
    var source =
        ByteSource.of(("{\"encrypted\":false,\"items\":[{\"type\":1}" + end).getBytes(UTF_8));
    assertEquals(
        new Failure.Damaged(Failure.Part.IMPORT_FILE, new Failure.Spot.InText(1, column)),
        Failures.of(() -> ImportFiles.recognise(source)));
  }

  @Test
  void depthIsBounded() {
    var deep = "{\"encrypted\":false,\"items\":[" + "[".repeat(10_000);
    var failure = Failures.of(() -> ImportFiles.recognise(ByteSource.of(deep.getBytes(UTF_8))));
    assertEquals("nestingDepth", assertInstanceOf(Failure.BeyondBounds.class, failure).parameter());
  }

  @Test
  void aHugeTextIsBounded() {
    ByteSource source =
        () ->
            new SequenceInputStream(
                new ByteArrayInputStream(
                    "{\"encrypted\":false,\"items\":[{\"type\":1,\"notes\":\"".getBytes(UTF_8)),
                new Repeated(64L * 1024 * 1024, "\"}]}"));
    var found = Assertions.assertDoesNotThrow(() -> ImportFiles.recognise(source));
    var failure =
        Failures.of(() ->
            assertInstanceOf(RecognisedFile.Openable.class, found)
                .pour(ImportRun.of(new RecordingSink(), NOW, Watch.none())));
    assertEquals("textLength", assertInstanceOf(Failure.BeyondBounds.class, failure).parameter());
  }

  @Test
  void anItemWithTooManyValuesIsNamedAndItsNeighboursLive() throws Exception {
    var many = "0,".repeat(250_000) + "0";
    var sink = items("{\"type\":1,\"fields\":[" + many + "]},{\"type\":2,\"name\":\"b\"}");
    assertEquals(List.of(new Problem("items[0]", "too-large")), sink.problems);
    assertEquals("b", sink.items.getFirst().name());
  }

  @Test
  void cancellingEndsTheImport() throws Exception {
    var source = ByteSource.of("{\"encrypted\":false,\"items\":[{\"type\":1}]}".getBytes(UTF_8));
    var cancel = new CancelToken();
    var found = ImportFiles.recognise(source);
    cancel.cancel();
    assertEquals(
        new Failure.Cancelled(),
        Failures.of(() ->
            assertInstanceOf(RecognisedFile.Openable.class, found)
                .pour(ImportRun.of(new RecordingSink(), NOW, new Watch(Progress.NONE, cancel)))));
  }
}
