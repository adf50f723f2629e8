package org.keyturn.exchange.keepass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyturn.Effort;
import org.keyturn.model.Extras;
import org.keyturn.model.SecretText;

/// Names of which an item has very many.
class ManyNamesTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  @Test
  void equalNamesAreToldApartAtOnce() throws Throwable {
    var names = Collections.nCopies(60_000, "a");
    var unique = Effort.within(DEADLINE, () -> StandardFields.unique(names));
    assertEquals(List.of("a", "a (2)", "a (3)"), unique.subList(0, 3));
    assertEquals(names.size(), new HashSet<>(unique).size());
    assertEquals(
        List.of("a", "a (2)", "a (2) (2)", "a (3)"),
        StandardFields.unique(List.of("a", "a", "a (2)", "a")));
  }

  @Test
  void guardedNamesAreReadWhateverTheirNumber() {
    assertEquals(Set.of("a", "b"), guarded("\"a,b" + ",a".repeat(200_000) + "\""));
    assertEquals(Set.of(), guarded("\"a,,b\""));
    assertEquals(Set.of(), guarded("\"a,b,\""));
    assertEquals(Set.of(), guarded("\"\""));
  }

  private static Set<String> guarded(String json) {
    return ProtectedTexts.names(new Extras(Map.of("keepassProtected", SecretText.of(json))));
  }
}
