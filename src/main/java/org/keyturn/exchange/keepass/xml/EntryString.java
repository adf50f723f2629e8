package org.keyturn.exchange.keepass.xml;

import org.keyturn.model.SecretText;

/// One named text of an entry. KeePass' own names are `Title`, `UserName`, `Password`, `URL` and
/// `Notes`.
///
/// @param concealed whether KeePass protects it in memory and shows dots
public record EntryString(String key, SecretText value, boolean concealed) {

  public static final String TITLE = "Title";
  public static final String USER_NAME = "UserName";
  public static final String PASSWORD = "Password";
  public static final String URL = "URL";
  public static final String NOTES = "Notes";

  public static EntryString open(String key, String value) {
    return new EntryString(key, SecretText.of(value), false);
  }

  public static EntryString concealed(String key, SecretText value) {
    return new EntryString(key, value, true);
  }
}
