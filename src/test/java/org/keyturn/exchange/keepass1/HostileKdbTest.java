package org.keyturn.exchange.keepass1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.Effort;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileKeys;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.Watch;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failure;

/// Whatever a database of KeePass 1 asks for, it is refused before the work, with the name of the
/// bound.
class HostileKdbTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private static String beyond(byte[] file) throws Throwable {
    var failure = Effort.within(DEADLINE, () -> Failures.of(() -> Kdb.read(file)));
    return assertInstanceOf(Failure.BeyondBounds.class, failure).parameter();
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
  void roundsWithoutEnd(int rounds) throws Throwable {
    var maker = Kdb.usual();
    maker.rounds = rounds;
    assertEquals("rounds", beyond(maker.file()));
  }

  @ParameterizedTest
  @ValueSource(ints = {200_001, -1})
  void moreGroupsAndEntriesThanAnybodyHas(int count) throws Throwable {
    var maker = Kdb.usual();
    maker.groups = count;
    assertEquals("folders", beyond(maker.file()));
    maker = Kdb.usual();
    maker.entries = count;
    assertEquals("items", beyond(maker.file()));
  }

  @Test
  void moreOfThemThanTheFileHas() throws Exception {
    var maker = Kdb.usual();
    maker.entries = 200_000;
    var failure = Failures.of(() -> Kdb.read(maker.file()));
    var damaged = assertInstanceOf(Failure.Damaged.class, failure);
    assertInstanceOf(Failure.Spot.AtByte.class, damaged.spot().orElseThrow());
  }

  @Test
  void groupsWithinGroups() throws Throwable {
    var maker = new KdbMaker().password(Kdb.PASSWORD);
    for (int i = 0; i <= 200; i++) {
      maker.group(i, "g", i, 48);
    }
    assertEquals("folderDepth", beyond(maker.file()));
  }

  @Test
  void namesOfGroupsThatGrowByTheirNesting() throws Throwable {
    var maker = new KdbMaker().password(Kdb.PASSWORD);
    for (int i = 0; i < 199; i++) {
      maker.group(i, "g".repeat(2_000), i, 48);
    }
    assertEquals("folderNames", beyond(maker.file()));
  }

  @Test
  void aTextWithoutEnd() throws Throwable {
    var maker = Kdb.usual().entry(7, new byte[16], "x").field(8, new byte[8 * 1024 * 1024 + 1]);
    assertEquals("textLength", beyond(maker.end().file()));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 300 * 1024 * 1024})
  void aFieldThatSaysItIsLargerThanAllTogether(int length) throws Throwable {
    var maker = Kdb.usual().entry(7, new byte[16], "x");
    maker.content.writeBytes(new byte[] {14, 0});
    maker.content.writeBytes(KdbMaker.number(length));
    assertEquals("contentSize", beyond(maker.file()));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 150 * 1024 * 1024})
  void aFieldThatSaysItIsLargerThanTheFile(int length) throws Throwable {
    var maker = Kdb.usual().entry(7, new byte[16], "x");
    maker.content.writeBytes(new byte[] {14, 0});
    maker.content.writeBytes(KdbMaker.number(length));
    var file = maker.file();
    var failure = Effort.within(DEADLINE, () -> Failures.of(() -> Kdb.read(file)));
    assertInstanceOf(Failure.Damaged.class, failure);
  }

  @Test
  void versionsAndCiphersThatNobodyKnows() throws Exception {
    var newer = Kdb.usual();
    newer.version = 0x00040000;
    assertEquals(
        new Failure.TooNew(Failure.TooNew.Kind.KEEPASS_DATABASE, 4, 3),
        Failures.of(() -> Kdb.read(newer.file())));
    var older = Kdb.usual();
    older.version = 0x00020001;
    var unknown = new Failure.NotRecognised(Failure.Thing.DATABASE_CIPHER);
    assertEquals(unknown, Failures.of(() -> Kdb.read(older.file())));
    var arcFour = Kdb.usual();
    arcFour.cipher = 4;
    var file = Kdb.usual().file();
    file[8] = 4;
    assertEquals(unknown, Failures.of(() -> Kdb.read(file)));
  }

  @Test
  void filesThatWereCutOff() throws Exception {
    var whole = Kdb.usual().file();
    for (int length : new int[] {8, 123, 124, 130, whole.length - 1}) {
      var cut = Arrays.copyOf(whole, length);
      assertInstanceOf(Failure.Damaged.class, Failures.of(() -> Kdb.read(cut)), "" + length);
    }
  }

  @Test
  void manyRoundsAreGivenUpAtOnce() throws Throwable {
    var maker = Kdb.usual();
    maker.rounds = 100_000_000;
    var source = ByteSource.of(maker.file());
    var cancel = new CancelToken();
    cancel.cancel();
    var watch = new Watch(Progress.NONE, cancel);
    try (var password = Password.of(Kdb.PASSWORD.toCharArray())) {
      var keys = new FileKeys(Optional.of(password), Optional.empty());
      var run = ImportRun.of(new RecordingSink(), Samples.NOW, watch).with(keys);
      assertEquals(
          new Failure.Cancelled(),
          Effort.within(DEADLINE, () -> Failures.of(() -> Keepass1Import.pour(source, run))));
    }
  }
}
