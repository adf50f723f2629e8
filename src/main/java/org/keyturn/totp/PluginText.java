package org.keyturn.totp;

import java.util.List;
import java.util.Optional;

/// `key=SECRET&step=60&size=8&otpHashMode=Sha256`, the notation of KeePass' plug-in KeeOtp.
final class PluginText {
  private static final List<String> NAMES = List.of("key", "step", "size", "otphashmode", "type");

  private PluginText() {}

  /// Whether it begins with one of the names and something behind it: `KEY=` alone is a secret with
  /// its padding.
  static boolean isMeant(char[] text, int from) {
    return NAMES.stream()
        .map(name -> name + "=")
        .filter(name -> TotpText.startsWith(text, from, name))
        .anyMatch(name -> from + name.length() < text.length && text[from + name.length()] != '=');
  }

  static Optional<CodeText> read(char[] text, int from) {
    var settings = new CodeSettings();
    try {
      boolean read = Parameters.forEach(text, from, settings::plugin);
      return read ? settings.done(Optional.empty()) : Optional.empty();
    } finally {
      settings.wipe();
    }
  }
}
