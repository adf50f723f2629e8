package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Which kinds of records a list may name.
class ManifestBucketTest {
  private static byte[] list(int kind) {
    return ByteBuffer.allocate(57).put((byte) kind).putLong(17, 5).array();
  }

  @Test
  void keepsTheKindsOfLaterPrograms() throws Exception {
    for (int kind : new int[] {3, 13, 64, 100, 127}) {
      assertArrayEquals(list(kind), ManifestBucket.decode(list(kind)).encode());
    }
  }

  @Test
  void leavesItToANewerProgramToTouchTheOthers() {
    for (int kind : new int[] {128, 200, 255}) {
      var failed = assertThrows(Failed.class, () -> ManifestBucket.decode(list(kind)));
      assertEquals(new Failure.TooNew(kind, 127), failed.failure());
    }
  }

  @Test
  void knowsNoOthers() {
    for (int kind : new int[] {0, 14, 63}) {
      assertThrows(NotAuthentic.class, () -> ManifestBucket.decode(list(kind)));
    }
  }
}
