package org.keyturn.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What someone looks for; `docs/search.md` describes how it is written. Every text is a query:
/// what is no expression of the grammar, or not yet, counts as the letters that it consists of.
public sealed interface Query {
  /// Asks for nothing, so everything matches.
  static Query nothing() {
    return All.NOTHING;
  }

  /// Everything that all of these let through; an empty one lets everything through.
  record All(List<Query> terms) implements Query {
    private static final All NOTHING = new All(List.of());

    public All {
      terms = List.copyOf(terms);
    }
  }

  /// @param term no [All] and no [Not]
  record Not(Query term) implements Query {}

  /// A word or phrase that stands anywhere in what is open about an item.
  record Word(String text) implements Query {}

  /// A word or phrase in one field.
  ///
  /// @param field the canonical name
  record InField(String field, String text) implements Query {}

  record Is(Mark mark) implements Query {}

  /// Reads what was typed; never fails.
  static Query parse(String typed) {
    return new QueryReader(typed).read();
  }

  /// @return a text that [#parse(String)] reads as this query
  default String print() {
    return switch (this) {
      case All(var terms) -> terms.stream().map(Query::print).collect(Collectors.joining(" "));
      case Not(var term) -> "-" + term.print();
      case Word(var text) -> readsAs(text) ? text : quoted(text);
      case InField(var field, var text) ->
          field + ":" + (readsAs(field + ":" + text) ? text : quoted(text));
      case Is(var mark) -> mark.word().text() + ":" + mark.text();
    };
  }

  private boolean readsAs(String text) {
    return parse(text).equals(new All(List.of(this)));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /// Whether this asks, not in the negative, for items that bear the mark.
  default boolean wants(Mark mark) {
    return switch (this) {
      case All(var terms) -> terms.stream().anyMatch(term -> term.wants(mark));
      case Is(var own) -> own == mark;
      case Not _, Word _, InField _ -> false;
    };
  }

  /// Whether nobody can answer this without having looked at secrets.
  default boolean needsSecrets() {
    return switch (this) {
      case All(var terms) -> terms.stream().anyMatch(Query::needsSecrets);
      case Not(var term) -> term.needsSecrets();
      case Is(var mark) -> mark.secret();
      case Word _, InField _ -> false;
    };
  }

  /// Whether nobody can answer this without having judged the passwords.
  default boolean needsJudgement() {
    return switch (this) {
      case All(var terms) -> terms.stream().anyMatch(Query::needsJudgement);
      case Not(var term) -> term.needsJudgement();
      case Is(var mark) -> mark.judged();
      case Word _, InField _ -> false;
    };
  }

  /// @return the words that a title may show as found
  default List<String> inTitle() {
    return sought()
        .filter(in -> in.field.equals(QueryField.TITLE.name()) || in.field.isEmpty())
        .map(InField::text)
        .toList();
  }

  /// @return the words that any other text of the item may show as found
  default List<String> elsewhere() {
    return sought()
        .filter(in -> !in.field.equals(QueryField.TITLE.name()))
        .map(InField::text)
        .toList();
  }

  private Stream<InField> sought() {
    return switch (this) {
      case All(var terms) -> terms.stream().flatMap(Query::sought);
      case Word(var text) -> Stream.of(new InField("", text));
      case InField in -> Stream.of(in);
      case Not _, Is _ -> Stream.empty();
    };
  }
}
