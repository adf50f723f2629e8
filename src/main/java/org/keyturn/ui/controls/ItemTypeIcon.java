package org.keyturn.ui.controls;

import org.keyturn.model.ItemType;

/// The icon of a type and the keys of its names.
public final class ItemTypeIcon {

  private ItemTypeIcon() {}

  public static Glyph glyph(ItemType type) {
    return switch (type) {
      case LOGIN -> Glyph.KEY;
      case SECURE_NOTE -> Glyph.NOTE;
      case CARD -> Glyph.CARD;
      case IDENTITY -> Glyph.IDENTITY;
      case SSH_KEY -> Glyph.TERMINAL;
      case BANK_ACCOUNT -> Glyph.BANK;
      case DRIVERS_LICENSE -> Glyph.LICENCE;
      case PASSPORT -> Glyph.PASSPORT;
      case WIFI -> Glyph.WIFI;
      case API_CREDENTIAL -> Glyph.API;
      case SOFTWARE_LICENSE -> Glyph.SOFTWARE;
    };
  }

  /// @return the key of its name, e.g. "Login"
  public static String one(ItemType type) {
    return "item.type." + type.key();
  }

  /// @return the key of its plural, e.g. "Logins"
  public static String many(ItemType type) {
    return "item.types." + type.key();
  }
}
