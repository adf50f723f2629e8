package org.keyturn.exchange.bitwarden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.keyturn.Effort;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.RandomContents;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever stands in a file: it is read, or refused with a failure that Keyturn expects.
class MutatedFilesTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String[] VALUES = {
    "null",
    "true",
    "-1",
    "1e400",
    "99999999999999999999",
    "\"\"",
    "\"x\"",
    "[]",
    "[null]",
    "[[1]]",
    "{}",
    "{\"a\":{\"b\":null}}",
    "\"2020-02-30T25:61:61Z\"",
    "\"\\ud800\""
  };

  private static byte[] written(MemoryContents contents) throws Failed, IOException {
    var out = new ByteArrayOutputStream();
    BitwardenExport.write(contents, out, Watch.none());
    return out.toByteArray();
  }

  private static List<Item> read(byte[] file) throws Throwable {
    return Effort.within(DEADLINE, () -> taken(file));
  }

  /// @return what was taken; nothing where the file was refused
  private static List<Item> taken(byte[] file) throws IOException {
    var sink = new RecordingSink();
    try {
      if (ImportFiles.recognise(ByteSource.of(file)) instanceof RecognisedFile.Openable plain) {
        plain.pour(ImportRun.of(sink, NOW, Watch.none()));
        return sink.items;
      }
    } catch (Failed expected) {
      return List.of();
    }
    return List.of();
  }

  @Test
  void flippedAndCutFilesAreReadOrRefused() throws Throwable {
    var random = new SplittableRandom(1);
    var whole = written(new RandomContents(1).of(3, 6));
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      var file = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int flips = random.nextInt(3); flips >= 0 && file.length > 0; flips--) {
        file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      }
      refused += read(file).isEmpty() ? 1 : 0;
    }
    assertTrue(refused > 1_000, "only " + refused + " were refused");
  }

  @Test
  void whateverIsWrongWithOneItemItsNeighboursAreTaken() throws Throwable {
    var random = new SplittableRandom(2);
    // The tree's writer replaces halves of surrogate pairs, so it has written the whole file once
    // already.
    var mapper = JsonMapper.shared();
    var whole = mapper.writeValueAsBytes(mapper.readTree(written(new RandomContents(2).of(2, 12))));
    var all = read(whole);
    assertTrue(all.size() > 3);
    for (int i = 0; i < 600; i++) {
      var tree = (ObjectNode) mapper.readTree(whole);
      var items = (ArrayNode) tree.get("items");
      int victim = random.nextInt(all.size());
      replaceSomething(items, victim, random);
      var expected = new ArrayList<>(all);
      expected.remove(victim);
      var taken = new ArrayList<>(read(mapper.writeValueAsBytes(tree)));
      if (taken.size() == all.size()) {
        taken.remove(victim);
      }
      assertEquals(expected, taken, "mutation " + i);
    }
  }

  /// Walks down from an array's element and puts another value in place of what is found on the
  /// way.
  private static void replaceSomething(ArrayNode array, int index, SplittableRandom random) {
    JsonNode parent = array;
    int at = index;
    while (true) {
      var child =
          parent instanceof ObjectNode object ? object.get(names(object).get(at)) : parent.get(at);
      if (child.isEmpty() || random.nextInt(4) == 0) {
        var value = JsonMapper.shared().readTree(VALUES[random.nextInt(VALUES.length)]);
        if (parent instanceof ObjectNode object) {
          object.set(names(object).get(at), value);
        } else {
          ((ArrayNode) parent).set(at, value);
        }
        return;
      }
      parent = child;
      at = random.nextInt(child.size());
    }
  }

  private static List<String> names(ObjectNode object) {
    return List.copyOf(object.propertyNames());
  }
}
