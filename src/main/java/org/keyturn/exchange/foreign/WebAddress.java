package org.keyturn.exchange.foreign;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses as other programs write them.
public final class WebAddress {
  private static final Pattern ANDROID = Pattern.compile("android://.*@([^/@]+)/?");

  private WebAddress() {}

  /// @return the address as Keyturn and Bitwarden keep it: with a scheme if it looks like a site,
  ///   and Android's in the shorter form
  public static String tidied(String text) {
    var address = text.strip();
    var android = ANDROID.matcher(address);
    if (android.matches()) {
      return "androidapp://" + android.group(1);
    }
    boolean site = !address.contains("://") && address.indexOf('.') >= 0;
    return site ? "http://" + address : address;
  }

  /// @return the host without `www.`, or the name of the app
  public static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(tidied(address)).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT))
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
