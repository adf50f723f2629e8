package org.keyturn.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Hands web addresses to the system's browser: `http` and `https` only, never through a shell.
public final class Browser {
  private final String osName;

  /// @param osName as Java names it
  public Browser(String osName) {
    this.osName = osName.toLowerCase(Locale.ROOT);
  }

  /// @return the address if a browser may open it
  public static Optional<URI> safe(String text) {
    try {
      var uri = URI.create(text.contains("://") ? text : "https://" + text);
      var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      var web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// @return whether the system took it
  public boolean open(URI address) {
    if (safe(address.toString()).isEmpty()) {
      return false;
    }
    return OtherProgram.start(command(address.toASCIIString()));
  }

  List<String> command(String address) {
    if (osName.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(osName.startsWith("mac") ? "open" : "xdg-open", address);
  }
}
