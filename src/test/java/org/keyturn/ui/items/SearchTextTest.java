package org.keyturn.ui.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview.Details;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "zurich, true",
    "ZÜRICH bank, true",
    "mara, true",
    "example.ch, true",
    "bank zurich, true",
    "geneva, false",
    "zurich geneva, false"
  })
  void findsEveryWordSomewhereWithoutRegardToCaseAndAccents(String query, boolean found) {
    var item = Item.create(ItemType.LOGIN, "Bank Zürich", Instant.EPOCH);
    var details =
        new Details(
            Map.of(Attribute.USERNAME, "mara"),
            List.of(LoginUri.of("https://bank.example.ch")),
            List.of());
    var folded = SearchText.of(item.overview().withDetails(details));
    assertEquals(found, SearchText.matches(folded, SearchText.fold(query).split(" ", -1)));
  }
}
