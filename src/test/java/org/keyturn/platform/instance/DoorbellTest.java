package org.keyturn.platform.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorbellTest {
  private static final int HANG_SECONDS = 120;
  private static final Duration SHORT = Duration.ofMillis(100);

  @TempDir private Path temp;

  private final LinkedBlockingQueue<Optional<Path>> heard = new LinkedBlockingQueue<>();

  private Path folder() {
    return temp.resolve("run");
  }

  private Path socket() {
    return folder().resolve("window.sock");
  }

  private Doorbell first() {
    var start = assertInstanceOf(Start.First.class, Doorbell.start(folder(), Optional.empty()));
    start.doorbell().answer(heard::add);
    return start.doorbell();
  }

  private Optional<Path> next() throws InterruptedException {
    return Objects.requireNonNull(heard.poll(HANG_SECONDS, TimeUnit.SECONDS), "nothing was heard");
  }

  @Test
  void theSecondStartHandsOverToTheFirst() throws InterruptedException {
    var vault = Optional.of(temp.resolve("Work.keyturn"));
    try (var _ = first()) {
      assertInstanceOf(Start.HandedOver.class, Doorbell.start(folder(), vault));
      assertEquals(vault, next());
      assertInstanceOf(Start.HandedOver.class, Doorbell.start(folder(), Optional.empty()));
      assertEquals(Optional.empty(), next());
    }
  }

  @Test
  void whoeverFailsToListenLeavesRoomForTheNext() throws InterruptedException {
    var start = assertInstanceOf(Start.First.class, Doorbell.start(folder(), Optional.empty()));
    var vault = Optional.of(temp.resolve("Work.keyturn"));
    try (var doorbell = start.doorbell()) {
      doorbell.answer(handedOver -> {
        // Nobody else is to hear of it, as of a bug.
        Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
        heard.add(handedOver);
        throw new IllegalStateException("a listener that fails");
      });
      for (int i = 0; i < 20; i++) {
        assertInstanceOf(Start.HandedOver.class, Doorbell.start(folder(), vault));
        assertEquals(vault, next());
      }
    }
  }

  @Test
  void onlyTheOwnerGetsIn() throws IOException {
    try (var _ = first()) {
      assertEquals("rwx------", modes(folder()));
      assertEquals("rw-------", modes(socket()));
    }
    assertFalse(Files.exists(socket()), "nothing is left behind");
  }

  @Test
  void theNextStartIsFirstAgain() {
    first().close();
    first().close();
  }

  @Test
  void aSocketLeftByACrashIsReplaced() throws Exception {
    Files.createDirectories(folder());
    try (var crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      crashed.bind(UnixDomainSocketAddress.of(socket()));
    }
    assertTrue(Files.exists(socket()));
    try (var _ = first()) {
      assertInstanceOf(Start.HandedOver.class, Doorbell.start(folder(), Optional.empty()));
    }
  }

  @Test
  void nonsenseAndSilenceDoNoHarm() throws Exception {
    var vault = Optional.of(temp.resolve("Work.keyturn"));
    try (var _ = first();
        var silent = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
      assertTrue(silent.isConnected());
      try (var rude = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
        rude.write(ByteBuffer.wrap("HELLO!".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(-1, rude.read(ByteBuffer.allocate(1)), "hung up on");
      }
      assertInstanceOf(Start.HandedOver.class, Doorbell.start(folder(), vault));
      assertEquals(vault, next());
    }
  }

  @Test
  void aFirstStartThatDoesNotAnswerIsNotWaitedForLong() throws IOException {
    try (var _ = first()) {
      Files.delete(socket());
      assertInstanceOf(Start.Unguarded.class, Doorbell.start(folder(), Optional.empty(), SHORT));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNoTrouble() throws IOException {
    Files.writeString(folder(), "a file");
    assertInstanceOf(Start.Unguarded.class, Doorbell.start(folder(), Optional.empty()));
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
