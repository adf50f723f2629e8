package org.keyturn.exchange.keyturn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.crypto.Padding;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.RandomContents;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Contents;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class KeyturnExportTest {

  private static RecordingSink pour(byte[] file) throws Failed, IOException {
    return pour(file, "päss word");
  }

  private static RecordingSink pour(byte[] file, String password) throws Failed, IOException {
    var sink = new RecordingSink();
    switch (ImportFiles.recognise(ByteSource.of(file))) {
      case RecognisedFile.UnderVaultKey found -> {
        try (var key = Exported.key()) {
          found.pour(key, sink, Watch.none());
        }
      }
      case RecognisedFile.Openable found -> {
        assertEquals(new KeyturnProtectedFormat(), found.format());
        try (var typed = Password.of(password.toCharArray())) {
          found.pour(ImportRun.of(sink, Instant.EPOCH, Watch.none()).with(FileKeys.of(typed)));
        }
      }
      case RecognisedFile.Unreadable _ -> throw new AssertionError("taken for another format");
    }
    return sink;
  }

  /// `-Dkeyturn.items=5000` for a large vault.
  @Test
  void everythingComesBackEqual() throws Exception {
    int items = Integer.getInteger("keyturn.items", 200);
    var contents =
        new RandomContents(8).of(30, items, 0, 1, 65_519, 65_536, 200_000, 0, 17, 1_000_000);
    assertEquals(all(contents), pour(Exported.restricted(contents)).all());
    assertEquals(all(contents), pour(Exported.protectedBy("päss word", contents)).all());
  }

  @Test
  void anEmptyVaultComesBackEqual() throws Exception {
    var contents = new RandomContents(1).of(0, 0);
    assertEquals(all(contents), pour(Exported.restricted(contents)).all());
  }

  private static Object all(MemoryContents contents) throws Failed {
    var sink = new RecordingSink();
    sink.folders.addAll(contents.folders());
    sink.items.addAll(contents.all());
    contents.attachments().forEach(sink.attachments::put);
    return sink.all();
  }

  @Test
  void theHeaderSaysWhereItComesFrom() throws Exception {
    var file = Exported.restricted(new RandomContents(1).of(1, 1));
    assertEquals(
        Optional.of(Exported.identity(ExportIdentity.Kind.RESTRICTED)),
        KeyturnExport.identify(new ByteArrayInputStream(file)));
    assertEquals(Optional.empty(), KeyturnExport.identify(new ByteArrayInputStream(new byte[300])));
    file[20] ^= 1;
    assertEquals(Optional.empty(), KeyturnExport.identify(new ByteArrayInputStream(file)));
  }

  @Test
  void theLengthTellsLittle() throws Exception {
    int overhead = 157 + 16 + 8;
    var file = Exported.restricted(new RandomContents(1).of(1, 2));
    assertEquals(file.length - overhead, Padding.padded(file.length - overhead - 4));
  }

  @Test
  void noTwoFilesAreAlike() throws Exception {
    var contents = new RandomContents(1).of(1, 1);
    assertFalse(Arrays.equals(Exported.restricted(contents), Exported.restricted(contents)));
  }

  @Test
  void aWrongPasswordIsToldFromDamage() throws Exception {
    var file = Exported.protectedBy("päss word", new RandomContents(2).of(1, 3));
    assertEquals(new Failure.WrongFilePassword(), Failures.of(() -> pour(file, "pass word")));
    assertEquals(3, pour(file, "pa\u0308ss word").items.size());
    var altered = file.clone();
    altered[200] ^= 4;
    assertEquals(new Failure.Damaged(Failure.Part.EXPORT_BODY), Failures.of(() -> pour(altered)));
    assertEquals(new Failure.WrongFilePassword(), Failures.of(() -> pour(altered, "x")));
  }

  @Test
  void anotherKeyOpensNothing() throws Exception {
    var file = Exported.restricted(new RandomContents(2).of(1, 3));
    try (var other = SecretBytes.random(32)) {
      assertEquals(
          new Failure.Damaged(Failure.Part.EXPORT_BODY),
          Failures.of(() ->
              KeyturnExport.readRestricted(
                  ByteSource.of(file), other, new RecordingSink(), Watch.none())));
    }
  }

  @Test
  void whatIsNoExportIsNotRecognised() {
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.EXPORT),
        Failures.of(() -> KeyturnExport.readIdentity(ByteSource.of(new byte[500]))));
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.EXPORT),
        Failures.of(() -> KeyturnExport.readIdentity(ByteSource.of(new byte[0]))));
  }

  @Test
  void aNewerVersionIsNamed() throws Exception {
    var file = Exported.restricted(new RandomContents(2).of(1, 1));
    file[9] = 3;
    assertEquals(new Failure.Damaged(Failure.Part.EXPORT_HEADER), Failures.of(() -> pour(file)));
    assertEquals(new Failure.TooNew(3, 2), Failures.of(() -> pour(withChecksum(file))));
  }

  @ParameterizedTest
  @CsvSource({
    "65, 8191, memoryKiB",
    "65, 1048577, memoryKiB",
    "65, -1, memoryKiB",
    "69, 0, iterations",
    "69, 65, iterations",
    "73, 17, parallelism",
    "73, 0, parallelism"
  })
  void parametersBeyondTheBoundsAreRefusedBeforeAnyWork(int offset, int value, String parameter)
      throws Exception {
    var file = Exported.protectedBy("päss word", new RandomContents(2).of(1, 1));
    ByteBuffer.wrap(file).putInt(offset, value);
    var failure = Failures.of(() -> KeyturnExport.readIdentity(ByteSource.of(withChecksum(file))));
    assertEquals(parameter, assertInstanceOf(Failure.BeyondBounds.class, failure).parameter());
  }

  @Test
  void aHeaderMadeToLookRightDoesNotOpenTheBody() throws Exception {
    var file = Exported.restricted(new RandomContents(2).of(1, 1));
    file[64] ^= 1;
    assertEquals(
        new Failure.Damaged(Failure.Part.EXPORT_BODY), Failures.of(() -> pour(withChecksum(file))));
  }

  private static byte[] withChecksum(byte[] file) {
    var fixed = file.clone();
    System.arraycopy(Sha256.of(Arrays.copyOf(fixed, 125)), 0, fixed, 125, 32);
    return fixed;
  }

  @Test
  void cancellingEndsBothWays() throws Exception {
    var contents = new RandomContents(2).of(1, 20);
    var file = Exported.restricted(contents);
    var cancel = new CancelToken();
    Progress third =
        tick -> {
          if (tick.done() == 3) {
            cancel.cancel();
          }
        };
    var out = new ByteArrayOutputStream();
    try (var key = Exported.key()) {
      var identity = Exported.identity(ExportIdentity.Kind.RESTRICTED);
      assertEquals(
          new Failure.Cancelled(),
          Failures.of(() ->
              KeyturnExport.writeRestricted(
                  identity, key, contents, out, new Watch(third, cancel))));
      assertEquals(
          new Failure.Damaged(Failure.Part.EXPORT_TRUNCATED),
          Failures.of(() -> pour(out.toByteArray())));
      assertEquals(
          new Failure.Cancelled(),
          Failures.of(() ->
              KeyturnExport.readRestricted(
                  ByteSource.of(file),
                  key,
                  new RecordingSink(),
                  new Watch(Progress.NONE, cancel))));
    }
  }

  @Test
  void cancellingEndsALongAttachment() throws Exception {
    var contents = new RandomContents(2).of(0, 1, 300_000);
    var cancel = new CancelToken();
    Contents cancelling = new CancellingContents(contents, cancel);
    try (var key = Exported.key()) {
      assertEquals(
          new Failure.Cancelled(),
          Failures.of(() ->
              KeyturnExport.writeRestricted(
                  Exported.identity(ExportIdentity.Kind.RESTRICTED),
                  key,
                  cancelling,
                  new ByteArrayOutputStream(),
                  new Watch(Progress.NONE, cancel))));
    }
  }

  @Test
  void anAttachmentOfAnotherLengthIsRefused() throws Exception {
    var contents = new RandomContents(2).of(0, 1, 3_000);
    contents.attachments().replaceAll((id, bytes) -> Arrays.copyOf(bytes, 2_999));
    assertEquals(
        new Failure.Damaged(Failure.Part.RECORDS),
        Failures.of(() -> Exported.restricted(contents)));
  }

  @Test
  void aFileOfTheFirstVersionStaysReadable() throws Exception {
    try (var in = KeyturnExportTest.class.getResourceAsStream("v1.keyturn-export")) {
      var sink = pour(Optional.ofNullable(in).orElseThrow().readAllBytes());
      assertEquals(all(new RandomContents(20261122, true).of(2, 3, 0, 100)), sink.all());
    }
  }

  @Test
  void theMarkAtTheEndIsInTheClear() throws Exception {
    var file = Exported.restricted(new RandomContents(2).of(0, 1));
    assertArrayEquals(Frame.END_OF_FILE, Arrays.copyOfRange(file, file.length - 8, file.length));
  }
}
