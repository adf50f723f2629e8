package org.keyturn.vault.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.keyturn.model.Attribute;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// What two items are together. Of what there can be one only, the value of the item that was
/// changed later counts, or the other's where it has none; lists hold what either has. A password
/// that gives way goes into the past passwords. Files are left to the caller.
final class Merging {
  private final Item present;
  private final Item incoming;

  public Merging(Item present, Item incoming) {
    this.present = present;
    this.incoming = incoming;
  }

  /// Whether the incoming item's values count where both have one.
  public boolean incomingWins() {
    var mine = present.overview().dates().changed();
    return !incoming.overview().dates().changed().isBefore(mine);
  }

  /// @return the item in the place of the present one, with its files; shares secret texts with
  ///   both
  public Item together(Instant now) {
    var first = incomingWins() ? incoming : present;
    var second = incomingWins() ? present : incoming;
    return new Item(
        overview(first.overview(), second.overview(), now), secrets(first, second, now));
  }

  private Overview overview(Overview first, Overview second, Instant now) {
    var mine = present.overview();
    var attributes = new EnumMap<Attribute, String>(Attribute.class);
    attributes.putAll(second.details().attributes());
    first
        .details()
        .attributes()
        .forEach((key, value) -> {
          if (!value.isEmpty()) {
            attributes.put(key, value);
          }
        });
    var uris =
        joined(
            mine.details().uris(),
            incoming.overview().details().uris(),
            (one, other) -> one.uri().equals(other.uri()));
    var links = joined(mine.links(), incoming.overview().links(), Object::equals);
    var ties =
        new Overview.Ties(
            first.expires().or(second::expires), links, mine.template().or(second::template));
    var name = first.name().isBlank() ? second.name() : first.name();
    return new Overview(
        mine.id(),
        mine.type(),
        name,
        filing(mine.filing(), incoming.overview().filing()),
        new Overview.Details(attributes, uris, mine.details().attachments(), ties),
        mine.dates().withChanged(now));
  }

  private static Overview.Filing filing(Overview.Filing mine, Overview.Filing other) {
    return new Overview.Filing(
        mine.folder().or(other::folder),
        mine.favorite() || other.favorite(),
        mine.reprompt() || other.reprompt(),
        joined(mine.tags(), other.tags(), Object::equals));
  }

  private static Secrets secrets(Item first, Item second, Instant now) {
    var one = first.secrets();
    var other = second.secrets();
    var attributes = new EnumMap<Attribute, SecretText>(Attribute.class);
    attributes.putAll(other.attributes());
    one.attributes()
        .forEach((key, value) -> {
          if (!value.isEmpty()) {
            attributes.put(key, value);
          }
        });
    return new Secrets(
        attributes,
        notes(one.notes(), other.notes()),
        joined(one.fields(), other.fields(), Object::equals),
        history(one, other, now),
        joined(one.passkeys(), other.passkeys(), Object::equals),
        extras(one.extras(), other.extras()));
  }

  private static SecretText notes(SecretText one, SecretText other) {
    if (one.isEmpty() || contains(other, one)) {
      return other;
    }
    if (other.isEmpty() || contains(one, other)) {
      return one;
    }
    var mine = one.chars();
    var theirs = other.chars();
    var both = new char[mine.length + theirs.length + 2];
    System.arraycopy(mine, 0, both, 0, mine.length);
    both[mine.length] = '\n';
    both[mine.length + 1] = '\n';
    System.arraycopy(theirs, 0, both, mine.length + 2, theirs.length);
    var text = SecretText.of(both);
    for (var part : List.of(mine, theirs, both)) {
      Arrays.fill(part, '\0');
    }
    return text;
  }

  private static boolean contains(SecretText whole, SecretText part) {
    for (int at = 0; at + part.length() <= whole.length(); at++) {
      int same = 0;
      while (same < part.length() && whole.charAt(at + same) == part.charAt(same)) {
        same++;
      }
      if (same == part.length()) {
        return true;
      }
    }
    return false;
  }

  private static List<PastPassword> history(Secrets one, Secrets other, Instant now) {
    var all = new ArrayList<PastPassword>();
    var given = other.attribute(Attribute.PASSWORD);
    var kept = one.attribute(Attribute.PASSWORD);
    if (!given.isEmpty() && !kept.isEmpty() && !given.equals(kept)) {
      all.add(new PastPassword(given, now, Extras.NONE));
    }
    all.addAll(one.history());
    return joined(all, other.history(), (a, b) -> a.password().equals(b.password()));
  }

  private static Extras extras(Extras one, Extras other) {
    Map<String, SecretText> members = new LinkedHashMap<>(other.members());
    members.putAll(one.members());
    return new Extras(members);
  }

  private static <T> List<T> joined(List<T> one, List<T> other, BiPredicate<T, T> same) {
    var more =
        other.stream().filter(each -> one.stream().noneMatch(there -> same.test(there, each)));
    return Stream.concat(one.stream(), more).toList();
  }

  /// @return whether the item would be what the present one is already, but for its date
  public static boolean same(Item present, Item together) {
    return together.secrets().equals(present.secrets())
        && together.overview().withDates(present.overview().dates()).equals(present.overview());
  }
}
