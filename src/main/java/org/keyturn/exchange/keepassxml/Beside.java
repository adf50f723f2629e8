package org.keyturn.exchange.keepassxml;

import java.util.List;

/// What an entry has beside its texts, files, tags and times.
///
/// @param elements of one text each, such as [Entry#OVERRIDE_URL], under their names; those that
///   every entry has at first are left out
/// @param customData what programs add, by keys of theirs
public record Beside(List<Text> elements, AutoType autoType, List<Text> customData) {
  public static final Beside NONE = new Beside(List.of(), AutoType.NONE, List.of());

  public Beside {
    elements = List.copyOf(elements);
    customData = List.copyOf(customData);
  }

  void wipe() {
    elements.forEach(text -> text.value().wipe());
    customData.forEach(text -> text.value().wipe());
    autoType.wipe();
  }
}
