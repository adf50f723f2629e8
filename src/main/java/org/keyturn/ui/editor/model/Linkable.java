package org.keyturn.ui.editor.model;

import java.util.List;
import org.keyturn.model.ItemType;

/// Which built-in fields a linked field can point to, by Bitwarden's numbers.
public final class Linkable {
  private static final List<Integer> LOGIN = List.of(100, 101);
  private static final List<Integer> CARD = List.of(300, 301, 302, 303, 304, 305);

  private Linkable() {}

  public static List<Integer> of(ItemType type) {
    return switch (type) {
      case LOGIN -> LOGIN;
      case CARD -> CARD;
      case SECURE_NOTE,
          IDENTITY,
          SSH_KEY,
          BANK_ACCOUNT,
          DRIVERS_LICENSE,
          PASSPORT,
          WIFI,
          API_CREDENTIAL,
          SOFTWARE_LICENSE ->
          List.of();
    };
  }
}
