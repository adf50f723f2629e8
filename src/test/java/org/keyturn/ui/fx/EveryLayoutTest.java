package org.keyturn.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keyturn.platform.keys.Layouts.first;
import static org.keyturn.platform.keys.Layouts.second;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.platform.keys.LatinKeys;
import org.keyturn.platform.keys.Layouts;
import org.keyturn.ui.Fx;

/// With events as JavaFX makes them on X11, without a keyboard.
class EveryLayoutTest {
  @BeforeAll
  static void start() {
    Fx.start();
  }

  private static KeyEvent pressed(KeyCode code, String text, boolean shift, boolean control) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, control, false, false);
  }

  /// @return the codes that the field hears
  private static List<KeyCode> heard(LatinKeys keys, TextField field, KeyEvent... events) {
    return Fx.call(() -> {
      var heard = new ArrayList<KeyCode>();
      EveryLayout.in(new Scene(field), keys);
      field.applyCss(); // gives it its own keys
      field.addEventFilter(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
      List.of(events).forEach(event -> Event.fireEvent(field, event));
      return heard;
    });
  }

  private static List<KeyCode> control(LatinKeys keys, KeyCode code, String text) {
    return heard(keys, Fx.call(TextField::new), pressed(code, text, false, true));
  }

  @Test
  void whatIsBuiltIntoAFieldWorksInRussian() {
    var field = Fx.call(() -> new TextField("hello"));
    var all = pressed(KeyCode.UNDEFINED, "ф", false, true);
    assertEquals(List.of(KeyCode.A), heard(first(Layouts.RUSSIAN), field, all));
    assertEquals("hello", Fx.call(field::getSelectedText));
  }

  @ParameterizedTest
  @CsvSource({"UNDEFINED, С, C", "UNDEFINED, б, COMMA", "PERIOD, ., SLASH", "C, с, C"})
  void russianKeysAreThoseOfTheirPlaces(KeyCode code, String text, KeyCode wanted) {
    assertEquals(List.of(wanted), control(first(Layouts.RUSSIAN), code, text));
  }

  @Test
  void marksOnTheKeysOfLettersAreTheLetters() {
    assertEquals(List.of(KeyCode.Q), control(first(Layouts.HEBREW), KeyCode.SLASH, "/"));
    assertEquals(
        List.of(KeyCode.Q), control(second(Layouts.US, Layouts.GREEK), KeyCode.SEMICOLON, ";"));
  }

  @Test
  void latinLettersAreMeantThemselves() {
    assertEquals(List.of(KeyCode.C), control(first(Layouts.RUSSIAN), KeyCode.UNDEFINED, "\u0003"));
    assertEquals(List.of(KeyCode.Z), control(first(Layouts.GERMAN), KeyCode.Z, "\u001a"));
    assertEquals(List.of(KeyCode.QUOTE), control(first(Layouts.DVORAK), KeyCode.QUOTE, "'"));
  }

  @Test
  void whatIsTypedStaysAsItIs() {
    var plain = pressed(KeyCode.UNDEFINED, "с", false, false);
    var shifted = pressed(KeyCode.SLASH, "/", true, false);
    assertEquals(
        List.of(KeyCode.UNDEFINED, KeyCode.SLASH),
        heard(first(Layouts.RUSSIAN), Fx.call(TextField::new), plain, shifted));
  }

  @Test
  void keysWithoutLettersStayAsTheyAre() {
    assertEquals(List.of(KeyCode.ENTER), control(first(Layouts.RUSSIAN), KeyCode.ENTER, "\r"));
    assertEquals(List.of(KeyCode.TAB), control(first(Layouts.RUSSIAN), KeyCode.TAB, "\t"));
    assertEquals(List.of(KeyCode.UNDEFINED), control(first(Layouts.US), KeyCode.UNDEFINED, ""));
  }
}
