package org.keyturn.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Pointer;
import org.keyturn.ui.controls.Buttons;

/// Return presses the filled button in sight, Escape goes back, and something always has the focus.
@SuppressWarnings("NullAway.Init")
class DialogKeysTest {
  private final List<String> pressed = new ArrayList<>();
  private final StackPane below = new StackPane();
  private Stage stage;
  private Overlay overlay;
  private Scene scene;

  @BeforeEach
  void open() {
    Fx.start();
    Fx.run(() -> {
      overlay = new Overlay(below);
      scene = new Scene(new StackPane(below, overlay), 500, 400);
      ButtonKeys.in(below, () -> below);
      stage = new Stage();
      stage.setScene(scene);
      stage.show();
    });
  }

  @AfterEach
  void close() {
    Fx.run(stage::hide);
  }

  @Test
  void theFilledButtonThatComesLaterTakesReturnFromCancel() {
    var cancel = plain("cancel");
    var take = hidden(filled("take"));
    Fx.run(() ->
        overlay.open(
            card()
                .with(cancel, ButtonData.CANCEL_CLOSE)
                .with(take, ButtonData.OK_DONE)
                // Registered last, and out of sight: JavaFX would ask this one.
                .with(hidden(filled("close")), ButtonData.OK_DONE)));
    assertEquals(cancel, focus());
    Fx.run(() -> show(take));
    Fx.settle();
    assertEquals(take, focus());
    press(KeyCode.ENTER);
    assertEquals(List.of("take"), pressed);
  }

  @Test
  void aFieldKeepsTheFocusAndPassesReturnOn() {
    var field = new TextField();
    var take = hidden(filled("take"));
    Fx.run(() -> overlay.open(card(field).with(take, ButtonData.OK_DONE).focusing(field)));
    Fx.run(() -> show(take));
    Fx.settle();
    assertEquals(field, focus());
    press(KeyCode.ENTER);
    assertEquals(List.of("take"), pressed);
  }

  @Test
  void aTickIsNoUseForReturn() {
    var tick = new CheckBox("sure");
    Fx.run(() -> overlay.open(card(tick).with(filled("take"), ButtonData.OK_DONE).focusing(tick)));
    press(KeyCode.ENTER);
    assertFalse(tick.isSelected());
    assertEquals(List.of("take"), pressed);
  }

  @Test
  void whateverGoesTheFocusStaysInTheDialog() {
    var content = new VBox(new Button("first"), new Button("second"));
    var take = filled("take");
    take.setDisable(true);
    var cancel = plain("cancel");
    Fx.run(() ->
        overlay.open(
            card(content)
                .with(cancel, ButtonData.CANCEL_CLOSE)
                .with(take, ButtonData.OK_DONE)
                .focusing(content.getChildren().getFirst())));
    Fx.run(() -> content.getChildren().setAll(new Button("third")));
    Fx.settle();
    assertEquals(cancel, focus());
    Fx.run(() -> take.setDisable(false));
    Fx.settle();
    assertEquals(take, focus());
    Fx.run(() -> hide(take));
    Fx.settle();
    assertEquals(cancel, focus());
  }

  @Test
  void aClickBesideClosesWhatDecidesNothing() {
    var told = card().with(plain("close"), ButtonData.CANCEL_CLOSE);
    var asks = card().with(filled("take"), ButtonData.OK_DONE);
    Fx.run(() -> overlay.open(asks));
    Fx.run(() -> overlay.open(told));
    clickBeside(told);
    assertTrue(Fx.call(() -> told.getScene() == null));
    clickBeside(asks);
    assertTrue(Fx.call(() -> asks.getScene() != null));
  }

  @Test
  void aListLetsEscapePassToTheWayBack() {
    var list = new ListView<String>();
    var back = plain("back");
    back.setCancelButton(true);
    var gone = plain("gone");
    gone.setCancelButton(true);
    Fx.run(() -> {
      below.getChildren().setAll(new VBox(back, list, gone));
      hide(gone);
      list.requestFocus();
    });
    Fx.settle();
    press(KeyCode.ESCAPE);
    assertEquals(List.of("back"), pressed);
  }

  private static DialogCard card(Node... content) {
    return new DialogCard("title", new VBox(content));
  }

  private Button plain(String name) {
    return Buttons.plain(name, () -> pressed.add(name));
  }

  private Button filled(String name) {
    return Buttons.primary(name, () -> pressed.add(name));
  }

  private static Button hidden(Button button) {
    hide(button);
    return button;
  }

  private static void hide(Button button) {
    button.setVisible(false);
    button.setManaged(false);
  }

  private static void show(Button button) {
    button.setVisible(true);
    button.setManaged(true);
  }

  private Node focus() {
    return Fx.call(scene::getFocusOwner);
  }

  /// A button with the focus fires when the key is let go of.
  private void press(KeyCode key) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Fx.run(() -> {
        var event = new KeyEvent(type, "", "", key, false, false, false, false);
        Event.fireEvent(scene.getFocusOwner(), event);
      });
    }
  }

  private static void clickBeside(DialogCard card) {
    Fx.run(() -> Pointer.click(card.getParent(), 1, 1));
  }
}
