package org.keyturn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkTest {
  private static final List<String> WRITTEN =
      List.of(
          "is:weak",
          "is:reused",
          "is:expired",
          "is:favorite",
          "is:archived",
          "is:trashed",
          "has:totp",
          "has:attachment",
          "has:passkey");

  @Test
  void searchesThatAreKeptCallEachMarkAsTheyAlwaysDid() {
    assertEquals(
        WRITTEN,
        Arrays.stream(Mark.values()).map(mark -> mark.word().text() + ":" + mark.text()).toList());
    for (var mark : Mark.values()) {
      assertEquals(Optional.of(mark), Mark.of(mark.word().text(), mark.text()));
    }
  }
}
