package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keyturn.vault.records.Content.OfOpaque;

class ContentKindsTest {

  @Test
  void everyContentThatThisProgramKnowsHasItsKind() {
    assertEquals(
        Arrays.stream(Content.class.getPermittedSubclasses())
            .filter(type -> type != OfOpaque.class)
            .collect(Collectors.toSet()),
        ContentKinds.BY_TYPE.keySet());
    assertEquals(ContentKinds.BY_TYPE.size(), Set.copyOf(ContentKinds.BY_TYPE.values()).size());
    assertThrows(IllegalArgumentException.class, () -> Content.kindOf(OfOpaque.class));
  }
}
