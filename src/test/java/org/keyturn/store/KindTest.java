package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindTest {
  @Test
  void everyKnownKindIsFoundByItsNumber() {
    for (var kind : RecordKind.values()) {
      assertEquals(Optional.of(kind), Kind.of(kind.code()));
    }
  }

  @Test
  void numbersOfLaterProgramsAreKeptUnread() {
    for (int code : new int[] {64, 100, 127}) {
      assertEquals(Optional.of(new OpaqueKind(code)), Kind.of(code));
      assertTrue(new OpaqueKind(code).listed());
      assertFalse(Kind.tooNew(code));
    }
  }

  @Test
  void noOtherNumberIsAKind() {
    for (long code : new long[] {-1, 0, 14, 63, 128, 1L << 32 | 3}) {
      assertEquals(Optional.empty(), Kind.of(code), () -> "" + code);
    }
    assertThrows(IllegalArgumentException.class, () -> new OpaqueKind(63));
    assertTrue(Kind.tooNew(128));
  }

  @Test
  void theManifestDoesNotListItself() {
    assertFalse(RecordKind.HEADER.listed() || RecordKind.BUCKET.listed());
    assertTrue(RecordKind.ITEM.listed() && RecordKind.STATES.listed());
  }
}
