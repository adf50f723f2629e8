package org.keyturn.ui.controls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.LaterRunner;
import org.keyturn.ui.controls.LiveStrength.Reading;

/// The meter while somebody types faster than it reads.
class LiveStrengthTest {
  private final LaterRunner jobs = new LaterRunner();
  private final List<String> rated = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final LiveStrength strength = new LiveStrength(jobs, this::rate);

  private Reading rate(char[] password) {
    rated.add(new String(password));
    return new Reading(StrengthLevel.FAIR, "about " + new String(password));
  }

  private char[] type(String text) {
    var typed = text.toCharArray();
    strength.look(typed);
    return typed;
  }

  @Test
  void onlyTheFirstAndTheLatestAreRatedAndOnlyTheLatestIsShown() {
    strength.reading().subscribe(reading -> shown.add(reading.advice()));
    type("a");
    var skipped = type("ab");
    type("abc");
    assertEquals(List.of(), rated, "nothing is rated while somebody types");
    jobs.runAll();
    assertEquals(List.of("a", "abc"), rated);
    assertEquals(List.of("", "about abc"), shown);
    assertArrayEquals(new char[2], skipped);
  }

  @Test
  void whatWasTypedIsWiped() {
    var typed = type("secret");
    jobs.runAll();
    assertArrayEquals(new char[6], typed);
    type("");
    jobs.runAll();
    assertEquals(Reading.NONE, strength.reading().get());
  }
}
