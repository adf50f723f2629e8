package org.keyturn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardSummaryTest {

  @ParameterizedTest
  @CsvSource({"4242 4242 4242 4242,4242", "3782-822463-10005,0005", "12345678,5678"})
  void theLastFourDigitsAreToldOfANumber(String number, String digits) {
    assertEquals(Optional.of(digits), CardSummary.lastDigits(card(number, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4242", "1234567", "4242 4242 4242 424x", "see the note 12345678"})
  void ofWhatIsNoCardNumberNothingIsTold(String number) {
    assertEquals(Optional.empty(), CardSummary.lastDigits(card(number, false)));
  }

  @Test
  void anItemThatAsksForTheMasterPasswordTellsNothing() {
    assertEquals(Optional.empty(), CardSummary.lastDigits(card("4242424242424242", true)));
  }

  @Test
  void anotherTypeTellsNothing() {
    var note = Item.create(ItemType.SECURE_NOTE, "note", Instant.EPOCH);
    assertEquals(
        Optional.empty(), CardSummary.lastDigits(note.withSecrets(number("4242424242424242"))));
  }

  @Test
  void theRowHasBrandDigitsAndExpiry() {
    var card = card("4242424242424242", false);
    var details =
        card.overview()
            .details()
            .withAttributes(
                Map.of(
                    Attribute.BRAND, "Visa",
                    Attribute.CARDHOLDER_NAME, "Mara",
                    Attribute.EXP_MONTH, "4",
                    Attribute.EXP_YEAR, "2030"));
    var told = details.withLastDigits(CardSummary.lastDigits(card));
    assertEquals("Visa •••• 4242 · 04/2030", subtitle(card, told));
    assertEquals("Visa · 04/2030", subtitle(card, details));
    var holder = details.withAttributes(Map.of(Attribute.CARDHOLDER_NAME, "Mara"));
    assertEquals("Mara", subtitle(card, holder));
    assertEquals("", subtitle(card, Overview.Details.NONE));
  }

  private static String subtitle(Item card, Overview.Details details) {
    return card.overview().withDetails(details).subtitle();
  }

  private static Item card(String number, boolean reprompt) {
    var item = Item.create(ItemType.CARD, "card", Instant.EPOCH);
    var filing = new Overview.Filing(Optional.empty(), false, reprompt, List.of());
    return item.withOverview(item.overview().withFiling(filing)).withSecrets(number(number));
  }

  private static Secrets number(String number) {
    return new Secrets(
        Map.of(Attribute.NUMBER, SecretText.of(number)),
        SecretText.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        Extras.NONE);
  }
}
