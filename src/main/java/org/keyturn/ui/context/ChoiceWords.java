package org.keyturn.ui.context;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words for the choices of a list that nobody types into.
public final class ChoiceWords<T> extends StringConverter<T> {
  private final Function<T, String> word;

  /// @param word asked each time, so that it may change with what surrounds the choice
  public ChoiceWords(Function<T, String> word) {
    this.word = word;
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : word.apply(choice);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the list is not editable");
  }
}
