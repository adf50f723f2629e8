package org.keyturn.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Several that were opened together and are closed together. Cannot be changed.
public final class OpenedList<E extends Opened> extends AbstractList<E> implements Opened {
  private final List<E> all;

  public OpenedList(List<? extends E> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public E get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }

  /// Keeps the first that is wanted, if there is one, and closes all others.
  @CallerCloses
  public Optional<E> only(Predicate<? super E> wanted) {
    var kept = all.stream().filter(wanted).findFirst();
    for (var one : all) {
      if (kept.isEmpty() || !isSame(one, kept.get())) {
        one.close();
      }
    }
    return kept;
  }

  @SuppressWarnings("ReferenceEquality") // an equal one is open for itself
  private static boolean isSame(Object one, Object other) {
    return one == other;
  }

  @Override
  public void close() {
    all.forEach(Opened::close);
  }
}
