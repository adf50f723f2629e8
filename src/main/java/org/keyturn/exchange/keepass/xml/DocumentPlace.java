package org.keyturn.exchange.keepass.xml;

import org.keyturn.model.Problem;

/// Where something stands in a document, and how a person finds it.
///
/// @param where position in the document
/// @param path of the groups above, parted by `/`, shortened if it is long
/// @param name title of an entry, name of a group; may be empty
public record DocumentPlace(String where, String path, String name) {
  /// Characters of a path or name that is shown.
  private static final int MOST = 200;

  /// Characters of a position; a group within a hundred others has its innermost ones.
  private static final int MOST_WHERE = 400;

  /// Of the group that holds all others, which people do not see.
  static final DocumentPlace OUTERMOST = new DocumentPlace("Root/Group", "", "");

  /// Of what a program makes and no document holds.
  public static final DocumentPlace NONE = new DocumentPlace("", "", "");

  private static final String NAMELESS = "--";

  public DocumentPlace {
    where = cut(where, MOST_WHERE);
    path = cut(path, MOST);
    name = name.length() > MOST ? name.substring(0, MOST) + "\u2026" : name;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? "\u2026" + text.substring(text.length() - most) : text;
  }

  /// @return the place of something in this group
  DocumentPlace inside(String element, String itsName) {
    return new DocumentPlace(where + "/" + element, outermost() ? "" : label(), itsName);
  }

  private boolean outermost() {
    return where.equals(OUTERMOST.where);
  }

  DocumentPlace named(String itsName) {
    return new DocumentPlace(where, path, itsName);
  }

  /// @return e.g. `Family/Shop`
  public String label() {
    var own = name.isBlank() ? NAMELESS : name.strip();
    return path.isEmpty() ? own : path + "/" + own;
  }

  /// @param part of what stands here, as it stands in the document
  public Problem problem(String part, String reason) {
    return new Problem(where + part, reason, label());
  }

  /// About a file.
  public Problem problem(String part, String reason, String file) {
    return new Problem(where + part, reason, label() + ": " + file);
  }
}
