package org.keyturn.ui.controls.item;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.keyturn.jobs.Timers;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.secrets.Reveal;

/// Shows a secret and takes it out of sight again: a click or Return turns it over, a longer press
/// shows it only while the button is held down.
final class EyeButton extends Button {
  /// From this length on a press is a hold.
  static final Duration HOLD = Duration.ofMillis(400);

  private final Reveal reveal;
  private final String place;
  private final Timers timers;
  private Instant since = Instant.MAX;

  public EyeButton(Reveal reveal, String place, Timers timers) {
    this.reveal = reveal;
    this.place = place;
    this.timers = timers;
    getStyleClass().add(Css.ICON_BUTTON);
    setId("show-" + place);
    setOnAction(event -> reveal.toggle(place));
    // As filters, for the button itself would turn the secret over once more on release.
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    event.consume();
    requestFocus();
    if (reveal.shown(place).get()) {
      since = Instant.MAX;
      reveal.conceal(place);
    } else {
      since = timers.now();
      reveal.hold(place);
    }
  }

  private void release(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    event.consume();
    var click = !since.equals(Instant.MAX) && timers.now().isBefore(since.plus(HOLD));
    if (click && reveal.shown(place).get()) {
      reveal.toggle(place);
    } else {
      reveal.letGo();
    }
  }
}
