package org.keyturn.search;

import java.util.List;
import java.util.function.Predicate;
import org.keyturn.model.Overview;

/// One condition of a query. It leaps from one item that meets it to the next, so that those in
/// between are never looked at one by one. Immutable.
interface Matcher {

  /// @param from the number of an item, below the block's size
  /// @return the first item from there on that meets this, the block's size if none does
  int next(IndexBlock block, int from);

  /// Looks at no other item.
  boolean meets(IndexBlock block, int item);

  /// A word anywhere.
  record OfWord(String folded) implements Matcher {
    @Override
    public int next(IndexBlock block, int from) {
      return block.next(folded, from);
    }

    @Override
    public boolean meets(IndexBlock block, int item) {
      return block.holds(folded, item);
    }
  }

  /// A word in one field.
  ///
  /// @param field its number
  /// @param begins whether a value has to begin with it
  record OfField(String folded, int field, boolean begins) implements Matcher {
    @Override
    public int next(IndexBlock block, int from) {
      return block.next(folded, field, begins, from);
    }

    @Override
    public boolean meets(IndexBlock block, int item) {
      return block.holds(folded, field, begins, item);
    }
  }

  /// @param mark one that blocks tell
  record OfMark(Mark mark) implements Matcher {
    @Override
    public int next(IndexBlock block, int from) {
      int at = from;
      while (at < block.size() && !block.bears(at, mark)) {
        at++;
      }
      return at;
    }

    @Override
    public boolean meets(IndexBlock block, int item) {
      return block.bears(item, mark);
    }
  }

  /// What is asked of items one by one.
  record OfItem(Predicate<Overview> test) implements Matcher {
    @Override
    public int next(IndexBlock block, int from) {
      int at = from;
      while (at < block.size() && !meets(block, at)) {
        at++;
      }
      return at;
    }

    @Override
    public boolean meets(IndexBlock block, int item) {
      return test.test(block.item(item));
    }
  }

  record Negated(Matcher term) implements Matcher {
    @Override
    public int next(IndexBlock block, int from) {
      int at = from;
      while (at < block.size() && term.meets(block, at)) {
        at++;
      }
      return at;
    }

    @Override
    public boolean meets(IndexBlock block, int item) {
      return !term.meets(block, item);
    }
  }

  /// All of these; those that leap farthest come first.
  record Together(List<Matcher> terms) implements Matcher {
    public Together {
      terms = List.copyOf(terms);
    }

    /// Each in turn begins where the one before it has come to, until all have come to one item.
    @Override
    public int next(IndexBlock block, int from) {
      int at = from;
      int agreed = 0;
      while (agreed < terms.size() && at < block.size()) {
        for (var term : terms) {
          int next = term.next(block, at);
          agreed = next == at ? agreed + 1 : 1;
          at = next;
          if (at == block.size()) {
            return at;
          }
        }
      }
      return at;
    }

    @Override
    public boolean meets(IndexBlock block, int item) {
      return terms.stream().allMatch(term -> term.meets(block, item));
    }
  }
}
