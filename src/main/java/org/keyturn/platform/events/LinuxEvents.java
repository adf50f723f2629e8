package org.keyturn.platform.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keyturn.platform.dbus.BrokenBus;
import org.keyturn.platform.dbus.Bus;
import org.keyturn.platform.dbus.BusAddress;
import org.keyturn.platform.dbus.BusSignal;

/// Linux, by way of its message buses: the screen savers of the desktops on the bus of this login,
/// systemd's login manager on that of the computer.
final class LinuxEvents implements SystemEvents {
  private static final List<String> SCREEN_SAVERS =
      List.of(
          "org.freedesktop.ScreenSaver",
          "org.gnome.ScreenSaver",
          "org.cinnamon.ScreenSaver",
          "org.mate.ScreenSaver",
          "org.xfce.ScreenSaver");
  private static final String ACTIVE_CHANGED = "ActiveChanged";

  private static final String LOGIN = "org.freedesktop.login1";
  private static final String MANAGER = LOGIN + ".Manager";
  private static final String SESSION = LOGIN + ".Session";
  private static final String SLEEP = "PrepareForSleep";
  private static final String LOCK = "Lock";

  private final Function<String, @Nullable String> variables;
  private final Optional<String> ownSession;
  private final List<Bus> joined = new ArrayList<>();
  private boolean closed;

  /// @param variables the environment
  LinuxEvents(Function<String, @Nullable String> variables) {
    this.variables = variables;
    ownSession =
        Optional.ofNullable(variables.apply("XDG_SESSION_ID"))
            .filter(id -> !id.isEmpty())
            .map(LinuxEvents::sessionPath);
  }

  @Override
  public void listen(Consumer<SystemEvent> listener) {
    var savers = SCREEN_SAVERS.stream().map(type -> rule(type, ACTIVE_CHANGED)).toList();
    var sleep = rule(MANAGER, SLEEP) + from();
    var lock = ownSession.map(path -> rule(SESSION, LOCK) + from() + ",path='" + path + "'");
    BusAddress.session(variables).ifPresent(bus -> start("session bus", bus, savers, listener));
    var logins = Stream.concat(Stream.of(sleep), lock.stream()).toList();
    BusAddress.system(variables).ifPresent(bus -> start("system bus", bus, logins, listener));
  }

  private static String rule(String type, String member) {
    return "type='signal',interface='" + type + "',member='" + member + "'";
  }

  private static String from() {
    return ",sender='" + LOGIN + "'";
  }

  private void start(String name, Path socket, List<String> rules, Consumer<SystemEvent> listener) {
    Thread.ofVirtual().name(name).start(() -> hear(socket, rules, listener));
  }

  private void hear(Path socket, List<String> rules, Consumer<SystemEvent> listener) {
    try (var bus = Bus.join(socket, rules)) {
      if (keep(bus)) {
        bus.listen(signal -> meaning(signal).ifPresent(listener));
      }
    } catch (IOException | BrokenBus | UnsupportedOperationException noBus) {
      // No bus, or its end: nothing is told any more. Time and the clock's jumps still lock.
    }
  }

  private synchronized boolean keep(Bus bus) {
    joined.add(bus);
    return !closed;
  }

  /// What a signal says about the computer. The bus sends what was asked for, but a program of the
  /// same person may send anything to this connection.
  Optional<SystemEvent> meaning(BusSignal signal) {
    if (signal.is(MANAGER, SLEEP)) {
      return signal.flag().map(sleeps -> sleeps ? SystemEvent.SLEEPING : SystemEvent.AWAKE);
    }
    boolean saver =
        signal.member().equals(ACTIVE_CHANGED)
            && SCREEN_SAVERS.contains(signal.type())
            && signal.flag().orElse(false);
    boolean locked =
        signal.is(SESSION, LOCK) && ownSession.filter(signal.path()::equals).isPresent();
    return saver || locked ? Optional.of(SystemEvent.SCREEN_LOCKED) : Optional.empty();
  }

  /// systemd's name for a session's object: whatever is no letter or digit, and a digit in front,
  /// becomes `_` and its code in hexadecimal.
  static String sessionPath(String id) {
    var path = new StringBuilder("/org/freedesktop/login1/session/");
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xff;
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9' && i > 0;
      path.append(letter || digit ? String.valueOf((char) c) : String.format("_%02x", c));
    }
    return path.toString();
  }

  @Override
  public synchronized void close() {
    closed = true;
    joined.forEach(Bus::close);
    joined.clear();
  }
}
