package org.keyturn.ui.detail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.keyturn.model.SecretText;

/// The text of a QR code by which a phone joins a network, as the phones' cameras read it: `WIFI:`
/// with fields parted by semicolons, where a backslash takes the meaning from what follows it.
final class WifiLink {
  private static final String SPECIAL = "\\;,\":";

  /// What people write for a network without a password.
  private static final Set<String> OPEN =
      Set.of("none", "open", "nopass", "no password", "keine", "offen", "ohne");

  private WifiLink() {}

  /// @param security as the person wrote it, e.g. `WPA2`
  /// @param password stays the caller's
  /// @return a copy that the caller wipes
  static char[] of(String name, String security, SecretText password) {
    var kind = kind(security, password);
    var secret = kind.equals("nopass") ? new char[0] : password.chars();
    var head = "WIFI:T:" + kind + ";S:" + new String(escaped(name.toCharArray())) + ";";
    var escaped = escaped(secret);
    var field = escaped.length == 0 ? "" : "P:";
    var tail = escaped.length == 0 ? ";" : ";;";
    var link =
        Arrays.copyOf(
            head.toCharArray(), head.length() + field.length() + escaped.length + tail.length());
    field.getChars(0, field.length(), link, head.length());
    System.arraycopy(escaped, 0, link, head.length() + field.length(), escaped.length);
    tail.getChars(0, tail.length(), link, link.length - tail.length());
    Arrays.fill(secret, '\0');
    Arrays.fill(escaped, '\0');
    return link;
  }

  /// All kinds of WPA are told apart by the network itself.
  private static String kind(String security, SecretText password) {
    var words = security.strip().toLowerCase(Locale.ROOT);
    if (password.isEmpty() || OPEN.contains(words)) {
      return "nopass";
    }
    return words.startsWith("wep") ? "WEP" : "WPA";
  }

  private static char[] escaped(char[] text) {
    var wide = new char[2 * text.length];
    int length = 0;
    for (char each : text) {
      if (SPECIAL.indexOf(each) >= 0) {
        wide[length++] = '\\';
      }
      wide[length++] = each;
    }
    var exact = Arrays.copyOf(wide, length);
    Arrays.fill(wide, '\0');
    return exact;
  }
}
