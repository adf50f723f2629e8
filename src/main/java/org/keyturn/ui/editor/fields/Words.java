package org.keyturn.ui.editor.fields;

import java.util.List;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the choices of a combo box by their words.
public final class Words<T> extends StringConverter<T> {
  private final Function<T, String> words;
  private final List<T> choices;

  private Words(Function<T, String> words, List<T> choices) {
    this.words = words;
    this.choices = choices;
  }

  public static <T> Words<T> of(Function<T, String> words, List<T> choices) {
    return new Words<>(words, choices);
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  @Override
  public @Nullable T fromString(String text) {
    return choices.stream().filter(c -> words.apply(c).equals(text)).findFirst().orElse(null);
  }
}
