package org.keyturn.vault.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Bank.example/login?x=1, bank.example",
    "bank.example, bank.example",
    "http://mara@bank.example:8443/#top, bank.example",
    "bank.example., bank.example",
    "https://bank.example:443?q, bank.example",
    "androidapp://com.bank.app/x, androidapp://com.bank.app",
    "https://[2001:db8::1]:8080/, [2001:db8::1]",
    "'  ', ''"
  })
  void anAddressStandsForASite(String address, String site) {
    assertEquals(site, Sites.of(address));
  }
}
