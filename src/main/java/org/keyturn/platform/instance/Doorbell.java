package org.keyturn.platform.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keyturn.platform.AppDirectories;

/// How a second start reaches the first. Whoever holds the lock on a file is the first, which the
/// system ends with its process, however that ends; a Unix domain socket beside it takes messages.
/// Both lie in a folder that only its owner may enter.
public final class Doorbell implements AutoCloseable {
  private static final String LOCK = "window.lock";
  private static final String SOCKET = "window.sock";

  /// How long a start waits for the first one to come up, and to answer.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final int VISITORS = 4;
  private static final byte TAKEN = 'k';

  private final FileChannel lock;
  private final Path socket;
  private final @Nullable ServerSocketChannel server;

  private Doorbell(FileChannel lock, Path socket) {
    this.lock = lock;
    this.socket = socket;
    server = open(socket);
  }

  /// Becomes the first start, or hands over to it.
  ///
  /// @param folder made if missing
  /// @param vault what this start was asked to open
  public static Start start(Path folder, Optional<Path> vault) {
    return start(folder, vault, PATIENCE);
  }

  static Start start(Path folder, Optional<Path> vault, Duration patience) {
    try {
      var home = AppDirectories.prepared(folder);
      var message = new Handover(vault).toBytes();
      long end = System.nanoTime() + patience.toNanos();
      do {
        var lock = lock(home.resolve(LOCK));
        if (lock.isPresent()) {
          return new Start.First(new Doorbell(lock.get(), home.resolve(SOCKET)));
        }
        if (ring(home.resolve(SOCKET), message, patience)) {
          return new Start.HandedOver();
        }
        Thread.sleep(PAUSE);
      } while (System.nanoTime() < end);
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException none) {
      return new Start.Unguarded();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Start.Unguarded();
  }

  /// Begins to take messages from later starts.
  ///
  /// @param listener called on any thread, with the vault that the other start was asked to open
  public void answer(Consumer<Optional<Path>> listener) {
    if (server != null) {
      Thread.ofVirtual().name("doorbell").start(() -> receive(server, listener));
    }
  }

  @Override
  public void close() {
    try (lock) {
      if (server != null) {
        server.close();
        Files.deleteIfExists(socket);
      }
    } catch (IOException leftover) {
      // The next start finds a socket that nobody answers, and replaces it.
    }
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  /// @return null where there are no such sockets, or the path is too long for one
  private static @Nullable ServerSocketChannel open(Path socket) {
    try {
      Files.deleteIfExists(socket);
      var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      var modes = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
      if (modes != null) {
        modes.setPermissions(PosixFilePermissions.fromString("rw-------"));
      }
      return server;
    } catch (IOException | UnsupportedOperationException none) {
      return null;
    }
  }

  private static boolean ring(Path socket, byte[] message, Duration patience) {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(ByteBuffer.wrap(message));
      var answer = TimedInput.read(channel, 1, patience);
      return answer.isPresent() && answer.get()[0] == TAKEN;
    } catch (IOException nobody) {
      return false;
    }
  }

  private static void receive(ServerSocketChannel server, Consumer<Optional<Path>> listener) {
    var places = new Semaphore(VISITORS);
    try {
      while (true) {
        var visitor = server.accept();
        if (places.tryAcquire()) {
          Thread.ofVirtual()
              .start(() -> {
                try {
                  hear(visitor, listener);
                } finally {
                  places.release();
                }
              });
        } else {
          turnAway(visitor);
        }
      }
    } catch (IOException closed) {
      // The window goes, and with it the bell.
    }
  }

  private static void turnAway(SocketChannel visitor) {
    try {
      visitor.close();
    } catch (IOException gone) {
      // That one is gone, and others may still come.
    }
  }

  private static void hear(SocketChannel visitor, Consumer<Optional<Path>> listener) {
    try (visitor) {
      var length = TimedInput.read(visitor, Handover.HEAD, PATIENCE).flatMap(Handover::length);
      if (length.isEmpty()) {
        return;
      }
      var handover = TimedInput.read(visitor, length.get(), PATIENCE).flatMap(Handover::of);
      if (handover.isPresent()) {
        visitor.configureBlocking(true);
        visitor.write(ByteBuffer.wrap(new byte[] {TAKEN}));
        listener.accept(handover.get().vault());
      }
    } catch (IOException hungUp) {
      // Who came has gone without being told.
    }
  }
}
