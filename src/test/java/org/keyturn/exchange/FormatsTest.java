package org.keyturn.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ExportFormat;
import org.keyturn.exchange.format.ExportRun;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.format.Writing;
import org.keyturn.exchange.keyturn.KeyturnExport;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.exchange.unread.UnreadFilesTest;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.text.Messages;

/// Walks the list of formats: whoever adds one adds what is asked for here.
class FormatsTest {
  private static final MemoryContents VAULT =
      new MemoryContents(
          List.of(),
          List.of(
              Item.create(ItemType.LOGIN, "Harbour", Samples.NOW),
              Item.create(ItemType.SECURE_NOTE, "Weser", Samples.NOW)),
          Map.of());

  static List<Format> all() {
    return Formats.all();
  }

  static List<ExportFormat> written() {
    return Formats.written();
  }

  @Test
  void noTwoHaveOneName() {
    var keys = Formats.all().stream().map(Format::key).toList();
    assertEquals(keys.size(), new HashSet<>(keys).size());
    for (var format : Formats.all()) {
      assertEquals(format, Formats.byKey(format.key()).orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachHasItsTextsInBothLanguages(Format format) {
    for (var language : List.of("en", "de")) {
      var messages = Messages.choose(language);
      assertFalse(messages.get("import.format." + format.key()).isBlank());
      for (var loss : format.losses()) {
        assertFalse(messages.get("export.loss." + loss.key()).isBlank());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachIsDescribed(Format format) throws IOException {
    var page = Files.readString(Path.of("docs/formats.md"));
    assertTrue(page.contains("`" + format.key() + "`"), format.key());
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachHasAFileByWhichItIsRecognised(Format format) throws Exception {
    var file = file(format);
    assertEquals(format, Samples.format(file));
    var named = ImportFiles.as(format, ByteSource.of(file));
    assertEquals(format, named.format());
    assertEquals(!format.reads(), named instanceof RecognisedFile.Unreadable);
  }

  /// Keyturn's own, which the vault writes, come back in the test of chosen exports.
  @ParameterizedTest
  @MethodSource("written")
  void eachReadsWhatItWrites(ExportFormat format) throws Exception {
    if (format.usual() instanceof Writing.ByWriter by) {
      try (var password = Password.of("päss word".toCharArray())) {
        var keys = format.sealedByPassword() ? FileKeys.of(password) : FileKeys.NONE;
        var out = new ByteArrayOutputStream();
        by.writer().write(out, new ExportRun(VAULT, keys, Samples.NOW, Watch.none()));
        var sink = new RecordingSink();
        var found = ImportFiles.recognise(ByteSource.of(out.toByteArray()));
        assertEquals(format, found.format());
        ((RecognisedFile.Openable) found)
            .pour(ImportRun.of(sink, Samples.NOW, Watch.none()).with(keys));
        assertEquals(
            Set.of("Harbour", "Weser"),
            sink.items.stream().map(Item::name).collect(Collectors.toSet()));
      }
    } else {
      assertTrue(format.ours());
    }
  }

  /// A file of every format, whether it can be read or not.
  private static byte[] file(Format format) throws Failed, IOException {
    if (!format.reads() && !format.key().equals("bitwarden-restricted")) {
      return UnreadFilesTest.files().stream()
          .filter(entry -> entry.getKey().equals(format))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow();
    }
    return switch (format.key()) {
      case "keyturn-restricted" -> restricted();
      case "keyturn-protected" ->
          Samples.resource("/org/keyturn/exchange/keyturn/v1.keyturn-export");
      case "bitwarden-protected" -> Samples.interop("account-pbkdf2/password-protected.json");
      case "bitwarden-restricted" -> Samples.interop("account-pbkdf2/account-restricted.json");
      case "csv" -> written(new CsvFormat());
      case "kdbx" -> Samples.resource("/interop/kdbx/kdbx4-aes256-argon2id.kdbx");
      default -> OneOfEach.of(format);
    };
  }

  /// The others are tables of other programs first.
  private static byte[] written(CsvFormat format) throws Failed, IOException {
    var out = new ByteArrayOutputStream();
    var run = new ExportRun(VAULT, FileKeys.NONE, Samples.NOW, Watch.none());
    ((Writing.ByWriter) format.usual()).writer().write(out, run);
    return out.toByteArray();
  }

  private static byte[] restricted() throws Failed, IOException {
    var identity =
        new ExportIdentity(
            ExportIdentity.Kind.RESTRICTED,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "00".repeat(16),
            1);
    var out = new ByteArrayOutputStream();
    try (var key = SecretBytes.takeFrom(new byte[32])) {
      KeyturnExport.writeRestricted(identity, key, VAULT, out, Watch.none());
    }
    return out.toByteArray();
  }
}
