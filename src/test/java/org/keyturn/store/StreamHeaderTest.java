package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class StreamHeaderTest {
  private static final StreamHeader HEADER =
      new StreamHeader(StoreFixture.filled(32, 1), 5, 1L << 33, StoreFixture.filled(16, 2));

  @Test
  void comesBackEqual() {
    var read = StreamHeader.decode(HEADER.encode());
    assertNotNull(read);
    assertArrayEquals(HEADER.salt(), read.salt());
    assertEquals(5, read.chunks());
    assertEquals(1L << 33, read.length());
    assertArrayEquals(HEADER.finalTag(), read.finalTag());
  }

  @Test
  void anyOtherLengthIsNone() {
    assertNull(StreamHeader.decode(new byte[StreamHeader.BYTES - 1]));
    assertNull(StreamHeader.decode(new byte[StreamHeader.BYTES + 1]));
  }
}
