package org.keyturn.exchange.format;

/// What a format that is written has no place for.
public enum Loss {
  TRASH("trash"),
  ATTACHMENTS("attachments"),
  VERSIONS("versions"),
  SETTINGS("settings"),
  ITEM_TYPES("item-types"),
  FIELD_TYPES("field-types"),
  MATCH_RULES("match-rules"),
  PASSKEYS("passkeys"),
  PASSWORD_HISTORY("password-history"),
  TAGS("tags"),
  DATES("dates"),
  LINKS("links"),
  FOREIGN_MEMBERS("foreign-members"),
  ATTACHMENT_DETAILS("attachment-details"),
  EMPTY_FOLDERS("empty-folders"),
  FIELD_COLONS("field-colons");

  private final String key;

  Loss(String key) {
    this.key = key;
  }

  /// @return the end of the message key below `export.loss.`, e.g. `item-types`
  public String key() {
    return key;
  }
}
