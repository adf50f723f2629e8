package org.keyturn.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyturn.search.Query.All;
import org.keyturn.search.Query.InField;
import org.keyturn.search.Query.Is;
import org.keyturn.search.Query.Not;
import org.keyturn.search.Query.Word;

/// Reads one typed text from left to right.
final class QueryReader {
  private static final char QUOTE = '"';

  private final String typed;
  private int at;

  QueryReader(String typed) {
    this.typed = typed;
  }

  Query read() {
    List<Query> terms = new ArrayList<>();
    for (skipSpace(); at < typed.length(); skipSpace()) {
      term().ifPresent(terms::add);
    }
    return new All(terms);
  }

  /// @return empty for a phrase that has no letters yet
  private Optional<Query> term() {
    int from = at;
    if (typed.charAt(at) != '-') {
      return plain(from);
    }
    at++;
    if (at == typed.length() || isSpace()) {
      return Optional.of(new Word("-"));
    }
    var negated = plain(at);
    return Optional.of(
        negated.<Query>map(Not::new).orElseGet(() -> new Word(typed.substring(from, at))));
  }

  private Optional<Query> plain(int from) {
    if (typed.charAt(at) == QUOTE) {
      return Optional.of(phrase()).filter(text -> !text.isBlank()).map(Word::new);
    }
    while (at < typed.length() && !isSpace()) {
      at++;
      if (typed.charAt(at - 1) == ':') {
        var known = afterColon(typed.substring(from, at - 1));
        if (known.isPresent()) {
          return known;
        }
      }
    }
    return Optional.of(new Word(typed.substring(from, at)));
  }

  /// Reads the value if the name before the colon asks for something; otherwise stays where it is.
  private Optional<Query> afterColon(String name) {
    int before = at;
    var value = value();
    Optional<Query> known =
        value.isBlank()
            ? Optional.empty()
            : Mark.of(name, value)
                .<Query>map(Is::new)
                .or(() -> QueryField.named(name).map(field -> new InField(field.name(), value)));
    if (known.isEmpty()) {
      at = before;
    }
    return known;
  }

  private String value() {
    if (at < typed.length() && typed.charAt(at) == QUOTE) {
      return phrase();
    }
    int from = at;
    while (at < typed.length() && !isSpace()) {
      at++;
    }
    return typed.substring(from, at);
  }

  /// The text between quotes; without a second one, the rest.
  private String phrase() {
    at++;
    int end = typed.indexOf(QUOTE, at);
    var text = typed.substring(at, end < 0 ? typed.length() : end);
    at = end < 0 ? typed.length() : end + 1;
    return text;
  }

  private void skipSpace() {
    while (at < typed.length() && isSpace()) {
      at++;
    }
  }

  private boolean isSpace() {
    return Character.isWhitespace(typed.charAt(at));
  }
}
