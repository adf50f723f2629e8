package org.keyturn.ui.items;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.keyturn.model.Overview;

/// Orders of the list; each one's name stands under `items.sort.` in the messages.
public enum Sort {
  TITLE,
  CHANGED,
  CREATED;

  Comparator<Overview> order(Locale locale) {
    var letters = Collator.getInstance(locale);
    Comparator<Overview> byTitle = Comparator.comparing(Overview::name, letters::compare);
    return switch (this) {
      case TITLE -> byTitle;
      case CHANGED ->
          Comparator.comparing((Overview o) -> o.dates().changed())
              .reversed()
              .thenComparing(byTitle);
      case CREATED ->
          Comparator.comparing((Overview o) -> o.dates().created())
              .reversed()
              .thenComparing(byTitle);
    };
  }

  String key() {
    return "items.sort." + name().toLowerCase(Locale.ROOT);
  }
}
