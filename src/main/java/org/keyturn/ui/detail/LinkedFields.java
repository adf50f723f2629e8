package org.keyturn.ui.detail;

import java.util.Optional;
import org.keyturn.ui.context.UiContext;

/// Names the built-in fields that a linked field can point to, by Bitwarden's numbers.
final class LinkedFields {

  private LinkedFields() {}

  static String name(UiContext context, Optional<Integer> linked) {
    var key = "item.linked." + linked.map(String::valueOf).orElse("none");
    return context.messages().has(key) ? context.text(key) : context.text("item.linked.none");
  }
}
