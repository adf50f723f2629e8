package org.keyturn.vault;

/// How an incoming item is like one that is there already; the closest counts.
public enum Likeness {
  /// Equal in every field and file; ids, days of making and change, and the folder do not matter.
  IDENTICAL("identical"),
  /// Logins with one address and the user name in common.
  SAME_ACCOUNT("same-account"),
  /// Items of one type and name. Logins only if neither user name nor address tells them apart.
  SAME_NAME("same-name");

  private final String key;

  Likeness(String key) {
    this.key = key;
  }

  /// @return the end of message keys, e.g. `same-account`
  public String key() {
    return key;
  }
}
