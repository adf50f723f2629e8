package org.keyturn.platform;

/// The system's clipboard for secrets. What is put there is marked so that clipboard histories
/// leave it out where the system knows such a mark. Confined to the UI thread.
public interface SecretClipboard {

  /// @param text copied; the caller wipes its array. Replaces whatever was put before.
  void put(char[] text);

  /// Empties the clipboard if it still holds what was put there last, and forgets that.
  void clear();
}
