package org.keyturn.cli.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.vault.Session;

/// Finds what the person means: a whole id, the beginning of exactly one id, or a name that exactly
/// one thing has, in that spelling or else in any case.
final class ItemChoice {
  private static final Pattern WHOLE =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern BEGINNING = Pattern.compile("[\\p{XDigit}-]{4,}");

  private ItemChoice() {}

  /// A whole id is taken as it is, even if the list does not show it: its item may be damaged.
  static UUID item(Session session, String text) throws Failed {
    if (WHOLE.matcher(text).matches()) {
      return UUID.fromString(text);
    }
    var named = session.items().named(text);
    var found =
        one(text, named.isEmpty() ? begun(session, text) : named, Overview::id, Overview::name);
    return found.orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.ITEM)));
  }

  /// What could be meant by the beginning of an id: only then all items are looked at.
  private static List<Overview> begun(Session session, String text) throws Failed {
    return BEGINNING.matcher(text).matches() ? session.items().list() : List.of();
  }

  /// @return empty if there is none
  static <T> Optional<UUID> one(
      String text, List<T> things, Function<T, UUID> id, Function<T, String> name) throws Failed {
    if (WHOLE.matcher(text).matches()) {
      return Optional.of(UUID.fromString(text));
    }
    var named = things.stream().filter(thing -> name.apply(thing).equals(text)).map(id).toList();
    if (named.isEmpty()) {
      named =
          things.stream()
              .filter(thing -> name.apply(thing).equalsIgnoreCase(text))
              .map(id)
              .toList();
    }
    if (named.isEmpty() && BEGINNING.matcher(text).matches()) {
      var start = text.toLowerCase(Locale.ROOT);
      return only(things.stream().map(id).filter(i -> i.toString().startsWith(start)).toList());
    }
    return only(named);
  }

  private static Optional<UUID> only(List<UUID> found) throws Failed {
    if (found.size() > 1) {
      throw new Failed(new Failure.Refused(Failure.Rule.NAME_AMBIGUOUS));
    }
    return found.stream().findFirst();
  }
}
