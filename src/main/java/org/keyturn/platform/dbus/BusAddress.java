package org.keyturn.platform.dbus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the sockets of the buses lie. Only paths in the file system are understood, which is what
/// every current system uses.
public final class BusAddress {
  private static final String SYSTEM = "unix:path=/run/dbus/system_bus_socket";

  private BusAddress() {}

  /// The bus of this login.
  ///
  /// @param variables the environment
  public static Optional<Path> session(Function<String, @Nullable String> variables) {
    var runtime = variables.apply("XDG_RUNTIME_DIR");
    return given(variables, "DBUS_SESSION_BUS_ADDRESS")
        .or(() -> runtime == null || runtime.isEmpty() ? Optional.empty() : path(runtime + "/bus"));
  }

  /// The bus of the computer.
  public static Optional<Path> system(Function<String, @Nullable String> variables) {
    return given(variables, "DBUS_SYSTEM_BUS_ADDRESS").or(() -> first(SYSTEM));
  }

  private static Optional<Path> given(
      Function<String, @Nullable String> variables, String variable) {
    return Optional.ofNullable(variables.apply(variable)).flatMap(BusAddress::first);
  }

  /// The first socket of a list of addresses, `unix:path=/run/bus,guid=...;tcp:...`.
  static Optional<Path> first(String addresses) {
    return Stream.of(addresses.split(";"))
        .filter(address -> address.startsWith("unix:"))
        .flatMap(address -> Stream.of(address.substring("unix:".length()).split(",")))
        .filter(pair -> pair.startsWith("path="))
        .map(pair -> path(unescaped(pair.substring("path=".length()))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /// Replaces `%2f` and its like.
  private static String unescaped(String value) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < value.length(); i++) {
      int code = value.charAt(i) == '%' ? hex(value, i + 1) : -1;
      if (code >= 0) {
        bytes.write(code);
        i += 2;
      } else {
        bytes.writeBytes(value.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
