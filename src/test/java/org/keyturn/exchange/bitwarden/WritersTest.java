package org.keyturn.exchange.bitwarden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.RandomContents;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.csv.CsvReader;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.ExportRun;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.format.Writing;
import org.keyturn.exchange.tables.BitwardenCsvFormat;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import tools.jackson.databind.json.JsonMapper;

/// What is written comes back, but for the losses that the format names.
class WritersTest {
  /// `-Dkeyturn.items=5000` for a large vault.
  private static final MemoryContents VAULT =
      new RandomContents(7)
          .of(12, Integer.getInteger("keyturn.items", 80), 0, 5, 100_000)
          .withCodes();

  private static byte[] written(MemoryContents contents, ExportFormat format)
      throws Failed, IOException {
    return written(contents, format.usual());
  }

  private static byte[] written(MemoryContents contents, Writing writing)
      throws Failed, IOException {
    var out = new ByteArrayOutputStream();
    var run = new ExportRun(contents, FileKeys.NONE, Samples.NOW, Watch.none());
    ((Writing.ByWriter) writing).writer().write(out, run);
    return out.toByteArray();
  }

  /// The trash stays behind in every format of others, and so do attachments in most.
  private static List<Item> kept(MemoryContents contents) {
    return contents.all().stream()
        .filter(item -> !item.overview().trashed())
        .map(item -> item.withOverview(item.overview().withAttachments(List.of())))
        .toList();
  }

  private static List<Item> withoutFiles(RecordingSink sink) {
    return sink.items.stream()
        .map(item -> item.withOverview(item.overview().withAttachments(List.of())))
        .toList();
  }

  @Test
  void theArchiveHoldsEverythingButWhatItNames() throws Exception {
    var sink = Samples.read(written(VAULT, new BitwardenZipFormat()));
    assertEquals(List.of(), sink.problems);
    assertEquals(VAULT.folders(), sink.folders);
    assertEquals(kept(VAULT), withoutFiles(sink));
    assertEquals(files(VAULT), files(sink.contents()));
  }

  /// Contents of the attachments of each item that is not in the trash.
  private static Map<String, List<String>> files(MemoryContents contents) {
    var files = new HashMap<String, List<String>>();
    for (var item : contents.all()) {
      if (!item.overview().trashed()) {
        var hex =
            item.overview().details().attachments().stream()
                .map(ref -> contents.attachments().getOrDefault(ref.id(), new byte[0]))
                .map(HexFormat.of()::formatHex)
                .toList();
        files.put(item.id().toString(), hex);
      }
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource(BitwardenKdf.class)
  void theProtectedFileHoldsTheSameAsThePlainOne(BitwardenKdf kdf) throws Exception {
    try (var password = Password.of(" pässword ".toCharArray())) {
      var keys = FileKeys.of(password);
      var cheap = new ProtectedExport.Cost(kdf, kdf == BitwardenKdf.ARGON2ID ? 2 : 5_000, 16, 1);
      var out = new ByteArrayOutputStream();
      ProtectedExport.write(VAULT, password, cheap, out, Watch.none());
      var file = out.toByteArray();
      var tree = JsonMapper.shared().readTree(file);
      assertEquals(kdf == BitwardenKdf.ARGON2ID ? 1 : 0, tree.get("kdfType").asInt());
      assertEquals(kdf == BitwardenKdf.ARGON2ID, tree.has("kdfMemory"));
      assertFalse(new String(file, UTF_8).contains("passwordHistory"));
      var found = ImportFiles.recognise(ByteSource.of(file));
      assertEquals(new BitwardenProtectedFormat(), found.format());
      var sink = new RecordingSink();
      ((RecognisedFile.Openable) found)
          .pour(ImportRun.of(sink, Samples.NOW, Watch.none()).with(keys));
      assertEquals(kept(VAULT), sink.items);
    }
  }

  @Test
  void aProtectedFileNeedsItsPassword() {
    assertEquals(
        new Failure.Refused(Failure.Rule.FILE_PASSWORD_MISSING),
        Failures.of(() -> written(VAULT, new BitwardenProtectedFormat())));
  }

  private static Item login() {
    var item = Item.create(ItemType.LOGIN, "=One, \"two\"", Instant.parse("2024-01-02T03:04:05Z"));
    var details =
        new Overview.Details(
            Map.of(Attribute.USERNAME, "u"),
            Stream.of("https://one.example/a,b", "https://two.example").map(LoginUri::of).toList(),
            List.of());
    return item.withOverview(item.overview().withDetails(details))
        .withSecrets(
            new Secrets(
                Map.of(
                    Attribute.PASSWORD,
                    SecretText.of("-p\"w, x"),
                    Attribute.TOTP,
                    SecretText.of("otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A")),
                SecretText.of("line 1\nline 2"),
                List.of(CustomField.text("Hint", "h")),
                List.of(),
                List.of(),
                Extras.NONE));
  }

  private static MemoryContents small() {
    var folder = Folder.named("Work/Web");
    var login = login();
    var filed = new Overview.Filing(Optional.of(folder.id()), true, true, List.of("a, b"));
    var card = Item.create(ItemType.CARD, "Card", Instant.EPOCH);
    var numbered =
        card.withSecrets(
            new Secrets(
                Map.of(Attribute.NUMBER, SecretText.of("4111111111111111")),
                SecretText.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                Extras.NONE));
    return new MemoryContents(
        List.of(folder),
        List.of(login.withOverview(login.overview().withFiling(filed)), numbered),
        Map.of());
  }

  @Test
  void bitwardensTable() throws Exception {
    var sink = Samples.read(written(small(), new BitwardenCsvFormat()));
    assertEquals(List.of(), sink.problems);
    var login = sink.named("=One, \"two\"");
    assertEquals(
        List.of("https://one.example/a,b", "https://two.example"),
        login.overview().details().uris().stream().map(uri -> uri.uri()).toList());
    assertEquals("-p\"w, x", Samples.value(login, Attribute.PASSWORD));
    assertEquals("line 1\nline 2", login.secrets().notes().reveal());
    assertEquals("h", Samples.field(login, "Hint"));
    assertTrue(login.overview().filing().favorite());
    assertTrue(login.overview().filing().reprompt());
    var card = sink.named("Card");
    assertEquals(ItemType.SECURE_NOTE, card.type());
    assertEquals("4111111111111111", Samples.field(card, "number"));
  }

  @Test
  void ourOwnTable() throws Exception {
    var file = written(small(), new CsvFormat());
    assertEquals(new CsvFormat(), Samples.format(file));
    var sink = Samples.read(file);
    assertEquals(List.of(), sink.problems);
    var login = sink.named("=One, \"two\"");
    assertEquals(List.of("a, b"), login.overview().filing().tags());
    assertEquals(Instant.parse("2024-01-02T03:04:05Z"), login.overview().dates().created());
    assertEquals(
        "otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A",
        Samples.value(login, Attribute.TOTP));
    assertEquals("4111111111111111", Samples.value(sink.named("Card"), Attribute.NUMBER));
  }

  @Test
  void noCellIsAFormulaIfThePersonSaysSo() throws Exception {
    var text = new String(written(small(), new CsvFormat().writing(true)), UTF_8);
    assertTrue(text.contains("\"'=One, \"\"two\"\"\""), text);
    assertTrue(text.contains("\"'-p\"\"w, x\""), text);
    for (var cell : cells(text)) {
      assertFalse("=+-@\t\r".indexOf((cell + "x").charAt(0)) >= 0, cell);
    }
  }

  private static List<String> cells(String text) throws Failed, IOException {
    var cells = new ArrayList<String>();
    try (var reader = new CsvReader(new StringReader(text), ',')) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        next.get().cells().forEach(cell -> cells.add(cell.reveal()));
      }
    }
    return cells;
  }
}
