package org.keyturn.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

@Execution(ExecutionMode.CONCURRENT)
class ItemJsonTest {
  private static final UUID ID = UUID.fromString("d366c628-04e6-4b33-8d85-d525c91239f7");

  @Test
  void everyItemComesBackEqualAndIsWrittenTheSameTwice() {
    var random = new RandomItems(20261122);
    for (int i = 0; i < 2_000; i++) {
      var item = random.item();
      var overview = ItemJson.writeOverview(item.overview());
      var secrets = ItemJson.writeSecrets(item.secrets());
      assertEquals(item.overview(), ItemJson.readOverview(overview));
      assertEquals(item.secrets(), ItemJson.readSecrets(secrets));
      assertArrayEquals(overview, ItemJson.writeOverview(ItemJson.readOverview(overview)));
      assertArrayEquals(secrets, ItemJson.writeSecrets(ItemJson.readSecrets(secrets)));
    }
  }

  @Test
  void everyFolderComesBackEqual() {
    var random = new RandomItems(7);
    for (int i = 0; i < 500; i++) {
      var folder = random.folder();
      assertEquals(folder, ItemJson.readFolder(ItemJson.writeFolder(folder)));
    }
  }

  @Test
  void theDocumentedFormIsWhatIsWritten() {
    var item = Item.create(ItemType.LOGIN, "A \"name\"", Instant.parse("2026-11-22T20:24:26.143Z"));
    assertEquals(
        "{\"id\":\""
            + ID
            + "\",\"type\":\"login\",\"name\":\"A \\\"name\\\"\","
            + "\"created\":\"2026-11-22T20:24:26.143Z\",\"changed\":\"2026-11-22T20:24:26.143Z\"}",
        new String(ItemJson.writeOverview(item.overview().withId(ID)), UTF_8));
    assertEquals("{}", new String(ItemJson.writeSecrets(Secrets.NONE), UTF_8));
    assertEquals(
        "{\"id\":\"" + ID + "\",\"name\":\"a/b\",\"extras\":[\"x\",\"[1]\"]}",
        new String(
            ItemJson.writeFolder(
                new Folder(ID, "a/b", new Extras(Map.of("x", SecretText.of("[1]"))))),
            UTF_8));
  }

  @Test
  void unknownMembersAreIgnored() {
    var folder =
        ItemJson.readFolder(
            ("{\"new\":{\"deep\":[1,2]},\"id\":\"" + ID + "\",\"name\":\"n\",\"more\":null}")
                .getBytes(UTF_8));
    assertEquals(new Folder(ID, "n", Extras.NONE), folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"x\"",
        "{\"id\":1}",
        "{\"id\":\"1-1-1-1-1\",\"name\":\"n\"}",
        "{\"id\":\"d366c628-04e6-4b33-8d85-d525c91239f7\"}",
        "{\"id\":\"d366c628-04e6-4b33-8d85-d525c91239f7\",\"name\":null}",
        "{\"id\":\"d366c628-04e6-4b33-8d85-d525c91239f7\",\"name\":\"n\"} 1",
        "{\"id\":\"d366c628-04e6-4b33-8d85-d525c91239f7\",\"name\":\"n\",\"extras\":[\"x\"]}",
        "{\"id\":\"d366c628-04e6-4b33-8d85-d525c91239f7\",\"name\":\"n\",\"extras\":[\"x\",1]}"
      })
  void garbageIsMalformed(String json) {
    var bytes = json.getBytes(UTF_8);
    assertThrows(MalformedContent.class, () -> ItemJson.readFolder(bytes));
    assertThrows(MalformedContent.class, () -> ItemJson.readOverview(bytes));
  }

  @Test
  void damagedBytesAreReadOrMalformedAndNothingElse() {
    var items = new RandomItems(99);
    var random = new SplittableRandom(99);
    int malformed = 0;
    for (int i = 0; i < 3_000; i++) {
      var item = items.item();
      var overview = ItemJson.writeOverview(item.overview());
      var secrets = ItemJson.writeSecrets(item.secrets());
      overview[random.nextInt(overview.length)] ^= (byte) (1 << random.nextInt(8));
      secrets[random.nextInt(secrets.length)] ^= (byte) (1 << random.nextInt(8));
      malformed += isMalformed(() -> ItemJson.readOverview(overview));
      malformed += isMalformed(() -> ItemJson.readSecrets(secrets));
    }
    assertEquals(true, malformed > 1_000, "only " + malformed + " were malformed");
  }

  private static int isMalformed(Runnable read) {
    try {
      read.run();
      return 0;
    } catch (MalformedContent e) {
      return 1;
    }
  }

  @Test
  void tenThousandOverviewsAreReadQuickly() {
    var random = new RandomItems(5);
    var written = new ArrayList<byte[]>();
    for (int i = 0; i < 10_000; i++) {
      var item = Item.create(ItemType.LOGIN, "Item number " + i, random.instant());
      var details =
          new Overview.Details(
              Map.of(Attribute.USERNAME, "someone@example.com"),
              List.of(LoginUri.of("https://example.com/login")),
              List.of());
      written.add(ItemJson.writeOverview(item.overview().withDetails(details)));
    }
    var threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 12; round++) {
      long start = threads.getCurrentThreadCpuTime();
      written.forEach(ItemJson::readOverview);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    // The goal is far below 100 ms; the deadline leaves room for a slower machine.
    assertEquals(true, best < 400_000_000L, "took " + best / 1_000_000 + " ms");
  }
}
