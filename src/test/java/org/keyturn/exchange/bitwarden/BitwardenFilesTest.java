package org.keyturn.exchange.bitwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files that Bitwarden's own command line program made, whole and damaged.
class BitwardenFilesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static byte[] file(String name) throws IOException {
    try (var in = BitwardenFilesTest.class.getResourceAsStream("/interop/bitwarden/" + name)) {
      return Optional.ofNullable(in).orElseThrow().readAllBytes();
    }
  }

  private static RecordingSink plain(byte[] json) throws Failed, IOException {
    var found = ImportFiles.recognise(ByteSource.of(json));
    var sink = new RecordingSink();
    assertInstanceOf(RecognisedFile.Openable.class, found)
        .pour(ImportRun.of(sink, NOW, Watch.none()));
    return sink;
  }

  private static JsonNode exported(RecordingSink sink) throws Failed, IOException {
    var out = new ByteArrayOutputStream();
    BitwardenExport.write(sink.contents(), out, Watch.none());
    return JsonMapper.shared().readTree(out.toByteArray());
  }

  @Test
  void everyMemberOfThePlainFileComesBackOut() throws Exception {
    var original = file("account-pbkdf2/unencrypted.json");
    var sink = plain(original);
    assertEquals(List.of(), sink.problems);
    assertEquals(JsonMapper.shared().readTree(original), exported(sink));
  }

  @Test
  void thePlainFileIsUnderstood() throws Exception {
    var sink = plain(file("account-pbkdf2/unencrypted.json"));
    assertEquals(
        List.of("Notes", "Work/Servers"), sink.folders.stream().map(f -> f.name()).toList());
    assertEquals(6, sink.items.size());
    var login = sink.named("Example login");
    assertEquals(
        "alice@example.com", login.overview().details().attributes().get(Attribute.USERNAME));
    assertEquals(
        "p@ss \"quoted\", and ünïcødé 🔑", login.secrets().attribute(Attribute.PASSWORD).reveal());
    assertTrue(login.overview().filing().favorite());
    assertTrue(login.overview().filing().reprompt());
    assertEquals(sink.folders.get(1).id(), login.overview().filing().folder().orElseThrow());
    assertEquals(7, login.overview().details().uris().size());
    assertEquals(4, login.secrets().fields().size());
    assertEquals(Optional.of(100), login.secrets().fields().get(3).linkedId());
    assertEquals("older password", login.secrets().history().getFirst().password().reveal());
    assertEquals(
        Instant.parse("2023-05-06T07:08:09Z"), login.secrets().history().getFirst().lastUsed());
    assertEquals(
        "Example",
        login
            .secrets()
            .passkeys()
            .getFirst()
            .members()
            .getOrDefault("rpName", SecretText.EMPTY)
            .reveal());
    assertEquals(Instant.parse("2026-11-22T20:24:51.093Z"), login.overview().dates().changed());
    assertEquals(
        "000-00-0000", sink.named("Alice's identity").secrets().attribute(Attribute.SSN).reveal());
  }

  @Test
  void theWrittenFileLooksLikeBitwardensOwn() throws Exception {
    var out = new ByteArrayOutputStream();
    BitwardenExport.write(plain(file("bad/03-empty-items.json")).contents(), out, Watch.none());
    assertEquals(
        "{\n  \"encrypted\": false,\n  \"folders\": [],\n  \"items\": []\n}",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theProtectedFileHoldsTheSame() throws Exception {
    var found =
        ImportFiles.recognise(ByteSource.of(file("account-pbkdf2/password-protected.json")));
    var sink = new RecordingSink();
    try (var password = Password.of("export password".toCharArray())) {
      assertInstanceOf(RecognisedFile.Openable.class, found)
          .pour(ImportRun.of(sink, NOW, Watch.none()).with(FileKeys.of(password)));
    }
    assertEquals(plain(file("account-pbkdf2/unencrypted.json")).all(), sink.all());
  }

  @ParameterizedTest
  @CsvSource({"account-pbkdf2/account-restricted.json", "bad/05-ar-tampered-name.json"})
  void anAccountRestrictedFileIsRefused(String name) throws Exception {
    var found = ImportFiles.recognise(ByteSource.of(file(name)));
    assertEquals(
        new Failure.Refused(Failure.Rule.BITWARDEN_ACCOUNT_RESTRICTED),
        assertInstanceOf(RecognisedFile.Unreadable.class, found).refusal().failure());
  }

  @ParameterizedTest
  @CsvSource({"bad/07-pp-iter-string.json", "bad/09-pp-kdf9.json", "bad/11-pp-no-flag.json"})
  void aFileWithoutItsRequiredPartsIsNotRecognised(String name) throws Exception {
    var source = ByteSource.of(file(name));
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.IMPORT),
        Failures.of(() -> ImportFiles.recognise(source)));
  }

  @Test
  void aFileThatWasCutOffIsDamaged() throws Exception {
    var source = ByteSource.of(file("bad/01-truncated.json"));
    assertEquals(
        new Failure.Damaged(Failure.Part.IMPORT_FILE, new Failure.Spot.InText(1, 201)),
        Failures.of(() -> ImportFiles.recognise(source)));
  }

  @Test
  void anEmptyFileIsTakenAsEmpty() throws Exception {
    var sink = plain(file("bad/03-empty-items.json"));
    assertEquals(List.of(), sink.items);
    assertEquals(List.of(), sink.problems);
  }

  @Test
  void anSshKeyNeedsNoFingerprint() throws Exception {
    var sink = plain(file("bad/15-ssh-no-fp.json"));
    assertEquals(List.<Problem>of(), sink.problems);
    var key = sink.named("Deploy key");
    assertTrue(key.secrets().attribute(Attribute.PRIVATE_KEY).reveal().startsWith("-----BEGIN"));
    assertEquals("", key.overview().details().attributes().get(Attribute.KEY_FINGERPRINT));
  }

  @Test
  void theTrashAndTheArchiveStay() throws Exception {
    var sink = plain(file("bad/17-deleted.json"));
    assertEquals(6, sink.items.size());
    var trashed = sink.items.stream().filter(item -> item.overview().trashed()).toList();
    assertEquals(1, trashed.size());
    assertEquals(
        Optional.of(Instant.parse("2024-01-01T00:00:00Z")),
        trashed.getFirst().overview().dates().deleted());
    assertTrue(sink.named("Bare login").overview().isArchived());

    var written = BitwardenExport.write(sink.contents(), new ByteArrayOutputStream(), Watch.none());
    assertEquals(new BitwardenExport.Written(5, 2, 1, 0), written);
  }
}
