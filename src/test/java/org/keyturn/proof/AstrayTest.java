package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.proof.turn.InMemory;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;

/// One changed byte in the index of a vault's rows leads searches astray that have nothing to do
/// with the row that it belongs to, while a walk through the table still finds them all. What does
/// not open for it is named, and all of it opens once the first write has made the index anew.
class AstrayTest {
  private static final int BUCKETS = 256;
  private static final byte BUCKET = 2;
  private static final int PAGE = 4096;
  private static final int LEAF_OF_INDEX = 0x0A;

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void nothingIsLostForIt() throws Exception {
    var original = SmallVault.build(folder);
    var vault = Files.createDirectory(folder.resolve("bench")).resolve("small.keyturn");
    var door = Door.remembering(folder.resolve("bench-data"));
    int astray = 0;
    for (int number = BUCKETS - 32; number < BUCKETS; number++) {
      var bytes = original.bytes().clone();
      // A kind between its own and that of the last row: the order of the index is lost.
      bytes[indexed(bytes, number)] |= 0x20;
      Files.write(vault, bytes);
      try (var session = door.unlock(vault, Door.NEW)) {
        assertTrue(
            session.notices().stream().noneMatch(Notice.DamageFound.class::isInstance),
            "every row of the table is there, but it says " + session.notices());
        var refused = refused(session, original);
        var named = named(session);
        assertTrue(named.containsAll(refused), "bucket " + number + ", named " + named);
        astray += refused.size();
        session.items().save(Samples.login("more", "password"), 0);
        assertEquals(Set.of(), refused(session, original), "bucket " + number);
        assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
      }
    }
    assertTrue(astray > 0, "no search was led astray");
  }

  /// @return what is not given out as it was written
  private static Set<UUID> refused(Session session, SmallVault original) throws Failed {
    var refused = new TreeMap<>(original.contents());
    refused.entrySet().removeAll(Inventory.of(session).lines().entrySet());
    return Set.copyOf(refused.keySet());
  }

  /// @return what a check names; where it names no record, it says that the pages do not hold
  private static Set<UUID> named(Session session) {
    try {
      return session.verify(Progress.NONE, new CancelToken()).damaged().stream()
          .map(DamagedRecord::id)
          .collect(Collectors.toSet());
    } catch (Failed e) {
      assertEquals(new Failure.Damaged(Failure.Part.PAGES), e.failure());
      return Set.of();
    }
  }

  /// @return where the kind of a bucket's entry in the index stands: right before its id
  private static int indexed(byte[] bytes, int number) {
    for (int at = 0; at + 17 < bytes.length; at++) {
      if (bytes[at] == BUCKET
          && bytes[at / PAGE * PAGE] == LEAF_OF_INDEX
          && bytes[at + 16] == (byte) number
          && zeroes(bytes, at + 1)) {
        return at;
      }
    }
    throw new AssertionError("no bucket " + number);
  }

  private static boolean zeroes(byte[] bytes, int from) {
    for (int i = from; i < from + 15; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
