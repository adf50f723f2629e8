package org.keyturn.platform.dbus;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private static final String SAVER = "org.freedesktop.ScreenSaver";

  private static byte[] locked(ByteOrder order) {
    return WireSignal.of(order, "/ScreenSaver", SAVER, "ActiveChanged", Optional.of(true));
  }

  private static Optional<BusSignal> read(byte[] bytes) throws IOException, BrokenBus {
    return new MessageReader(new ByteArrayInputStream(bytes)).next();
  }

  @Test
  void signalsOfEitherByteOrderAreRead() throws IOException, BrokenBus {
    var expected = new BusSignal("/ScreenSaver", SAVER, "ActiveChanged", Optional.of(true));
    assertEquals(Optional.of(expected), read(locked(LITTLE_ENDIAN)));
    assertEquals(Optional.of(expected), read(locked(BIG_ENDIAN)));
  }

  @Test
  void oneMessageAfterTheOther() throws IOException, BrokenBus {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(locked(LITTLE_ENDIAN));
    bytes.writeBytes(BusCall.hello(1));
    bytes.writeBytes(WireSignal.of(BIG_ENDIAN, "/a", "b", "Lock", Optional.empty()));
    var reader = new MessageReader(new ByteArrayInputStream(bytes.toByteArray()));
    assertTrue(reader.next().isPresent());
    assertEquals(Optional.empty(), reader.next(), "a call is no signal");
    assertEquals(new BusSignal("/a", "b", "Lock", Optional.empty()), reader.next().orElseThrow());
    assertThrows(BrokenBus.class, reader::next);
  }

  /// `Hello`, spelt out; the padding at the end does not count as header.
  @Test
  void callsAreWrittenByTheBook() {
    var expected =
        """
        6c01010100000000010000006d000000
        01016f00150000002f6f72672f667265656465736b746f702f4442757300
        0000
        0201730014000000 6f72672e667265656465736b746f702e4442757300
        000000
        0301730005000000 48656c6c6f00 0000
        0601730014000000 6f72672e667265656465736b746f702e4442757300
        000000
        """
            .replaceAll("\\s", "");
    assertEquals(expected, HexFormat.of().formatHex(BusCall.hello(1)));
  }

  @Test
  void aFieldThatNobodyKnowsYetIsPassedOver() throws IOException, BrokenBus {
    var message = locked(LITTLE_ENDIAN);
    // the sender's code, 7, becomes one of the future
    for (int i = 16; i < message.length - 1; i++) {
      if (message[i] == 7 && message[i + 1] == 1) {
        message[i] = 70;
      }
    }
    assertEquals(SAVER, read(message).orElseThrow().type());
  }

  @Test
  void tooMuchIsRefusedBeforeItIsRead() {
    var message = locked(LITTLE_ENDIAN);
    ByteBuffer.wrap(message).order(LITTLE_ENDIAN).putInt(4, MessageReader.MOST);
    assertThrows(BrokenBus.class, () -> read(message));
    ByteBuffer.wrap(message).order(LITTLE_ENDIAN).putInt(4, -1);
    assertThrows(BrokenBus.class, () -> read(message));
  }

  @Test
  void everyCutIsFound() {
    var message = locked(BIG_ENDIAN);
    for (int length = 0; length < message.length; length++) {
      var cut = Arrays.copyOf(message, length);
      assertThrows(BrokenBus.class, () -> read(cut), "length " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void garbageIsRefusedOrRead(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      var message = i % 2 == 0 ? locked(LITTLE_ENDIAN) : noise(random);
      int changes = 1 + random.nextInt(6);
      for (int j = 0; j < changes; j++) {
        message[random.nextInt(message.length)] = (byte) random.nextInt(256);
      }
      readAll(message);
    }
  }

  private static byte[] noise(Random random) {
    var noise = new byte[64 + random.nextInt(256)];
    random.nextBytes(noise);
    // Past the first checks, so that the noise reaches the fields.
    noise[0] = 'l';
    noise[1] = 4;
    noise[3] = 1;
    ByteBuffer.wrap(noise).order(LITTLE_ENDIAN).putInt(4, random.nextInt(16));
    ByteBuffer.wrap(noise).order(LITTLE_ENDIAN).putInt(12, random.nextInt(64));
    return noise;
  }

  /// Whatever the bytes say, their end comes.
  private static void readAll(byte[] bytes) throws IOException {
    var in = new ByteArrayInputStream(bytes);
    var reader = new MessageReader(in);
    try {
      while (true) {
        int before = in.available();
        reader.next();
        assertTrue(in.available() < before, "each message takes bytes");
      }
    } catch (BrokenBus end) {
      assertTrue(in.available() < bytes.length);
    }
  }
}
