package org.keyturn.exchange.bitwarden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.foreign.BitwardenKey;
import org.keyturn.crypto.foreign.EncString;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class ProtectedFilesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String SALT = "AAECAwQFBgcICQoLDA0ODw==";
  private static final String PASSWORD = " file pässword ";
  private static final String CONTENT =
      "{\"encrypted\":false,\"folders\":[],\"items\":[{\"type\":1,\"name\":\"inside\"}]}";

  private static final String ARGON =
      "\"kdfType\":1,\"kdfIterations\":2,\"kdfMemory\":16,\"kdfParallelism\":1";
  private static final String PBKDF =
      "\"kdfType\":0,\"kdfIterations\":5000,\"kdfMemory\":null,\"kdfParallelism\":null";

  private static SecretBytes argonKey() throws Exception {
    try (var password = Password.of(PASSWORD.toCharArray());
        var typed = password.asTyped()) {
      return BitwardenKey.deriveArgon2id(typed, SALT.getBytes(UTF_8), 2, 16, 1);
    }
  }

  private static SecretBytes pbkdfKey() throws Exception {
    try (var password = Password.of(PASSWORD.toCharArray());
        var typed = password.asTyped()) {
      return BitwardenKey.derivePbkdf2(typed, SALT.getBytes(UTF_8), 5_000);
    }
  }

  private static String sealed(SecretBytes key, String text) {
    return EncString.seal(key, text.getBytes(UTF_8));
  }

  private static String file(String kdf, String validation, String data) {
    return "{\"encrypted\":true,\"passwordProtected\":true,\"salt\":\""
        + SALT
        + "\","
        + kdf
        + ",\"encKeyValidation_DO_NOT_EDIT\":\""
        + validation
        + "\",\"data\":\""
        + data
        + "\"}";
  }

  private static RecordingSink read(String file, String password) throws Failed, IOException {
    var found = ImportFiles.recognise(ByteSource.of(file.getBytes(UTF_8)));
    var sink = new RecordingSink();
    try (var typed = Password.of(password.toCharArray())) {
      assertInstanceOf(RecognisedFile.Openable.class, found)
          .pour(ImportRun.of(sink, NOW, Watch.none()).with(FileKeys.of(typed)));
    }
    return sink;
  }

  @Test
  void argon2idIsRead() throws Exception {
    try (var key = argonKey()) {
      var sink = read(file(ARGON, sealed(key, "id"), sealed(key, CONTENT)), PASSWORD);
      assertEquals("inside", sink.items.getFirst().name());
    }
  }

  @Test
  void thePasswordIsUsedAsTyped() throws Exception {
    try (var key = pbkdfKey()) {
      var file = file(PBKDF, sealed(key, "id"), sealed(key, CONTENT));
      assertEquals("inside", read(file, PASSWORD).items.getFirst().name());
      assertEquals(
          new Failure.WrongFilePassword(), Failures.of(() -> read(file, PASSWORD.strip())));
      assertEquals(
          new Failure.WrongFilePassword(),
          Failures.of(() -> read(file, PASSWORD.replace("ä", "a\u0308"))));
    }
  }

  @Test
  void alteredDataUnderTheRightPasswordIsDamage() throws Exception {
    try (var key = pbkdfKey()) {
      var data = sealed(key, CONTENT);
      var altered = data.substring(0, 30) + flipped(data.charAt(30)) + data.substring(31);
      assertDamaged(file(PBKDF, sealed(key, "id"), altered));
      assertDamaged(file(PBKDF, sealed(key, "id"), data.substring(0, data.length() / 2)));
      assertDamaged(file(PBKDF, sealed(key, "id"), ""));
      assertDamaged(file(PBKDF, sealed(key, "id"), sealed(key, CONTENT.substring(0, 60))));
    }
  }

  private static char flipped(char base64) {
    return base64 == 'A' ? 'B' : 'A';
  }

  private static void assertDamaged(String file) {
    var failure = Failures.of(() -> read(file, PASSWORD));
    assertEquals(Failure.Part.IMPORT_FILE, assertInstanceOf(Failure.Damaged.class, failure).part());
  }

  @Test
  void aValidationTextThatNoPasswordFitsIsDamage() throws Exception {
    try (var key = pbkdfKey()) {
      var whole = sealed(key, "id");
      var cut = whole.substring(0, whole.length() - 4);
      assertDamaged(file(PBKDF, cut, sealed(key, CONTENT)));
    }
  }

  @Test
  void anotherKindInsideIsNotRecognised() throws Exception {
    try (var key = pbkdfKey()) {
      var inner = sealed(key, "{\"encrypted\":false}");
      assertEquals(
          new Failure.NotRecognised(Failure.Thing.IMPORT),
          Failures.of(() -> read(file(PBKDF, sealed(key, "id"), inner), PASSWORD)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"kdfType\":0,\"kdfIterations\":1000; iterations",
        "\"kdfType\":0,\"kdfIterations\":2000001; iterations",
        "\"kdfType\":0,\"kdfIterations\":99999999999999999999; iterations",
        "\"kdfType\":0,\"kdfIterations\":-1; iterations",
        "\"kdfType\":1,\"kdfIterations\":1,\"kdfMemory\":64,\"kdfParallelism\":4; iterations",
        "\"kdfType\":1,\"kdfIterations\":3,\"kdfMemory\":4194304,\"kdfParallelism\":4; memoryMiB",
        "\"kdfType\":1,\"kdfIterations\":3,\"kdfMemory\":1,\"kdfParallelism\":4; memoryMiB",
        "\"kdfType\":1,\"kdfIterations\":3,\"kdfMemory\":64,\"kdfParallelism\":1000; parallelism"
      })
  void parametersBeyondTheBoundsAreRefusedBeforeAnyWork(String kdf, String parameter) {
    var validation =
        "2."
            + Base64.getEncoder().encodeToString(new byte[16])
            + "|"
            + Base64.getEncoder().encodeToString(new byte[16])
            + "|"
            + Base64.getEncoder().encodeToString(new byte[32]);
    var failure = Failures.of(() -> read(file(kdf, validation, validation), PASSWORD));
    assertEquals(parameter, assertInstanceOf(Failure.BeyondBounds.class, failure).parameter());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"kdfType\":1,\"kdfIterations\":3,\"kdfParallelism\":4",
        "\"kdfType\":0",
        "\"kdfIterations\":600000",
        "\"kdfType\":0,\"kdfIterations\":600000.5",
        "\"kdfType\":0,\"kdfIterations\":null"
      })
  void missingParametersAreNotGuessed(String kdf) {
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.IMPORT),
        Failures.of(() -> read(file(kdf, "v", "d"), PASSWORD)));
  }
}
