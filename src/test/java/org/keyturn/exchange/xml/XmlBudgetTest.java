package org.keyturn.exchange.xml;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.keyturn.exchange.Failures;
import org.keyturn.model.Failure;

class XmlBudgetTest {
  private static final long MEGABYTE = 1_000_000;

  /// Counted from a database of 100,000 entries, each with ten texts of twelve random characters.
  @Test
  void aLargeDatabaseIsBelievedAndASmallOneIsNot() {
    assertDoesNotThrow(() -> new XmlBudget(() -> 13 * MEGABYTE).keep(490 * MEGABYTE));
    var failure = Failures.of(() -> new XmlBudget(() -> 3 * MEGABYTE).keep(490 * MEGABYTE));
    assertEquals("contentSize", assertInstanceOf(Failure.BeyondBounds.class, failure).parameter());
  }
}
