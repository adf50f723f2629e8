package org.keyturn.exchange.keepass;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;

/// Texts that a KeePass database protects although they are open in Keyturn, such as user names.
/// Their names stand in a member of the item's [Extras], in the order of the alphabet; an address
/// has a member of its own. What is a secret in Keyturn is always protected.
final class ProtectedTexts {
  private static final String MEMBER = "keepassProtected";
  private static final Pattern QUOTED = Pattern.compile("\"[A-Za-z ,]++\"");
  private static final String YES = "true";

  private ProtectedTexts() {}

  static Set<String> names(Extras extras) {
    var member = extras.members().get(MEMBER);
    var json = member == null ? "" : member.reveal();
    if (!QUOTED.matcher(json).matches()) {
      return Set.of();
    }
    // No pattern looks at the names themselves: one that repeats fails over very many.
    var names = new TreeSet<>(List.of(json.substring(1, json.length() - 1).split(",", -1)));
    return names.contains("") ? Set.of() : names;
  }

  /// @param names now; a member that says something else than names stays
  static void put(Map<String, SecretText> members, Collection<String> names) {
    var before = new Extras(members);
    if (names.isEmpty()) {
      if (!names(before).isEmpty()) {
        members.remove(MEMBER);
      }
    } else if (!members.containsKey(MEMBER) || !names(before).isEmpty()) {
      members.put(MEMBER, Appearance.quoted(String.join(",", new TreeSet<>(names))));
    }
  }

  /// @return which of KeePass' own texts that are open in Keyturn have a value here and are
  ///   guarded, or are not
  static Set<String> standard(Item item, boolean guarded) {
    var details = item.overview().details();
    var names = names(item.secrets().extras());
    var found = new HashSet<String>();
    if (names.contains(EntryString.TITLE) == guarded) {
      found.add(EntryString.TITLE);
    }
    if (!details.attributes().getOrDefault(Attribute.USERNAME, "").isEmpty()
        && names.contains(EntryString.USER_NAME) == guarded) {
      found.add(EntryString.USER_NAME);
    }
    if (!item.secrets().notes().isEmpty() && names.contains(EntryString.NOTES) == guarded) {
      found.add(EntryString.NOTES);
    }
    if (!details.uris().isEmpty() && is(details.uris().getFirst()) == guarded) {
      found.add(EntryString.URL);
    }
    return found;
  }

  static boolean is(LoginUri uri) {
    return Appearance.says(uri.extras().members(), MEMBER, YES);
  }

  /// @return the address with the mark, or without it
  static LoginUri marked(LoginUri uri, boolean guarded) {
    if (is(uri) == guarded) {
      return uri;
    }
    var members = new LinkedHashMap<>(uri.extras().members());
    if (guarded) {
      members.put(MEMBER, SecretText.of(YES));
    } else {
      members.remove(MEMBER);
    }
    return new LoginUri(uri.uri(), uri.match(), new Extras(members));
  }
}
