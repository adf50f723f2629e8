package org.keyturn.ui.preferences;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.keyturn.settings.Setting;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Switch;

/// Rows whose control changes a setting of this computer at once. The row's name stands under a key
/// of the messages, its sentence under `KEY.text`.
record PreferenceRows(UiContext context) {
  private static final double WIDTH = 170;

  /// A choice of a few values; one that is set and not among them is offered too.
  <T> PreferenceRow of(String key, Setting<T> setting, List<T> values, Function<T, String> word) {
    var box =
        box(
            values,
            context.settings().get(setting),
            word,
            now -> context.settings().put(setting, now));
    box.setId(id(setting));
    return row(key, box);
  }

  /// Yes or no.
  PreferenceRow of(String key, Setting<Boolean> setting) {
    var on = new Switch();
    on.setId(id(setting));
    on.setSelected(context.settings().get(setting));
    on.setAccessibleText(context.text(key));
    on.selectedProperty().addListener((seen, before, now) -> context.settings().put(setting, now));
    return row(key, on);
  }

  PreferenceRow row(String key, Node control) {
    control.setAccessibleText(context.text(key));
    return new PreferenceRow(context.text(key), context.text(key + ".text"), control);
  }

  /// @param changed told of each choice of the person's
  static <T> ComboBox<T> box(List<T> values, T now, Function<T, String> word, Consumer<T> changed) {
    var box = new ComboBox<T>();
    box.getItems().setAll(values);
    if (!values.contains(now)) {
      box.getItems().addFirst(now);
    }
    box.setConverter(new ChoiceWords<>(word));
    box.setValue(now);
    box.setMinWidth(WIDTH);
    box.valueProperty().addListener((seen, before, value) -> changed.accept(value));
    return box;
  }

  private static String id(Setting<?> setting) {
    return setting.key().replace('.', '-');
  }
}
