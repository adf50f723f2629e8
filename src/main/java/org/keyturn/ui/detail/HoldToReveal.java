package org.keyturn.ui.detail;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Shows the item's principal secret while Alt (Option) is held down alone. Not while someone
/// types: there the key makes letters on some keyboards.
final class HoldToReveal {
  private final DetailViewModel model;
  private final EventHandler<KeyEvent> pressed = this::press;
  private final EventHandler<KeyEvent> released = event -> letGo();

  HoldToReveal(DetailViewModel model) {
    this.model = model;
  }

  /// @return stops listening
  Subscription on(Node pane) {
    return pane.sceneProperty()
        .subscribe((before, now) -> {
          leave(before);
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            now.addEventFilter(KeyEvent.KEY_RELEASED, released);
          }
        })
        .and(() -> leave(pane.getScene()));
  }

  private void leave(@Nullable Scene scene) {
    if (scene != null) {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
      scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    }
    letGo();
  }

  private void press(KeyEvent event) {
    var alone = !event.isControlDown() && !event.isMetaDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.ALT && alone && !isTyping(event)) {
      model.principal().ifPresent(field -> model.reveal().hold(field.key()));
    } else {
      letGo();
    }
  }

  private static boolean isTyping(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }

  private void letGo() {
    model.reveal().letGo();
  }
}
