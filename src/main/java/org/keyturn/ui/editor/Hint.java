package org.keyturn.ui.editor;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.keyturn.address.Address;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// A remark below a field that looks odd. It never keeps anybody from saving.
final class Hint extends Label {

  private Hint(ObservableValue<String> text, Function<String, Optional<String>> judge) {
    getStyleClass().addAll(Css.CAPTION, "hint");
    setGraphic(Glyph.INFO.icon(Css.WARN));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    text.subscribe(now -> {
      var remark = judge.apply(now.strip());
      setVisible(remark.isPresent());
      setText(remark.orElse(""));
    });
  }

  /// For an address that no browser will open.
  static Hint address(ObservableValue<String> text, UiContext context) {
    return odd(text, context, "editor.hint.address", address -> Address.web(address).isEmpty());
  }

  /// For what cannot be an e-mail address: exactly one `@` with something on both sides.
  static Hint mail(ObservableValue<String> text, UiContext context) {
    return odd(text, context, "editor.hint.mail", mail -> !mail.matches("[^@\\s]+@[^@\\s]+"));
  }

  private static Hint odd(
      ObservableValue<String> text, UiContext context, String key, Predicate<String> isOdd) {
    return new Hint(
        text,
        typed ->
            typed.isEmpty() || !isOdd.test(typed)
                ? Optional.empty()
                : Optional.of(context.text(key)));
  }
}
