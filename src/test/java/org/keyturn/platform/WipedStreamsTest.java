package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WipedStreamsTest {
  private static final String SECRET = "correct horse\n";

  @Test
  void inputIsHandedOutAndOverwritten() throws IOException {
    var source = new Source(List.of(SECRET + "next\n"));
    try (var in = new WipedInput(source)) {
      for (byte expected : SECRET.getBytes(StandardCharsets.UTF_8)) {
        assertEquals(expected, in.read());
      }
      assertFalse(source.holds("correct"));
      assertTrue(source.holds("next"));
      assertArrayEquals("ne".getBytes(StandardCharsets.UTF_8), in.readNBytes(2));
      assertFalse(source.holds("ne"));
      assertTrue(source.holds("xt"));
    }
    assertFalse(source.holds("xt"));
  }

  @Test
  void inputOfAnyLengthArrivesWhole() throws IOException {
    var text = new String(new Random(1).ints(50_000, 'a', 'z').toArray(), 0, 50_000);
    var source = new Source(List.of(text.substring(0, 20_000), "", text.substring(20_000)));
    try (var in = new WipedInput(source)) {
      assertEquals(text, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(-1, in.read());
      assertEquals(-1, in.read(new byte[1], 0, 1));
    }
    assertTrue(source.wiped());
  }

  @Test
  void outputArrivesWholeAndIsOverwritten() throws IOException {
    var target = new Target(false);
    var all = new byte[50_000];
    new Random(2).nextBytes(all);
    try (var out = new WipedOutput(target)) {
      out.write(all, 0, 30_000);
      out.write(all[30_000]);
      out.write(all, 30_001, 19_999);
      out.flush();
      assertTrue(target.wiped());
    }
    assertArrayEquals(all, target.written.toByteArray());
  }

  @Test
  void outputThatNobodyTakesIsOverwrittenToo() throws IOException {
    var target = new Target(true);
    var out = new WipedOutput(target);
    out.write(SECRET.getBytes(StandardCharsets.UTF_8));
    assertThrows(IOException.class, out::flush);
    assertTrue(target.wiped());
  }

  private static boolean empty(ByteBuffer buffer) {
    var bytes = new byte[buffer.capacity()];
    buffer.duplicate().clear().get(bytes);
    return Arrays.equals(bytes, new byte[bytes.length]);
  }

  /// Gives its parts one by one, and remembers the buffer into which it did.
  private static final class Source implements ReadableByteChannel {
    private final Queue<ByteBuffer> parts = new ArrayDeque<>();
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    Source(List<String> parts) {
      parts.forEach(part -> this.parts.add(StandardCharsets.UTF_8.encode(part)));
    }

    @Override
    public int read(ByteBuffer target) {
      buffer = target.duplicate();
      if (parts.isEmpty()) {
        return -1;
      }
      var part = parts.element();
      int count = Math.min(part.remaining(), target.remaining());
      target.put(part.slice(part.position(), count));
      part.position(part.position() + count);
      if (!part.hasRemaining()) {
        parts.remove();
      }
      return count;
    }

    boolean holds(String text) {
      return StandardCharsets.UTF_8.decode(buffer.duplicate().clear()).toString().contains(text);
    }

    boolean wiped() {
      return empty(buffer);
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  /// Takes at most 1,000 bytes at once, or none at all.
  private static final class Target implements WritableByteChannel {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final boolean broken;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    Target(boolean broken) {
      this.broken = broken;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      buffer = source.duplicate();
      if (broken) {
        throw new IOException("broken pipe");
      }
      var part = new byte[Math.min(1000, source.remaining())];
      source.get(part);
      written.writeBytes(part);
      return part.length;
    }

    boolean wiped() {
      return empty(buffer);
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
