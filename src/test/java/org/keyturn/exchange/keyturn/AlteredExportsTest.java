package org.keyturn.exchange.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.RandomContents;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// No altered export is ever read to its end. `-Dkeyturn.flips=all` flips every byte instead of a
/// seeded choice.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 4, unit = TimeUnit.HOURS)
class AlteredExportsTest {
  private static final int FLIPS = 3_000;
  private static final int PROTECTED_FLIPS = 100;

  private static @Nullable Failure restricted(byte[] file) throws IOException {
    try (var key = Exported.key()) {
      KeyturnExport.readRestricted(ByteSource.of(file), key, new RecordingSink(), Watch.none());
      return null;
    } catch (Failed e) {
      return e.failure();
    }
  }

  private static @Nullable Failure protectedFile(byte[] file) throws IOException {
    try (var password = Password.of("p".toCharArray())) {
      KeyturnExport.readProtected(ByteSource.of(file), password, new RecordingSink(), Watch.none());
      return null;
    } catch (Failed e) {
      return e.failure();
    }
  }

  private static int[] offsets(SplittableRandom random, int count, int length) {
    return "all".equals(System.getProperty("keyturn.flips"))
        ? IntStream.range(0, length).toArray()
        : random.ints(count, 0, length).toArray();
  }

  @Test
  void everyFlippedBitIsFound() throws Exception {
    var random = new SplittableRandom(11);
    var whole = Exported.restricted(new RandomContents(11).of(2, 3, 0, 100));
    for (int offset : offsets(random, FLIPS, whole.length)) {
      var file = whole.clone();
      file[offset] ^= (byte) (1 << random.nextInt(8));
      assertEquals(expected(offset, file.length), restricted(file), "offset " + offset);
    }
  }

  private static Failure expected(int offset, int length) {
    if (offset < 8) {
      return new Failure.NotRecognised(Failure.Thing.EXPORT);
    }
    if (offset < 157) {
      return new Failure.Damaged(Failure.Part.EXPORT_HEADER);
    }
    return new Failure.Damaged(
        offset < length - 8 ? Failure.Part.EXPORT_BODY : Failure.Part.EXPORT_TRUNCATED);
  }

  @Test
  void everyFlippedBitOfAProtectedFileIsFound() throws Exception {
    var random = new SplittableRandom(12);
    var whole = Exported.protectedBy("p", new RandomContents(12).of(1, 2, 100));
    for (int offset : offsets(random, PROTECTED_FLIPS, whole.length)) {
      var file = whole.clone();
      file[offset] ^= (byte) (1 << random.nextInt(8));
      assertEquals(expected(offset, file.length), protectedFile(file), "offset " + offset);
    }
  }

  @Test
  void everyLengthIsFound() throws Exception {
    var whole = Exported.restricted(new RandomContents(13).of(1, 2, 50));
    for (int length = 0; length < whole.length; length++) {
      var failure = restricted(Arrays.copyOf(whole, length));
      var expected =
          length < 8
              ? new Failure.NotRecognised(Failure.Thing.EXPORT)
              : new Failure.Damaged(Failure.Part.EXPORT_TRUNCATED);
      assertEquals(expected, failure, "length " + length);
    }
  }

  @Test
  void everyMissingChunkIsFound() throws Exception {
    var whole = Exported.restricted(new RandomContents(14).of(1, 2, 400_000));
    int chunk = 65_536 + 16;
    int body = whole.length - 157 - 8;
    assertTrue(body > 5 * chunk);
    for (int end = 0; end < body; end += chunk) {
      var cut = joined(Arrays.copyOf(whole, 157 + end), Frame.END_OF_FILE);
      assertNotNull(restricted(cut), "cut after " + end);
      assertEquals(
          new Failure.Damaged(Failure.Part.EXPORT_TRUNCATED),
          restricted(Arrays.copyOf(whole, 157 + end)));
    }
    var swapped = whole.clone();
    System.arraycopy(whole, 157, swapped, 157 + chunk, chunk);
    System.arraycopy(whole, 157 + chunk, swapped, 157, chunk);
    assertEquals(new Failure.Damaged(Failure.Part.EXPORT_BODY), restricted(swapped));
  }

  @Test
  void whatIsAddedIsFound() throws Exception {
    var whole = Exported.restricted(new RandomContents(15).of(1, 1));
    for (var more : List.of(new byte[1], new byte[100], whole, Frame.END_OF_FILE)) {
      assertNotNull(restricted(joined(whole, more)));
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /// A flip inside an attachment comes to light while the sink reads it.
  @Test
  void aBrokenAttachmentIsNotTakenForTroubleWithTheDisk() throws Exception {
    var whole = Exported.restricted(new RandomContents(16).of(0, 1, 400_000));
    whole[300_000] ^= 1;
    assertEquals(new Failure.Damaged(Failure.Part.EXPORT_BODY), restricted(whole));
  }
}
