package org.keyturn.ui.controls;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Buttons in the window's few shapes. Every one that shows only an icon has an accessible name and
/// a tooltip.
public final class Buttons {

  private Buttons() {}

  /// The one filled button of a view; it answers Return.
  public static Button primary(String text, Runnable action) {
    var button = plain(text, action);
    button.getStyleClass().add(Css.PRIMARY);
    button.setDefaultButton(true);
    return button;
  }

  public static Button plain(String text, Runnable action) {
    var button = new Button(text);
    button.setOnAction(event -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  public static Button plain(String text, Glyph glyph, Runnable action) {
    var button = plain(text, action);
    button.setGraphic(glyph.icon());
    return button;
  }

  /// For what cannot be undone: red, and never the default.
  public static Button danger(String text, Runnable action) {
    var button = plain(text, action);
    button.getStyleClass().add(Css.DANGER);
    return button;
  }

  /// @param name what the button does, spoken and shown as its tooltip
  public static Button icon(Glyph glyph, String name, Runnable action) {
    var button = new Button();
    button.getStyleClass().add(Css.ICON_BUTTON);
    button.setOnAction(event -> action.run());
    face(button, glyph.icon(), name);
    return button;
  }

  public static Button link(String text, Runnable action) {
    var button = plain(text, action);
    button.getStyleClass().add(Css.LINK);
    return button;
  }

  /// One of several that exclude each other.
  ///
  /// @param chosen takes this value as soon as it is picked
  public static <T> RadioButton radio(
      String text, ToggleGroup toggles, Property<T> chosen, T value) {
    var radio = new RadioButton(text);
    radio.setToggleGroup(toggles);
    radio.setSelected(value.equals(chosen.getValue()));
    radio
        .selectedProperty()
        .subscribe(on -> {
          if (on) {
            chosen.setValue(value);
          }
        });
    return radio;
  }

  /// Gives an icon button another icon and name.
  public static void face(Button button, Node graphic, String name) {
    button.setGraphic(graphic);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
  }
}
