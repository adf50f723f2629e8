package org.keyturn.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

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
        Arrays.stream(Place.values()).map(Place::key).toList());
  }
}
