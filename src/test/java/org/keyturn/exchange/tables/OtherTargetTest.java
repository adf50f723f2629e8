package org.keyturn.exchange.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherTargetTest {

  @Test
  void mappingsOfColumnsCallEachPlaceAsTheyAlwaysDid() {
    assertEquals(
        List.of(
            "name",
            "folder",
            "tags",
            "favorite",
            "reprompt",
            "type",
            "url",
            "notes",
            "expiry",
            "fullName",
            "created",
            "changed",
            "archived",
            "fields",
            "customFields",
            "text",
            "hidden",
            "ignore"),
        Arrays.stream(OtherTarget.values()).map(OtherTarget::key).toList());
  }
}
