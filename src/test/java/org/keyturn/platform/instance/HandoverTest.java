package org.keyturn.platform.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {

  private static Optional<Handover> read(byte[] message) {
    return Handover.length(Arrays.copyOf(message, Handover.HEAD))
        .filter(length -> length == message.length - Handover.HEAD)
        .flatMap(length -> Handover.of(Arrays.copyOfRange(message, Handover.HEAD, message.length)));
  }

  @Test
  void pathsComeThrough() {
    var path = Path.of("/home/m\u00fcller/My vault \u2013 2.keyturn");
    assertEquals(
        Optional.of(new Handover(Optional.of(path))),
        read(new Handover(Optional.of(path)).toBytes()));
    assertEquals(
        Optional.of(new Handover(Optional.empty())),
        read(new Handover(Optional.empty()).toBytes()));
  }

  @Test
  void aPathIsMadeAbsoluteWhereItIsMeant() {
    var message = new Handover(Optional.of(Path.of("a/../Work.keyturn"))).toBytes();
    var expected = Path.of("Work.keyturn").toAbsolutePath();
    assertEquals(Optional.of(expected), read(message).orElseThrow().vault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"relative.keyturn", "/a\nb", "/a\u0000b", "/bell\u0007"})
  void whatIsNoPlainAbsolutePathIsRefused(String path) {
    assertEquals(Optional.empty(), Handover.of(path.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsNoUtf8IsRefused() {
    assertEquals(Optional.empty(), Handover.of(new byte[] {'/', (byte) 0xff}));
  }

  @Test
  void lengthsAreBounded() {
    var head = ByteBuffer.allocate(Handover.HEAD).putInt(0x4b544e31).putShort((short) 4097);
    assertEquals(Optional.empty(), Handover.length(head.array()));
    var longest = Path.of("/" + "x".repeat(Handover.LONGEST));
    assertThrows(
        IllegalArgumentException.class, () -> new Handover(Optional.of(longest)).toBytes());
  }

  @Test
  void noiseNamesNoFileOfAnotherKind() {
    var random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      var noise = new byte[random.nextInt(40)];
      random.nextBytes(noise);
      Handover.of(noise).flatMap(Handover::vault).ifPresent(path -> assertTrue(path.isAbsolute()));
      Handover.length(Arrays.copyOf(noise, Handover.HEAD))
          .ifPresent(length -> assertTrue(length <= Handover.LONGEST));
    }
  }
}
