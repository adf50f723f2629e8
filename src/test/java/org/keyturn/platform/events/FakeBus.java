package org.keyturn.platform.events;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A bus with one client: it lets the client in, notes what the client asks to hear, and says what
/// a test tells it to.
final class FakeBus implements AutoCloseable {
  private static final int HANG_SECONDS = 120;

  private final ServerSocketChannel server;
  private final CompletableFuture<SocketChannel> client = new CompletableFuture<>();
  private final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final List<String> rules = new ArrayList<>();
  private final CompletableFuture<Boolean> hungUp = new CompletableFuture<>();

  FakeBus(Path socket) throws IOException {
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    try {
      var channel = server.accept();
      var in = new DataInputStream(Channels.newInputStream(channel));
      var greeting = new ByteArrayOutputStream();
      while (!greeting.toString(StandardCharsets.US_ASCII).endsWith("BEGIN\r\n")) {
        greeting.write(in.readByte());
      }
      boolean polite =
          greeting.toString(StandardCharsets.US_ASCII).startsWith("\0AUTH EXTERNAL\r\n");
      write(
          channel,
          (polite ? "DATA\r\nOK 0123456789abcdef\r\n" : "REJECTED\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      client.complete(channel);
      while (true) {
        call(in);
      }
    } catch (IOException gone) {
      client.completeExceptionally(gone);
      hungUp.complete(true);
    }
  }

  /// Reads one call and keeps its argument.
  private void call(DataInputStream in) throws IOException {
    var fixed = new byte[16];
    in.readFully(fixed);
    var numbers = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
    in.readFully(new byte[(numbers.getInt(12) + 7) / 8 * 8]);
    var body = new byte[numbers.getInt(4)];
    in.readFully(body);
    asked.add(
        body.length == 0 ? "" : new String(body, 4, body.length - 5, StandardCharsets.US_ASCII));
  }

  /// Waits for `Hello` and this many rules.
  void await(int count) throws InterruptedException {
    for (int i = 0; i < count + 1; i++) {
      rules.add(String.valueOf(asked.poll(HANG_SECONDS, TimeUnit.SECONDS)));
    }
  }

  List<String> rules() {
    return rules;
  }

  void send(byte[] bytes) throws Exception {
    write(client.get(HANG_SECONDS, TimeUnit.SECONDS), bytes);
  }

  boolean awaitHangUp(int seconds) throws Exception {
    try {
      return hungUp.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException stays) {
      return false;
    }
  }

  private static void write(SocketChannel channel, byte[] bytes) throws IOException {
    var rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (client.isDone() && !client.isCompletedExceptionally()) {
      client.join().close();
    }
  }
}
