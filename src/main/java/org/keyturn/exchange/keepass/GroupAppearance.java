package org.keyturn.exchange.keepass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.keepass.xml.AutoType;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryDetails;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.Extras;
import org.keyturn.model.SecretText;

/// What a group has that a folder does not show, kept as members of the folder's [Extras] and
/// written back: notes, looks as of [Appearance], settings, and what programs have added.
final class GroupAppearance {
  private static final String NOTES = "keepassNotes";
  private static final String NAME = "keepassName";
  private static final String DATA = "keepassCustomData/";

  /// Settings of any text.
  private static final List<String> SETTINGS = List.of(Group.KEYS, Group.TAGS);

  private GroupAppearance() {}

  /// Puts what the group says in place of what is kept.
  ///
  /// @param kept of the folder, where the group was made of one
  static Extras read(Group group, Extras kept, CustomIcons icons) {
    var members = new LinkedHashMap<>(kept.members());
    put(members, NOTES, group.notes());
    if (group.name().isBlank()) {
      members.put(NAME, QuotedJson.of(SecretText.of(group.name())));
    }
    Appearance.read(members, group.beside().elements(), icons, true);
    for (var element : group.beside().elements()) {
      if (!Appearance.isSimple(element)) {
        put(members, Appearance.member(element.key()), element.value());
      }
    }
    for (var data : group.beside().customData()) {
      put(members, DATA + data.key(), data.value());
    }
    return new Extras(members);
  }

  /// What is kept counts where it became what stands there.
  private static void put(Map<String, SecretText> members, String name, SecretText text) {
    var kept = Optional.ofNullable(members.get(name)).flatMap(QuotedJson::read);
    boolean same = kept.filter(was -> LegalText.became(text.reveal(), was.reveal())).isPresent();
    if (!text.isEmpty() && !same) {
      members.put(name, QuotedJson.of(text));
    }
  }

  /// @param shown the folder's own name, without those above
  /// @return the name of the group, where one that nobody gave is none
  static String name(Extras extras, String shown) {
    return shown.equals(HiddenMembers.NAMELESS)
        ? Optional.ofNullable(extras.members().get(NAME))
            .flatMap(QuotedJson::read)
            .filter(HiddenMembers::isNone)
            .map(SecretText::reveal)
            .orElse(shown)
        : shown;
  }

  static SecretText notes(Extras extras) {
    return text(extras, NOTES).orElse(SecretText.EMPTY);
  }

  /// @return a text that stands in a place of KeePass' as it is
  private static Optional<SecretText> text(Extras extras, String name) {
    return Optional.ofNullable(extras.members().get(name))
        .flatMap(json -> QuotedJson.read(json).filter(text -> QuotedJson.of(text).equals(json)))
        .filter(text -> !text.isEmpty())
        .map(LegalText::text);
  }

  /// @param icon where none was chosen
  static EntryDetails write(Extras extras, String icon) {
    var elements = new ArrayList<>(Appearance.write(extras));
    if (Appearance.value(extras, Entry.ICON).isEmpty()) {
      elements.addFirst(EntryString.open(Entry.ICON, icon));
    }
    for (var setting : SETTINGS) {
      text(extras, Appearance.member(setting))
          .ifPresent(value -> elements.add(new EntryString(setting, value, false)));
    }
    var data = new ArrayList<EntryString>();
    for (var name : extras.members().keySet()) {
      if (isData(name)) {
        text(extras, name)
            .ifPresent(
                value -> data.add(new EntryString(name.substring(DATA.length()), value, false)));
      }
    }
    return new EntryDetails(elements, AutoType.NONE, data);
  }

  private static boolean isData(String name) {
    return name.startsWith(DATA) && LegalText.lasts(name);
  }

  /// @return what has no place in the group, or does not stand there to the letter
  static Extras rest(Extras extras, String shown) {
    var rest = Appearance.rest(extras);
    extras
        .members()
        .keySet()
        .forEach(name -> {
          boolean placed =
              name.equals(NOTES)
                  || isData(name)
                  || SETTINGS.stream().map(Appearance::member).anyMatch(name::equals);
          if (placed && text(extras, name).filter(LegalText::lasts).isPresent()) {
            rest.remove(name);
          }
        });
    if (!name(extras, shown).equals(shown)) {
      rest.remove(NAME);
    }
    return new Extras(rest);
  }
}
