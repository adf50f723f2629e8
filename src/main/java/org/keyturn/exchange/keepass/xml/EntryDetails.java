package org.keyturn.exchange.keepass.xml;

import java.util.List;

/// What an entry has beside its texts, files, tags and times.
///
/// @param elements of one text each, such as [Entry#OVERRIDE_URL], under their names; those that
///   every entry has at first are left out
/// @param customData what programs add, by keys of theirs
public record EntryDetails(
    List<EntryString> elements, AutoType autoType, List<EntryString> customData) {
  public static final EntryDetails NONE = new EntryDetails(List.of(), AutoType.NONE, List.of());

  public EntryDetails {
    elements = List.copyOf(elements);
    customData = List.copyOf(customData);
  }

  void wipe() {
    elements.forEach(text -> text.value().wipe());
    customData.forEach(text -> text.value().wipe());
    autoType.wipe();
  }
}
