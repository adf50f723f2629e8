package org.keyturn.ui.editor;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.keyturn.ui.context.UiContext;

/// A day to type or to choose, written as the person's language writes it. What is no day leaves
/// the field as it was.
final class DayPicker extends DatePicker {
  private final List<DateTimeFormatter> read;

  /// @param chosen told whenever the day changes, also when it is taken away
  public DayPicker(
      UiContext context, Optional<LocalDate> day, Consumer<Optional<LocalDate>> chosen) {
    var locale = context.messages().locale();
    var shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    var brief = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
    read = List.of(shown, brief, DateTimeFormatter.ISO_LOCAL_DATE);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return date == null ? "" : shown.format(date);
          }

          @Override
          public @Nullable LocalDate fromString(String text) {
            return text.isBlank() ? null : parsed(text.strip());
          }
        });
    setPromptText(context.text("editor.day.prompt", shown.format(LocalDate.of(2030, 12, 31))));
    setMaxWidth(Double.MAX_VALUE);
    setValue(day.orElse(null));
    valueProperty().addListener((seen, before, now) -> chosen.accept(Optional.ofNullable(now)));
    // Typed text counts even if nobody pressed Return. Before the first focus there is none: the
    // day would be taken away.
    getEditor()
        .focusedProperty()
        .addListener((seen, before, focused) -> {
          if (!focused) {
            setValue(getConverter().fromString(getEditor().getText()));
          }
        });
  }

  private @Nullable LocalDate parsed(String text) {
    for (var format : read) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException another) {
        // Perhaps in the next format.
      }
    }
    return getValue();
  }
}
