package org.keyturn.ui.exchange.intake;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words for the choices of a list that nobody types into.
final class Words<T> extends StringConverter<T> {
  private final Function<T, String> word;

  Words(Function<T, String> word) {
    this.word = word;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : word.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the list is not editable");
  }
}
