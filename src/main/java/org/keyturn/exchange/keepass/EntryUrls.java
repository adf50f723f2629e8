package org.keyturn.exchange.keepass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;

/// Addresses of an entry: KeePass has a place for one, programs have agreed on names for more.
final class EntryUrls {
  private static final String ANDROID_APP = "AndroidApp";
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private EntryUrls() {}

  static List<LoginUri> take(EntryStrings texts, Optional<RoundTripField> residue, ItemType type) {
    var before = residue.map(one -> one.item().overview().details().uris()).orElse(List.of());
    var uris = new ArrayList<LoginUri>();
    for (int i = 0; i < before.size(); i++) {
      var was = before.get(i);
      texts
          .takeText(key(i))
          .ifPresent(stands ->
              uris.add(
                  ProtectedTexts.marked(
                      new LoginUri(
                          RoundTripField.exact(stands.value().reveal(), was.uri()),
                          was.match(),
                          was.extras()),
                      stands.concealed())));
    }
    if (type == ItemType.LOGIN) {
      texts
          .takeText(EntryString.URL)
          .filter(EntryUrls::isFilled)
          .ifPresent(url -> uris.add(uri(url)));
      texts.takeAll(key -> key.startsWith(StandardFields.MORE_URLS)).stream()
          .filter(EntryUrls::isFilled)
          .sorted(Comparator.comparingInt(EntryUrls::number))
          .forEach(text -> uris.add(uri(text)));
      texts.takeAll(key -> key.startsWith(ANDROID_APP)).stream()
          .filter(EntryUrls::isFilled)
          .sorted(Comparator.comparingInt(EntryUrls::number))
          .forEach(text -> uris.add(LoginUri.of(app(text.value().reveal().strip()))));
    }
    return uris;
  }

  private static boolean isFilled(EntryString text) {
    return !text.value().isEmpty();
  }

  private static LoginUri uri(EntryString text) {
    return ProtectedTexts.marked(LoginUri.of(text.value().reveal()), text.concealed());
  }

  /// Programs write the bare id of an app, or its address.
  private static String app(String text) {
    return SCHEME.matcher(text).lookingAt() ? text : "androidapp://" + text;
  }

  /// @return the name of the text for an item's address with this index
  static String key(int index) {
    return index == 0 ? EntryString.URL : StandardFields.MORE_URLS + "_" + index;
  }

  private static int number(EntryString text) {
    var digits = text.key().replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
  }
}
