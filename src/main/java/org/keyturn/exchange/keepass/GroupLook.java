package org.keyturn.exchange.keepass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.keepassxml.AutoType;
import org.keyturn.exchange.keepassxml.Beside;
import org.keyturn.exchange.keepassxml.Entry;
import org.keyturn.exchange.keepassxml.Group;
import org.keyturn.exchange.keepassxml.Text;
import org.keyturn.exchange.xml.Legal;
import org.keyturn.model.Extras;
import org.keyturn.model.SecretText;

/// What a group has that a folder does not show, kept as members of the folder's [Extras] and
/// written back: notes, looks as of [Look], settings, and what programs have added.
final class GroupLook {
  private static final String NOTES = "keepassNotes";
  private static final String NAME = "keepassName";
  private static final String DATA = "keepassCustomData/";

  /// Settings of any text.
  private static final List<String> SETTINGS = List.of(Group.KEYS, Group.TAGS);

  private GroupLook() {}

  /// Puts what the group says in place of what is kept.
  ///
  /// @param kept of the folder, where the group was made of one
  static Extras read(Group group, Extras kept, Icons icons) {
    var members = new LinkedHashMap<>(kept.members());
    put(members, NOTES, group.notes());
    if (group.name().isBlank()) {
      members.put(NAME, Quoted.of(SecretText.of(group.name())));
    }
    Look.read(members, group.beside().elements(), icons, true);
    for (var element : group.beside().elements()) {
      if (!Look.isSimple(element)) {
        put(members, Look.member(element.key()), element.value());
      }
    }
    for (var data : group.beside().customData()) {
      put(members, DATA + data.key(), data.value());
    }
    return new Extras(members);
  }

  /// What is kept counts where it became what stands there.
  private static void put(Map<String, SecretText> members, String name, SecretText text) {
    var kept = Optional.ofNullable(members.get(name)).flatMap(Quoted::read);
    boolean same = kept.filter(was -> Legal.became(text.reveal(), was.reveal())).isPresent();
    if (!text.isEmpty() && !same) {
      members.put(name, Quoted.of(text));
    }
  }

  /// @param shown the folder's own name, without those above
  /// @return the name of the group, where one that nobody gave is none
  static String name(Extras extras, String shown) {
    return shown.equals(Hidden.NAMELESS)
        ? Optional.ofNullable(extras.members().get(NAME))
            .flatMap(Quoted::read)
            .filter(Hidden::isNone)
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
        .flatMap(json -> Quoted.read(json).filter(text -> Quoted.of(text).equals(json)))
        .filter(text -> !text.isEmpty())
        .map(Legal::text);
  }

  /// @param icon where none was chosen
  static Beside write(Extras extras, String icon) {
    var elements = new ArrayList<>(Look.write(extras));
    if (Look.value(extras, Entry.ICON).isEmpty()) {
      elements.addFirst(Text.open(Entry.ICON, icon));
    }
    for (var setting : SETTINGS) {
      text(extras, Look.member(setting))
          .ifPresent(value -> elements.add(new Text(setting, value, false)));
    }
    var data = new ArrayList<Text>();
    for (var name : extras.members().keySet()) {
      if (isData(name)) {
        text(extras, name)
            .ifPresent(value -> data.add(new Text(name.substring(DATA.length()), value, false)));
      }
    }
    return new Beside(elements, AutoType.NONE, data);
  }

  private static boolean isData(String name) {
    return name.startsWith(DATA) && Legal.lasts(name);
  }

  /// @return what has no place in the group, or does not stand there to the letter
  static Extras rest(Extras extras, String shown) {
    var rest = Look.rest(extras);
    extras
        .members()
        .keySet()
        .forEach(name -> {
          boolean placed =
              name.equals(NOTES)
                  || isData(name)
                  || SETTINGS.stream().map(Look::member).anyMatch(name::equals);
          if (placed && text(extras, name).filter(Legal::lasts).isPresent()) {
            rest.remove(name);
          }
        });
    if (!name(extras, shown).equals(shown)) {
      rest.remove(NAME);
    }
    return new Extras(rest);
  }
}
