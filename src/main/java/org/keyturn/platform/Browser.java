package org.keyturn.platform;

import java.util.List;
import java.util.Locale;
import org.keyturn.address.Address;

/// Hands web addresses to the system's browser: `http` and `https` only, never through a shell.
public final class Browser {
  private final String osName;

  /// @param osName as Java names it
  public Browser(String osName) {
    this.osName = osName.toLowerCase(Locale.ROOT);
  }

  /// @return whether the system took it
  public boolean open(Address address) {
    return address.isWeb() && OtherProgram.start(command(address));
  }

  /// The address begins with its scheme, so that it cannot pass for an option.
  List<String> command(Address address) {
    if (osName.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address.uri());
    }
    return List.of(osName.startsWith("mac") ? "open" : "xdg-open", address.uri());
  }
}
