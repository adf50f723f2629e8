package org.keyturn.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.search.Query.All;
import org.keyturn.search.Query.InField;
import org.keyturn.search.Query.Is;
import org.keyturn.search.Query.Not;
import org.keyturn.search.Query.Word;

/// Finds items by what is open about them. The folded texts are made once, here; a change of the
/// vault needs a new index. Immutable, so any thread may search; dropped at lock like everything
/// that knows names.
public final class SearchIndex {
  private record Entry(Overview item, String text) {}

  private final List<Entry> entries;
  private final Marks marks;

  /// @param marks asked while searching, only for what an overview does not tell
  public SearchIndex(List<Overview> items, List<Folder> folders, Marks marks) {
    var names = folders.stream().collect(Collectors.toMap(Folder::id, Folder::name, (a, _) -> a));
    this.entries = items.stream().map(item -> new Entry(item, IndexText.of(item, names))).toList();
    this.marks = marks;
  }

  private SearchIndex(List<Entry> entries, Marks marks) {
    this.entries = entries;
    this.marks = marks;
  }

  /// @return the same index with other answers
  public SearchIndex with(Marks others) {
    return new SearchIndex(entries, others);
  }

  /// @return in the order of the given items
  public List<Overview> find(Query query) {
    return find(query, item -> true);
  }

  /// @param among only of these
  /// @return in the order of the given items
  public List<Overview> find(Query query, Predicate<Overview> among) {
    var matches = test(query);
    var found = new ArrayList<Overview>();
    for (var entry : entries) {
      if (among.test(entry.item) && matches.test(entry)) {
        found.add(entry.item);
      }
    }
    return found;
  }

  private Predicate<Entry> test(Query query) {
    return switch (query) {
      case All(var terms) ->
          terms.stream().map(this::test).reduce(Predicate::and).orElse(entry -> true);
      case Not(var term) -> test(term).negate();
      case Word(var text) -> word(Fold.of(text));
      case InField(var name, var text) ->
          inField(QueryField.named(name).orElseThrow(), Fold.of(text));
      case Is(var mark) -> entry -> is(entry.item, mark);
    };
  }

  private static Predicate<Entry> word(String folded) {
    return entry -> entry.text.contains(folded);
  }

  private static Predicate<Entry> inField(QueryField field, String folded) {
    if (field.equals(QueryField.TYPE)) {
      return entry -> Fold.of(entry.item.type().key()).contains(folded);
    }
    if (field.equals(QueryField.TAG)) {
      var beginning = field.sign() + folded;
      return entry -> entry.text.contains(beginning);
    }
    var wanted = field.equals(QueryField.FOLDER) ? "/" + folded : folded;
    return entry -> IndexText.holds(entry.text, field.sign(), wanted);
  }

  private boolean is(Overview item, Mark mark) {
    return switch (mark) {
      case FAVORITE -> item.filing().favorite();
      case ARCHIVED -> item.isArchived();
      case TRASHED -> item.trashed();
      case ATTACHMENT -> !item.details().attachments().isEmpty();
      case EXPIRED ->
          item.expired(LocalDate.now(ZoneId.systemDefault())) || marks.bears(item, mark);
      case WEAK, REUSED, TOTP, PASSKEY -> marks.bears(item, mark);
    };
  }
}
