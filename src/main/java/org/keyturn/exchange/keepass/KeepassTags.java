package org.keyturn.exchange.keepass;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.Overview;

/// Tags, which stand in one text: KeePass parts them by semicolons, KeePassXC by commas. One of
/// them marks favourites.
final class KeepassTags {
  static final String FAVORITE = "Favorite";
  private static final Pattern BETWEEN = Pattern.compile("[,;\t\r\n]");

  private KeepassTags() {}

  static String write(Overview.Filing filing) {
    var all = new ArrayList<>(filing.tags());
    if (filing.favorite()) {
      all.add(FAVORITE);
    }
    return String.join(";", split(LegalText.text(String.join(";", all))));
  }

  static Set<String> split(String text) {
    var tags = new LinkedHashSet<String>();
    for (var tag : BETWEEN.split(text, -1)) {
      if (!tag.isBlank()) {
        tags.add(tag.strip());
      }
    }
    return tags;
  }

  static Overview.Filing read(String text, Overview.Filing filing) {
    var tags = split(text);
    boolean favorite = tags.removeIf(FAVORITE::equalsIgnoreCase);
    return filing.withFavorite(favorite).withTags(List.copyOf(tags));
  }

  /// @return whether both are the same tags in whatever order
  static boolean same(String one, String other) {
    return split(one).equals(split(other));
  }
}
