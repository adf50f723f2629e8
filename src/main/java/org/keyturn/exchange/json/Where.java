package org.keyturn.exchange.json;

/// The place of a value in a document, e.g. `items[3].login`. Names are as long as a file likes,
/// and each value has its place: so a long one is shown by its beginning and its end.
final class Where {
  private static final int MOST = 200;

  private Where() {}

  /// @param outer empty for the document itself
  static String member(String outer, String name) {
    return outer.isEmpty() ? cut(name) : cut(outer) + "." + cut(name);
  }

  static String element(String outer, int index) {
    return cut(outer) + "[" + index + "]";
  }

  private static String cut(String text) {
    return text.length() <= MOST
        ? text
        : text.substring(0, MOST / 2) + "\u2026" + text.substring(text.length() - MOST / 2);
  }
}
