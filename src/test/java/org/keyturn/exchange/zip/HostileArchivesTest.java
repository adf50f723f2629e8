package org.keyturn.exchange.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.exchange.Samples.read;
import static org.keyturn.exchange.Samples.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.keyturn.Effort;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.bitwarden.BitwardenZipFormat;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Problem;

/// Archives that mean harm or are broken, as Bitwarden's `.zip`.
class HostileArchivesTest {
  private static final String ID = "59018c31-b4c4-4bfe-b525-d7b2a482dcea";
  private static final String DATA =
      "{\"encrypted\":false,\"items\":[{\"type\":2,\"name\":\"a\",\"id\":\""
          + ID
          + "\"},{\"type\":2,\"name\":\"b\"}]}";

  private static List<String> reasons(List<Problem> problems) {
    return problems.stream().map(Problem::reason).toList();
  }

  /// Overwrites a number of the entry's description in the directory.
  private static byte[] altered(byte[] zip, String entry, int offset, int value) {
    var copy = zip.clone();
    var name = entry.getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 + name.length <= copy.length; i++) {
      if (bytes.getInt(i) == 0x02014b50
          && Arrays.equals(copy, i + 46, i + 46 + name.length, name, 0, name.length)) {
        bytes.putInt(i + offset, value);
      }
    }
    return copy;
  }

  @Test
  void bitwardensOwnArchive() throws Exception {
    var file = Samples.interop("account-pbkdf2/with-attachments.zip");
    assertEquals(new BitwardenZipFormat(), Samples.format(file));
    var sink = read(file);
    assertEquals(List.of(), sink.problems);
    assertEquals(6, sink.items.size());
    var attached = sink.named("Example login").overview().details().attachments().getFirst();
    assertEquals("interop-attachment.txt", attached.fileName());
    assertEquals(23, attached.size());
    assertEquals(23, sink.attachments.getOrDefault(attached.id(), new byte[0]).length);
  }

  @Test
  void namesThatLeadOutAreNotFollowed() throws Exception {
    var sink =
        read(
            zip(
                "data.json",
                DATA,
                "attachments/" + ID + "/../../evil",
                "x",
                "/etc/passwd",
                "x",
                "C:\\evil",
                "x",
                "attachments/" + ID + "/good",
                "y"));
    assertEquals(2, sink.items.size());
    assertEquals(List.of("unsafe-name", "unsafe-name", "unsafe-name"), reasons(sink.problems));
    assertEquals(1, sink.attachments.size());
  }

  @Test
  void aBrokenAttachmentLeavesItsNeighbours() throws Exception {
    var whole =
        zip(
            "data.json",
            DATA,
            "attachments/" + ID + "/one",
            "first",
            "attachments/" + ID + "/two",
            "second");
    var sink = read(altered(whole, "attachments/" + ID + "/one", 16, 0x12345678));
    assertEquals(List.of("attachment-damaged"), reasons(sink.problems));
    assertEquals(List.of("a", "b"), sink.items.stream().map(Item::name).toList());
    assertArrayEquals("second".getBytes(UTF_8), sink.attachments.values().iterator().next());
  }

  @Test
  void anAttachmentOfNobodyIsNamed() throws Exception {
    var sink = read(zip("data.json", DATA, "attachments/nobody/one", "x"));
    assertEquals(
        List.of(new Problem("entries[1]", "unused-file", "attachments/nobody/one")), sink.problems);
  }

  @Test
  void aBombIsRefusedBeforeItGoesOff() throws Throwable {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("data.json"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }
    var failure =
        Effort.within(Duration.ofSeconds(5), () -> Failures.of(() -> read(bytes.toByteArray())));
    assertEquals("unpackedSize", assertInstanceOf(Failure.BeyondBounds.class, failure).parameter());
  }

  @Test
  void moreThanTheDirectorySaysIsNeverUnpacked() throws Exception {
    var whole = zip("data.json", DATA);
    assertDamaged(Failures.of(() -> read(altered(whole, "data.json", 24, 10))));
    assertDamaged(Failures.of(() -> read(altered(whole, "data.json", 24, 100_000))));
    assertDamaged(Failures.of(() -> read(altered(whole, "data.json", 16, 7))));
    assertDamaged(Failures.of(() -> read(altered(whole, "data.json", 42, 1_000_000))));
    assertDamaged(Failures.of(() -> read(altered(whole, "data.json", 20, 1_000_000))));
  }

  @Test
  void aSecondDocumentIsDamage() throws Exception {
    var twice = zip("data.json", DATA, "data_json", DATA);
    for (int i = 0; i + 9 <= twice.length; i++) {
      if (new String(twice, i, 9, StandardCharsets.US_ASCII).equals("data_json")) {
        twice[i + 4] = '.';
      }
    }
    assertDamaged(Failures.of(() -> read(twice)));
  }

  @Test
  void aCutArchiveIsDamage() throws Exception {
    var whole = zip("data.json", DATA);
    for (int length : new int[] {4, 30, whole.length / 2, whole.length - 1}) {
      assertDamaged(Failures.of(() -> read(Arrays.copyOf(whole, length))));
    }
  }

  @Test
  void anEncryptedArchiveIsRefusedInSoManyWords() throws Exception {
    var whole = zip("data.json", DATA);
    var failure = Failures.of(() -> read(altered(whole, "data.json", 8, 0x00080001)));
    assertEquals(new Failure.Refused(Failure.Rule.ZIP_ENCRYPTED), failure);
  }

  @Test
  void anyOtherArchiveIsNotRecognised() throws Exception {
    var other = new Failure.NotRecognised(Failure.Thing.IMPORT);
    assertEquals(other, Failures.of(() -> read(zip("a.txt", "x"))));
    assertEquals(other, Failures.of(() -> read(zip())));
    assertTrue(Samples.format(zip("data.json", DATA)).reads());
  }

  /// The file is damaged, and it is said where.
  private static void assertDamaged(Failure failure) {
    var damaged = assertInstanceOf(Failure.Damaged.class, failure);
    assertEquals(Failure.Part.IMPORT_FILE, damaged.part());
    assertTrue(damaged.spot().isPresent());
  }
}
