package org.keyturn.search;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import org.keyturn.model.Overview;

/// Some items of a list, in its order. Kept by their numbers: copying 100,000 of them takes longer
/// than finding them. Immutable, if the list is.
final class Chosen extends AbstractList<Overview> implements RandomAccess {
  private final List<Overview> all;
  private final int[] numbers;

  private Chosen(List<Overview> all, int[] numbers) {
    this.all = all;
    this.numbers = numbers;
  }

  /// @param numbers those of the items that are in it
  static List<Overview> of(List<Overview> all, BitSet numbers) {
    int count = numbers.cardinality();
    return count == all.size() ? all : new Chosen(all, numbered(numbers, count));
  }

  private static int[] numbered(BitSet numbers, int count) {
    var list = new int[count];
    int at = numbers.nextSetBit(0);
    for (int i = 0; i < count; i++) {
      list[i] = at;
      at = numbers.nextSetBit(at + 1);
    }
    return list;
  }

  @Override
  public Overview get(int index) {
    return all.get(numbers[index]);
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
