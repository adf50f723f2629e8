package org.keyturn.health.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.health.TestDigests;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.NotRecognised;
import org.keyturn.model.Failure.Thing;

@SuppressWarnings("NullAway.Init")
class BreachListTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @TempDir private Path folder;

  private BreachList open(String text) throws Failed, IOException {
    return BreachList.open(
        Files.writeString(folder.resolve("list.txt"), text), folder.resolve("vault"));
  }

  private static Failure refusal(Executable work) {
    return assertThrows(Failed.class, work).failure();
  }

  /// Hashes and counts of every length, in order.
  private static SortedMap<String, Long> random(Random random, int lines) {
    var known = new TreeMap<String, Long>();
    while (known.size() < lines) {
      var hash = new byte[20];
      random.nextBytes(hash);
      known.put(HEX.formatHex(hash), random.nextLong() >>> (1 + random.nextInt(62)));
    }
    return known;
  }

  private static String text(Map<String, Long> known, String end, boolean ended) {
    var lines = known.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList();
    return String.join(end, lines) + (ended ? end : "");
  }

  @ParameterizedTest
  @CsvSource({"1,lf,true", "2,crlf,false", "3,lf,false", "777,crlf,true", "2000,lf,true"})
  void findsWhatIsThereAndNothingElse(int size, String end, boolean ended)
      throws Failed, IOException {
    var random = new Random(size);
    var known = random(random, size);
    try (var list = open(text(known, end.equals("lf") ? "\n" : "\r\n", ended))) {
      for (var entry : known.entrySet()) {
        assertEquals(entry.getValue(), list.count(HEX.parseHex(entry.getKey())));
      }
      for (var absent : random(random, 500).keySet()) {
        assertEquals(known.getOrDefault(absent, 0L), list.count(HEX.parseHex(absent)));
      }
      assertEquals(0, list.count(new byte[20]));
      assertEquals(0, list.count(HEX.parseHex("F".repeat(40))));
    }
  }

  @Test
  void knowsThePublishedHashOfAPassword() throws Failed, IOException {
    // From api.pwnedpasswords.com's documentation.
    var hash = "21BD12DC183F740EE76F27B78EB39C8AD972A757";
    var sha1 = TestDigests.digest("SHA-1").digest("P@ssw0rd".getBytes(StandardCharsets.US_ASCII));
    try (var list = open(hash.toLowerCase(Locale.ROOT) + ":52579\r\n")) {
      assertEquals(52579, list.count(sha1));
    }
  }

  @Test
  void giantCountsAreTheLargestNumber() throws Failed, IOException {
    try (var list = open("A".repeat(40) + ":99999999999999999999999999\n")) {
      assertEquals(Long.MAX_VALUE, list.count(HEX.parseHex("A".repeat(40))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "hello, this is no list",
        "PK\u0003\u0004 something packed",
        "0000000000000000000000000000000000000000\n",
        "0000000000000000000000000000000000000000:\n",
        "0000000000000000000000000000000000000000:1x\n",
        "0000000000000000000000000000000000000000:1\n0018A45C4D1DEF81644B54AB",
        "003D68EB55068C33ACE09247EE4C639306B:3\n"
      })
  void refusesWhatIsNoList(String text) {
    assertEquals(new NotRecognised(Thing.BREACH_LIST), refusal(() -> open(text)));
  }

  @Test
  void refusesALineWithoutEnd() {
    assertEquals(new NotRecognised(Thing.BREACH_LIST), refusal(() -> open("0".repeat(100_000))));
  }

  @Test
  void namesTheListOfOtherHashes() {
    var ntlm = "8846F7EAEE8FB117AD06BDD830B7586C:3861493\r\n";
    assertEquals(new NotRecognised(Thing.BREACH_LIST_NTLM), refusal(() -> open(ntlm)));
  }

  @Test
  void anotherOrderIsRefusedAtTheOpening() {
    var lines = new ArrayList<>(text(random(new Random(5), 3000), "\n", true).lines().toList());
    Collections.shuffle(lines, new Random(6));
    assertEquals(
        new NotRecognised(Thing.BREACH_LIST_UNSORTED),
        refusal(() -> open(String.join("\n", lines))));
  }

  @Test
  void aLineOutOfOrderIsRefusedWhereItIsMet() throws Failed, IOException {
    var lines = new ArrayList<>(text(random(new Random(7), 4000), "\n", true).lines().toList());
    var near = lines.subList(2015, 2045).stream().map(BreachListTest::hash).toList();
    // Neither is one of the lines that the opening tries.
    Collections.swap(lines, 30, 2030);
    try (var list = open(String.join("\n", lines))) {
      assertTrue(near.stream().anyMatch(hash -> isRefused(list, hash)));
    }
  }

  private static byte[] hash(String line) {
    return HEX.parseHex(line.substring(0, 40));
  }

  private static boolean isRefused(BreachList list, byte[] hash) {
    try {
      list.count(hash);
      return false;
    } catch (Failed refused) {
      return refused.failure().equals(new NotRecognised(Thing.BREACH_LIST_UNSORTED));
    }
  }

  @Test
  void aListThatShrinksMeanwhileIsATrouble() throws Failed, IOException {
    var known = random(new Random(8), 100);
    try (var list = open(text(known, "\n", true))) {
      Files.writeString(folder.resolve("list.txt"), "");
      var middle = HEX.parseHex(List.copyOf(known.keySet()).get(50));
      assertEquals(
          new Failure.NoAccess(Failure.Access.IO_ERROR), refusal(() -> list.count(middle)));
    }
  }

  @Test
  void neverOpensTheVaultAndFindsNoFileWhereNoneIs() throws IOException {
    var vault = Files.writeString(folder.resolve("vault"), "0".repeat(40) + ":1\n");
    assertEquals(
        new NotRecognised(Thing.BREACH_LIST), refusal(() -> BreachList.open(vault, vault)));
    assertEquals(
        new NotRecognised(Thing.BREACH_LIST), refusal(() -> BreachList.open(folder, vault)));
    assertEquals(
        new Failure.NotFound(Failure.Missing.FILE),
        refusal(() -> BreachList.open(folder.resolve("none"), vault)));
  }
}
