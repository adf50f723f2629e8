package org.keyturn.exchange.file;

import java.util.Locale;

/// What a format that is written has no place for.
public enum Loss {
  TRASH,
  ATTACHMENTS,
  VERSIONS,
  SETTINGS,
  ITEM_TYPES,
  FIELD_TYPES,
  MATCH_RULES,
  PASSKEYS,
  PASSWORD_HISTORY,
  TAGS,
  DATES,
  LINKS,
  FOREIGN_MEMBERS,
  ATTACHMENT_DETAILS,
  EMPTY_FOLDERS,
  FIELD_COLONS;

  /// @return the end of the message key below `export.loss.`, e.g. `item-types`
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
