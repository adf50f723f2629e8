package org.keyturn.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyturn.Effort;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;

/// Damages files of every program at random: each is read or refused with a failure that Keyturn
/// expects, soon. `-Dkeyturn.mutations=100000` does so many for each of them.
class MutatedImportsTest {
  private static final int BY_DEFAULT = 300;

  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private static final List<String> TOKENS =
      List.of(
          "\"",
          ",",
          "\n",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "1e999",
          "-1",
          "\\u0000",
          "\\ud800",
          ";",
          "\t",
          "\uFEFF",
          "../",
          "otpauth://",
          "99999999999999999999",
          "\"\"\"");

  static Stream<Format> plain() {
    return Formats.all().stream().filter(Format::reads).filter(Format::plain);
  }

  @ParameterizedTest
  @MethodSource("plain")
  void damagedFilesAreReadOrRefused(Format format) throws Throwable {
    var whole = OneOfEach.of(format);
    assertEquals(1, survives(whole, format, false), "the whole file was not taken");
    var random = new SplittableRandom(Formats.all().indexOf(format));
    int count = Integer.getInteger("keyturn.mutations", BY_DEFAULT);
    int taken = 0;
    for (int i = 0; i < count; i++) {
      var file = mutated(whole, random);
      boolean named = random.nextBoolean();
      taken += Effort.within(DEADLINE, () -> survives(file, format, named));
    }
    assertTrue(taken > 0, "nothing was taken of " + format);
  }

  private static byte[] mutated(byte[] whole, SplittableRandom random) {
    var file = whole;
    for (int times = random.nextInt(4); times >= 0; times--) {
      file =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 1 -> flipped(file, random);
            case 2 -> inserted(file, random, TOKENS.get(random.nextInt(TOKENS.size())));
            case 3 -> inserted(file, random, part(file, random));
            default -> without(file, random);
          };
    }
    return file;
  }

  private static byte[] flipped(byte[] file, SplittableRandom random) {
    var copy = file.clone();
    if (copy.length > 0) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] inserted(byte[] file, SplittableRandom random, String text) {
    return inserted(file, random, text.getBytes(UTF_8));
  }

  private static byte[] inserted(byte[] file, SplittableRandom random, byte[] more) {
    int at = random.nextInt(file.length + 1);
    var longer = Arrays.copyOf(file, file.length + more.length);
    System.arraycopy(more, 0, longer, at, more.length);
    System.arraycopy(file, at, longer, at + more.length, file.length - at);
    return longer;
  }

  private static byte[] part(byte[] file, SplittableRandom random) {
    int from = random.nextInt(file.length + 1);
    return Arrays.copyOfRange(file, from, Math.min(file.length, from + random.nextInt(200)));
  }

  private static byte[] without(byte[] file, SplittableRandom random) {
    int from = random.nextInt(file.length + 1);
    int to = Math.min(file.length, from + random.nextInt(50));
    var shorter = new byte[file.length - (to - from)];
    System.arraycopy(file, 0, shorter, 0, from);
    System.arraycopy(file, to, shorter, from, file.length - to);
    return shorter;
  }

  /// @return 1 if it was taken
  private static int survives(byte[] file, Format format, boolean named) throws IOException {
    try {
      var source = ByteSource.of(file);
      var found = named ? ImportFiles.as(format, source) : ImportFiles.recognise(source);
      if (found instanceof RecognisedFile.Openable readable && !readable.format().needsPassword()) {
        readable.pour(
            new ImportRun(
                new DiscardingSink(), FileKeys.NONE, Map.of(), Samples.NOW, Watch.none()));
        return 1;
      }
      return 0;
    } catch (Failed expected) {
      return 0;
    }
  }
}
