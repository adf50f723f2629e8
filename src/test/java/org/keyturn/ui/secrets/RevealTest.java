package org.keyturn.ui.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.ManualTimers;

class RevealTest {
  private final ManualTimers timers = new ManualTimers();
  private static final Duration SIGHT = Duration.ofSeconds(30);

  private final Reveal reveal = new Reveal(timers, () -> SIGHT);

  @Test
  void nothingIsInSightUntilItIsAskedFor() {
    assertFalse(reveal.shown("password").get());
    assertFalse(reveal.any());
    reveal.toggle("password");
    assertTrue(reveal.shown("password").get());
    assertFalse(reveal.shown("pin").get());
    reveal.toggle("password");
    assertFalse(reveal.any());
  }

  @Test
  void eachGoesOutOfSightByItself() {
    reveal.show("password");
    timers.advance(Duration.ofSeconds(20));
    reveal.show("pin");
    timers.advance(SIGHT.minusSeconds(20));
    assertFalse(reveal.shown("password").get());
    assertTrue(reveal.shown("pin").get());
    timers.advance(Duration.ofSeconds(20));
    assertFalse(reveal.any());
  }

  @Test
  void askingAgainCountsAnew() {
    reveal.show("password");
    timers.advance(Duration.ofSeconds(29));
    reveal.show("password");
    timers.advance(Duration.ofSeconds(29));
    assertTrue(reveal.shown("password").get());
  }

  @Test
  void anOldTimerDoesNotHideWhatWasShownLater() {
    reveal.show("password");
    timers.advance(Duration.ofSeconds(29));
    reveal.conceal("password");
    reveal.show("password");
    timers.advance(Duration.ofSeconds(2));
    assertTrue(reveal.shown("password").get());
  }

  @Test
  void whatIsHeldShowsOnlyWhileItIsHeld() {
    reveal.show("pin");
    reveal.hold("password");
    reveal.hold("password");
    reveal.hold("pin");
    assertTrue(reveal.shown("password").get());
    reveal.letGo();
    assertFalse(reveal.shown("password").get());
    assertTrue(reveal.shown("pin").get(), "was in sight before");
  }

  @Test
  void holdingDoesNotOutlastTheTimeOfSight() {
    reveal.hold("password");
    timers.advance(SIGHT);
    assertFalse(reveal.any());
  }

  @Test
  void toggleWhileHoldingKeepsItInSight() {
    reveal.hold("password");
    reveal.toggle("password");
    reveal.letGo();
    assertTrue(reveal.shown("password").get());
  }

  @Test
  void anotherSelectionConcealsAll() {
    var selection = new SimpleStringProperty("a");
    var watch = reveal.concealOnChange(selection);
    reveal.show("password");
    reveal.hold("pin");
    selection.set("b");
    assertFalse(reveal.any());

    watch.unsubscribe();
    reveal.show("password");
    selection.set("c");
    assertTrue(reveal.any());
  }

  @Test
  void listenersHearOfEveryChangeOnTheSameProperty() {
    var heard = new StringBuilder();
    reveal.shown("password").subscribe(shown -> heard.append(shown ? '+' : '-'));
    reveal.show("password");
    reveal.concealAll();
    assertEquals("-+-", heard.toString());
    assertSame(reveal.shown("password"), reveal.shown("password"));
  }
}
