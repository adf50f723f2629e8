package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;

/// SQLite's journals can name a second file, the "super-journal" of a transaction over several
/// databases, which older versions of SQLite (3.40.1 was seen to) delete once the journal is played
/// back, whatever file that is. Whoever can write into a vault's folder could then have any file of
/// its owner deleted. The version that the program brings does not; this test fails with one that
/// does.
class SuperJournalTest {
  private static final byte[] MAGIC = {
    (byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
  };
  private static final int PAGE = 4096;
  private static final int SECTOR = 512;

  /// The page that holds SQLite's locks, at 1 GiB, is never in a journal: its number marks the
  /// name.
  private static final int LOCK_PAGE = 0x40000000 / PAGE + 1;

  @TempDir Path folder;

  @Test
  void deletesNoOtherFile() throws Exception {
    var door = new Door(folder.resolve("data"));
    var vault = folder.resolve("Own.keyturn");
    door.create(vault, Door.NEW).close();
    var stranger = Files.writeString(folder.resolve("diary.txt"), "not ours");
    var journal = folder.resolve("Own.keyturn-journal");
    Files.write(journal, journal(Math.toIntExact(Files.size(vault) / PAGE), stranger));
    try (var session = door.unlock(vault, Door.NEW)) {
      assertEquals(0, session.items().list().size());
    } catch (Failed e) {
      assertTrue(Files.exists(journal), "refused, and taken away: " + e.failure());
    }
    assertEquals("not ours", Files.readString(stranger));
    Files.deleteIfExists(journal);
    try (var session = door.unlock(vault, Door.NEW)) {
      assertEquals(1, session.info().generation());
    }
  }

  /// One that changes no page and names a file at its end: <https://sqlite.org/fileformat2.html>,
  /// section 3, and pager.c for the name.
  private static byte[] journal(int pages, Path names) {
    var name = names.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
    int sum = 0;
    for (byte one : name) {
      sum += one;
    }
    return ByteBuffer.allocate(SECTOR + 4 + name.length + 4 + 4 + 8)
        .put(MAGIC)
        .putInt(0)
        .putInt(0)
        .putInt(pages)
        .putInt(SECTOR)
        .putInt(PAGE)
        .position(SECTOR)
        .putInt(LOCK_PAGE)
        .put(name)
        .putInt(name.length)
        .putInt(sum)
        .put(MAGIC)
        .array();
  }
}
