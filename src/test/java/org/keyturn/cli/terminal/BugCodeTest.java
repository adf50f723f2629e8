package org.keyturn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BugCodeTest {
  @Test
  void namesPlacesAndNothingElse() {
    var one = bug("secret one");
    assertEquals(one, bug("secret two"));
    assertTrue(one.matches("B-[0-9A-F]{8}"), one);
    assertNotEquals(one, BugCode.of(new IllegalArgumentException("secret one")));
    assertFalse(one.contains("secret"));
  }

  private static String bug(String message) {
    return BugCode.of(new IllegalStateException(message));
  }
}
