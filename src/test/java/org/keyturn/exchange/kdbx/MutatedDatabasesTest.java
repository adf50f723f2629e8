package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.keyturn.Effort;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.exchange.keepass.KeepassWriter;
import org.keyturn.exchange.keepass.VersionsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.json.ItemJson;

/// Whatever stands in a database, outside or inside its encryption: it is read, or refused with a
/// failure that Keyturn expects, within two seconds. The system property `keyturn.mutations` says
/// how often, for each of the readers: what stands in a database, what is around it, and KeePass's
/// XML.
class MutatedDatabasesTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final int MUTATIONS = Integer.getInteger("keyturn.mutations", 500);
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "&#0;",
          "&lt;",
          "]]>",
          "<![CDATA[",
          "<!--",
          "<!DOCTYPE x>",
          "</Group>",
          "<Group>",
          "<Entry>",
          "</Entry>",
          "<String>",
          "<Value Protected=\"True\">",
          "====",
          "{REF:P@T:x}",
          "otp",
          "key=&",
          "-1",
          "KeyturnItem",
          "1\n{}\n{}",
          "\u0000",
          "\uFFFF");

  private final SplittableRandom random = new SplittableRandom(4);

  /// A small one, since it is read often.
  private static byte[] document() throws Exception {
    var random = VersionedContents.random(3, 3, 80);
    var items = random.now().all().stream().filter(MutatedDatabasesTest::isSmall).limit(6).toList();
    var before = new HashMap<UUID, List<ItemVersion>>();
    for (var item : items) {
      var versions = random.versions(item.id());
      if (versions.stream().map(ItemVersion::item).allMatch(MutatedDatabasesTest::isSmall)) {
        before.put(item.id(), versions);
      }
    }
    var folders = List.of(Folder.named("Work"), Folder.named("Work/Servers"));
    var contents = new VersionedContents(new MemoryContents(folders, items, Map.of()), before);
    var out = new ByteArrayOutputStream();
    var writer = new KeepassWriter(contents, Watch.none());
    writer.files(_ -> {});
    writer.document("Keyturn", out, Envelope.mask(), Samples.NOW);
    return out.toByteArray();
  }

  private static boolean isSmall(Item item) {
    return ItemJson.writeSecrets(item.secrets()).length < 800
        && ItemJson.writeOverview(item.overview()).length < 1200;
  }

  /// @return whether something was taken
  private static boolean taken(byte[] file) throws Throwable {
    return Effort.within(DEADLINE, () -> isRead(() -> Samples.read(file)));
  }

  private static boolean isRead(ThrowingSupplier<VersionsSink> reading) throws Throwable {
    try {
      return !reading.get().recorded.items.isEmpty();
    } catch (Failed expected) {
      return false;
    }
  }

  private byte[] mutated(byte[] whole) {
    var bytes = whole;
    for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> without(bytes, at, random.nextInt(1, 40));
            case 2 -> with(bytes, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
            case 3 -> with(bytes, at, Arrays.copyOfRange(bytes, at, at + random.nextInt(1, 400)));
            default -> flipped(bytes, at);
          };
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    var less = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, less, at, bytes.length - end);
    return less;
  }

  private static byte[] with(byte[] bytes, int at, byte[] more) {
    var all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, at, more.length);
    System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
    return all;
  }

  private byte[] flipped(byte[] bytes, int at) {
    var flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  @Test
  void mutatedContentsAreReadOrRefused() throws Throwable {
    var document = document();
    var content = Envelope.content4(document);
    assertTrue(taken(Envelope.version4(content)));
    assertTrue(taken(Envelope.version3(document)));
    int read = 0;
    for (int i = 0; i < MUTATIONS; i += 2) {
      read += taken(Envelope.version4(mutated(content))) ? 1 : 0;
      read += taken(Envelope.version3(mutated(document))) ? 1 : 0;
    }
    assertTrue(read > MUTATIONS / 50, "only " + read + " were read");
  }

  @Test
  void mutatedFilesAreReadOrRefused() throws Throwable {
    var document = document();
    var file4 = Envelope.version4(Envelope.content4(document));
    // Nothing protects the older header, where a changed bit is minutes of honest work.
    var file3 = Envelope.version3(document);
    var header = KdbxHeader.read(new ByteArrayInputStream(file3)).bytes();
    var rest = Arrays.copyOfRange(file3, header.length, file3.length);
    int refused = 0;
    int all = MUTATIONS;
    for (int i = 0; i < all; i += 2) {
      refused += taken(mutated(file4)) ? 0 : 1;
      refused += taken(with(mutated(rest), 0, header)) ? 0 : 1;
    }
    assertTrue(refused > all / 2, "only " + refused + " were refused");
  }

  @Test
  void mutatedExportsAreReadOrRefused() throws Throwable {
    var document = document();
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      var file = mutated(document);
      read += Effort.within(DEADLINE, () -> isRead(() -> Documents.read(file))) ? 1 : 0;
    }
    assertTrue(read > MUTATIONS / 20, "only " + read + " were read");
  }
}
