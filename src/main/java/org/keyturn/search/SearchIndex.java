package org.keyturn.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyturn.model.Folder;
import org.keyturn.model.Overview;
import org.keyturn.search.Query.All;
import org.keyturn.search.Query.InField;
import org.keyturn.search.Query.Is;
import org.keyturn.search.Query.Not;
import org.keyturn.search.Query.Word;

/// Finds items by what is open about them. The folded texts are made once, here; when items have
/// changed, [#with(List, List)] gives an index that shares all others with this one. Immutable, so
/// any thread may search; dropped at lock like everything that knows names.
public final class SearchIndex {
  private final List<Overview> items;
  private final Map<UUID, String> folders;
  private final List<IndexBlock> blocks;
  private final Marks marks;

  /// @param marks asked while searching, only for what an overview does not tell
  public SearchIndex(List<Overview> items, List<Folder> folders, Marks marks) {
    this(items, names(folders), List.of(), marks);
  }

  private SearchIndex(
      List<Overview> items, Map<UUID, String> folders, List<IndexBlock> before, Marks marks) {
    this.items = items;
    this.folders = folders;
    this.marks = marks;
    this.blocks = new IndexBlocks(before, folders).of(items);
  }

  private SearchIndex(SearchIndex other, Marks marks) {
    this.items = other.items;
    this.folders = other.folders;
    this.blocks = other.blocks;
    this.marks = marks;
  }

  private static Map<UUID, String> names(List<Folder> folders) {
    return folders.stream().collect(Collectors.toMap(Folder::id, Folder::name, (a, _) -> a));
  }

  /// @return the same index with other answers
  public SearchIndex with(Marks others) {
    return new SearchIndex(this, others);
  }

  /// @return an index of these; texts of items that have not changed are taken from this one
  @SuppressWarnings("ReferenceEquality") // whoever keeps a list keeps it as long as it stays
  public SearchIndex with(List<Overview> now, List<Folder> nowFolders) {
    var names = names(nowFolders);
    if (!names.equals(folders)) {
      return new SearchIndex(now, names, List.of(), marks);
    }
    return now == items ? this : new SearchIndex(now, names, blocks, marks);
  }

  /// @return in the order of the given items
  public List<Overview> find(Query query) {
    return found(terms(query).toList());
  }

  /// @param among only of these
  /// @return in the order of the given items
  public List<Overview> find(Query query, Predicate<Overview> among) {
    return found(Stream.concat(terms(query), Stream.of(new Matcher.OfItem(among))).toList());
  }

  private List<Overview> found(List<Matcher> terms) {
    if (terms.isEmpty()) {
      return items;
    }
    var wanted = terms.size() == 1 ? terms.getFirst() : new Matcher.Together(terms);
    var found = new BitSet(items.size());
    int first = 0;
    for (var block : blocks) {
      for (int at = wanted.next(block, 0); at < block.size(); ) {
        found.set(first + at);
        at = at + 1 < block.size() ? wanted.next(block, at + 1) : block.size();
      }
      first += block.size();
    }
    return Chosen.of(items, found);
  }

  /// What is looked for in texts comes first, what is asked of single items last.
  private Stream<Matcher> terms(Query query) {
    return flat(query)
        .sorted(Comparator.comparing(term -> !(term instanceof Word || term instanceof InField)))
        .map(this::matcher);
  }

  private static Stream<Query> flat(Query query) {
    return query instanceof All(var terms)
        ? terms.stream().flatMap(SearchIndex::flat)
        : Stream.of(query);
  }

  private Matcher matcher(Query query) {
    return switch (query) {
      case All all -> new Matcher.Together(terms(all).toList());
      case Not(var term) -> new Matcher.Negated(matcher(term));
      case Word(var text) -> new Matcher.OfWord(Fold.of(text));
      case InField(var name, var text) ->
          inField(QueryField.named(name).orElseThrow(), Fold.of(text));
      case Is(var mark) -> mark(mark);
    };
  }

  private static Matcher inField(QueryField field, String folded) {
    if (field.equals(QueryField.TYPE)) {
      return new Matcher.OfItem(item -> Fold.of(item.type().key()).contains(folded));
    }
    var wanted = field.equals(QueryField.FOLDER) ? "/" + folded : folded;
    return new Matcher.OfField(wanted, field.number(), field.equals(QueryField.TAG));
  }

  private Matcher mark(Mark mark) {
    if (IndexBlock.tells(mark)) {
      return new Matcher.OfMark(mark);
    }
    return mark == Mark.EXPIRED
        ? new Matcher.OfItem(
            item -> item.expired(LocalDate.now(ZoneId.systemDefault())) || marks.bears(item, mark))
        : new Matcher.OfItem(item -> marks.bears(item, mark));
  }
}
