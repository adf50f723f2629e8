package org.keyturn.exchange.keepass.xml;

import java.util.List;
import org.keyturn.model.SecretText;

/// What KeePass types for an entry, and where.
///
/// @param enabled `True` where nobody said otherwise
/// @param obfuscation a number, `0` where nobody said otherwise
/// @param keys for every window that says nothing itself; empty for those of the group
public record AutoType(String enabled, String obfuscation, SecretText keys, List<Window> windows) {
  public static final String ENABLED = "True";
  public static final String NO_OBFUSCATION = "0";
  public static final AutoType NONE =
      new AutoType(ENABLED, NO_OBFUSCATION, SecretText.EMPTY, List.of());

  /// A window and the keys for it.
  public record Window(SecretText title, SecretText keys) {}

  public AutoType {
    windows = List.copyOf(windows);
  }

  void wipe() {
    keys.wipe();
    windows.forEach(window -> {
      window.title().wipe();
      window.keys().wipe();
    });
  }
}
