package org.keyturn.vault.imports;

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
    "https://MÜLLEREI.example/a|b c, xn--mllerei-n2a.example",
    "https://xn--mllerei-n2a.example, xn--mllerei-n2a.example",
    "my_shop.example/?x=%, my_shop.example",
    "mill.example/?next=https://x.example, mill.example",
    "http://0x7f.1, 127.0.0.1",
    "htts:/shop.example, htts:",
    "two words/x, two words",
    "'  ', ''"
  })
  void anAddressStandsForASite(String address, String site) {
    assertEquals(site, Sites.of(address));
  }
}
