package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.RecordKind;

/// Tables and indexes that say different things: the table counts, its other rows open, and an
/// index is made anew where that loses nothing.
class IndexTest extends ForgedVault {
  private static final int PAGE = 4096;
  private static final int LEAF_OF_TABLE = 0x0D;
  private static final int LEAF_OF_INDEX = 0x0A;

  /// A row whose id was changed is missing at its place and strange at the other one.
  @Test
  void namesARowWhoseIdIsNotThatOfTheIndex() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    var other = flipped(item);
    change(item, LEAF_OF_TABLE, true);
    requireNamed(
        Set.of(
            new DamagedRecord(RecordKind.ITEM, item, DamageReason.MISSING),
            new DamagedRecord(RecordKind.ITEM, other, DamageReason.UNEXPECTED)));
    var aside = folder.resolve("aside");
    try (var session = door.unlock(vault, Door.NEW)) {
      Door.rotate(session, Door.NEW, Door.OLD, Optional.of(aside));
    }
    try (var session = door.unlock(vault, Door.OLD)) {
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
      session.items().save(Samples.login("more", "password"), 0);
    }
    assertEquals("ok", integrity());
  }

  @Test
  void makesAnIndexAnewBeforeTheFirstWrite() throws Exception {
    var item = ids(Forge.ITEM).getFirst();
    change(item, LEAF_OF_INDEX, false);
    try (var session = door.unlock(vault, Door.NEW)) {
      session.items().save(Samples.login("more", "password"), 0);
      session.items().open(item).close();
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
    assertEquals("ok", integrity());
  }

  /// The chunk is found by the old index alone: an index that fits would lose it.
  @Test
  void keepsAnIndexThatFindsMoreThanTheTable() throws Exception {
    var file = ids(5).getFirst();
    change(file, LEAF_OF_TABLE, false);
    var before = Files.readAllBytes(vault);
    try (var session = door.unlock(vault, Door.NEW)) {
      var refused =
          assertThrows(
              Failed.class, () -> session.items().save(Samples.login("more", "password"), 0));
      assertTrue(
          ((Failure.Damaged) refused.failure())
              .records().stream().anyMatch(one -> one.id().equals(file)),
          refused.failure().toString());
      assertEquals(original.contents(), Inventory.of(session).lines());
    }
    assertArrayEquals(before, Files.readAllBytes(vault));
  }

  private static UUID flipped(UUID id) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 0x10000);
  }

  /// Changes an id where it stands first in a page of that kind.
  ///
  /// @param record whether a key id follows it, as in a row of a record
  private void change(UUID id, int leaf, boolean record) throws Exception {
    var header = HeaderForge.read(vault);
    var key = hex(Arrays.copyOfRange(header, HeaderForge.KEY_ID, HeaderForge.KEY_ID + 16));
    var bytes = Files.readAllBytes(vault);
    var searched = hex(Forge.bytes(id));
    var hex = hex(bytes);
    for (int at = hex.indexOf(searched); at >= 0; at = hex.indexOf(searched, at + 1)) {
      int offset = at / 2;
      boolean follows = hex.substring(at + 32, at + 80).contains(key);
      if (at % 2 == 0 && bytes[offset / PAGE * PAGE] == leaf && follows == record) {
        System.arraycopy(Forge.bytes(flipped(id)), 0, bytes, offset, 16);
        Files.write(vault, bytes);
        return;
      }
    }
    throw new AssertionError("it stands nowhere");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private String integrity() throws Exception {
    try (var forge = new Forge(vault)) {
      return new String(
          forge.blob("SELECT CAST(integrity_check AS BLOB) FROM pragma_integrity_check"));
    }
  }
}
