package org.keyturn.exchange.foreign;

import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.address.Address;

/// Addresses as other programs write them.
public final class WebAddress {
  private static final Pattern ANDROID = Pattern.compile("android://.*@([^/@]+)/?");

  private static final int MOST_HOST = 300;

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
    var text = tidied(address);
    return isLong(text) ? Optional.empty() : Address.read(text).map(Address::siteName);
  }

  /// Whether its host is longer than any name in the internet, which has 253 characters. To read
  /// one in the letters of all scripts takes time.
  private static boolean isLong(String address) {
    int scheme = address.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int end = from;
    while (end < address.length() && "/\\?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end - from > MOST_HOST;
  }
}
