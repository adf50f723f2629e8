package org.keyturn.exchange.foreign;

import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.address.Address;

/// Addresses as other programs write them.
public final class WebAddress {
  private static final Pattern ANDROID = Pattern.compile("android://.*@([^/@]+)/?");

  private WebAddress() {}

  /// @return the address as it is written, with or without a scheme; only Android's in the shorter
  ///   form that Keyturn and Bitwarden keep
  public static String tidied(String text) {
    var address = text.strip();
    var android = ANDROID.matcher(address);
    return android.matches() ? "androidapp://" + android.group(1) : address;
  }

  /// @return the host as people read it, without `www.`, or the name of the app
  public static Optional<String> host(String address) {
    return Address.read(tidied(address)).map(Address::siteName);
  }
}
