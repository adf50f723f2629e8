package org.keyturn.exchange.keepass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.model.Extras;
import org.keyturn.model.SecretText;

/// How an entry or group looks in KeePass: simple texts, which Keyturn keeps out of sight as
/// members of [Extras] named like the element, `keepassIconID` for `IconID`, and the picture itself
/// in base64 as `keepassCustomIcon`.
final class Appearance {
  /// Elements that are kept this way.
  static final List<String> ELEMENTS =
      List.of(
          Entry.ICON,
          Entry.CUSTOM_ICON,
          Entry.FOREGROUND,
          Entry.BACKGROUND,
          Entry.QUALITY_CHECK,
          Group.AUTO_TYPE,
          Group.SEARCHING);

  private static final String PICTURE = "keepassCustomIcon";

  /// Where the picture goes apart.
  private static final String APART = "\"\"";

  private static final Pattern SIMPLE = Pattern.compile("\"([#0-9A-Za-z:.-]{1,40})\"");
  private static final Pattern BASE64 = Pattern.compile("\"([0-9A-Za-z+/]{1,131072}={0,2})\"");

  private Appearance() {}

  static String member(String element) {
    return "keepass" + element;
  }

  /// @return the value of a member that is as simple as these are
  static Optional<String> value(Extras extras, String element) {
    return matched(extras, member(element), SIMPLE).filter(value -> fits(element, value));
  }

  /// Other programs refuse a whole file for a colour that is none.
  private static boolean fits(String element, String value) {
    return switch (element) {
      case Entry.ICON -> value.matches("\\d{1,3}");
      case Entry.CUSTOM_ICON -> id(value).isPresent();
      case Entry.FOREGROUND, Entry.BACKGROUND -> value.matches("#\\p{XDigit}{6}");
      default -> value.matches("(?i)true|false|null");
    };
  }

  private static Optional<String> matched(Extras extras, String member, Pattern pattern) {
    return Optional.ofNullable(extras.members().get(member))
        .map(SecretText::reveal)
        .map(pattern::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// @return the elements to be written
  static List<EntryString> write(Extras extras) {
    var elements = new ArrayList<EntryString>();
    for (var element : ELEMENTS) {
      value(extras, element).ifPresent(value -> elements.add(EntryString.open(element, value)));
    }
    return elements;
  }

  /// @return the picture that goes with the id in [Entry#CUSTOM_ICON], in base64
  static Map<UUID, String> picture(Extras extras) {
    var picture = new HashMap<UUID, String>();
    value(extras, Entry.CUSTOM_ICON)
        .flatMap(Appearance::id)
        .ifPresent(id -> matched(extras, PICTURE, BASE64).ifPresent(data -> picture.put(id, data)));
    return picture;
  }

  /// @return the members that have no element, among them a mark where the picture goes apart
  static Map<String, SecretText> rest(Extras extras) {
    var rest = new LinkedHashMap<>(extras.members());
    if (!picture(extras).isEmpty()) {
      rest.put(PICTURE, SecretText.of(APART));
    }
    ELEMENTS.stream()
        .filter(element -> value(extras, element).isPresent())
        .forEach(element -> rest.remove(member(element)));
    return rest;
  }

  /// Puts what stands in a database into members, in place of what they said before.
  ///
  /// @param elements those that are not simple enough stay out
  /// @param always whether the picture is wanted even if it was not there before
  static void read(
      Map<String, SecretText> members,
      List<EntryString> elements,
      CustomIcons icons,
      boolean always) {
    var before = new Extras(members);
    ELEMENTS.stream()
        .filter(element -> value(before, element).isPresent())
        .forEach(element -> members.remove(member(element)));
    elements.stream()
        .filter(Appearance::isSimple)
        .forEach(text -> members.put(member(text.key()), quoted(text.value().reveal())));
    boolean wanted = always || members.containsKey(PICTURE);
    if (says(members, PICTURE, APART) || !picture(before).isEmpty()) {
      members.remove(PICTURE);
    }
    value(new Extras(members), Entry.CUSTOM_ICON)
        .flatMap(Appearance::id)
        .filter(_ -> wanted)
        .flatMap(icons::take)
        .ifPresent(data -> members.put(PICTURE, quoted(data)));
  }

  /// Whether an element is kept out of sight.
  static boolean isSimple(EntryString text) {
    return ELEMENTS.contains(text.key())
        && SIMPLE.matcher(quoted(text.value().reveal()).reveal()).matches();
  }

  static boolean says(Map<String, SecretText> members, String member, String json) {
    var value = members.get(member);
    return value != null && value.reveal().equals(json);
  }

  static SecretText quoted(String simple) {
    return SecretText.of("\"" + simple + "\"");
  }
}
