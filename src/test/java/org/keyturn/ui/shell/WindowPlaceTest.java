package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// The window opens where all of it can be seen.
class WindowPlaceTest {
  /// A notebook of 1366 by 768 with a bar of 27 at the top, and a large screen beside it.
  private static final Rectangle2D NOTEBOOK = new Rectangle2D(0, 27, 1366, 741);

  private static final Rectangle2D LARGE = new Rectangle2D(1366, 0, 2560, 1440);

  @Test
  void atFirstItFitsTheScreen() {
    assertEquals(new Dimension2D(1280, 741), WindowPlace.first(NOTEBOOK));
    assertEquals(new Dimension2D(1280, 840), WindowPlace.first(LARGE));
    assertEquals(new Dimension2D(1024, 560), WindowPlace.first(new Rectangle2D(0, 40, 1024, 560)));
  }

  @Test
  void aPlaceThatCanBeSeenStays() {
    var there = new Rectangle2D(1400, 100, 1280, 840);
    assertEquals(there, WindowPlace.back(there, List.of(NOTEBOOK, LARGE)));
    var across = new Rectangle2D(1200, 100, 400, 300);
    assertEquals(across, WindowPlace.back(across, List.of(NOTEBOOK, LARGE)));
  }

  @Test
  void aPlaceOnAScreenThatIsGoneComesBack() {
    var there = new Rectangle2D(1400, 100, 1280, 840);
    assertEquals(new Rectangle2D(86, 27, 1280, 741), WindowPlace.back(there, List.of(NOTEBOOK)));
    var above = new Rectangle2D(200, -30, 700, 500);
    assertEquals(new Rectangle2D(200, 27, 700, 500), WindowPlace.back(above, List.of(NOTEBOOK)));
    var partly = new Rectangle2D(3800, 900, 400, 300);
    assertEquals(
        new Rectangle2D(3526, 900, 400, 300), WindowPlace.back(partly, List.of(NOTEBOOK, LARGE)));
  }
}
