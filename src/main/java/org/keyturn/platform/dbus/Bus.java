package org.keyturn.platform.dbus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A connection to one message bus. It says who it is, which signals it wants, and then listens.
/// Closing it from another thread ends the listening.
public final class Bus implements AutoCloseable {
  /// SASL with the identity that the socket itself proves; all in one go, since nothing that the
  /// bus may answer would change it. See "Authentication Protocol" in the specification.
  private static final String GREETING = "\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n";

  private static final int LONGEST_LINE = 512;
  private static final int MOST_LINES = 4;

  private final SocketChannel channel;
  private final InputStream in;
  private int serial;

  private Bus(SocketChannel channel) {
    this.channel = channel;
    in = new BufferedInputStream(Channels.newInputStream(channel));
  }

  /// @param rules which signals are to be heard: "Match Rules" in the specification
  public static Bus join(Path socket, List<String> rules) throws IOException, BrokenBus {
    var bus = new Bus(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    try {
      bus.greet();
      bus.send(BusCall.hello(++bus.serial));
      for (var rule : rules) {
        bus.send(BusCall.addMatch(++bus.serial, rule));
      }
      return bus;
    } catch (IOException | BrokenBus failed) {
      bus.close();
      throw failed;
    }
  }

  /// Hears until the bus goes away or this is closed.
  public void listen(Consumer<BusSignal> listener) throws IOException, BrokenBus {
    var reader = new MessageReader(in);
    while (channel.isOpen()) {
      reader.next().ifPresent(listener);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException goneAlready) {
      // nothing is left to be released
    }
  }

  private void greet() throws IOException, BrokenBus {
    send(GREETING.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < MOST_LINES; i++) {
      var line = line();
      if (line.startsWith("OK ")) {
        return;
      }
      if (!line.startsWith("DATA")) {
        break;
      }
    }
    throw new BrokenBus("not let in");
  }

  private String line() throws IOException, BrokenBus {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.size() == LONGEST_LINE) {
        throw new BrokenBus("no line");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private void send(byte[] bytes) throws IOException {
    var rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }
}
