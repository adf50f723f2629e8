package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.address.Address;

class BrowserTest {
  private static Address address(String text) {
    return Address.read(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "FreeBSD, xdg-open", "Mac OS X, open"})
  void theSystemsProgramIsAskedWithoutShell(String system, String program) {
    assertEquals(
        List.of(program, "https://xn--mllerei-n2a.example/?a=%7C%20$(b)"),
        new Browser(system).command(address("müllerei.example?a=| $(b)")));
  }

  @Test
  void windowsIsAskedByItsOwnHandler() {
    assertEquals(
        List.of("rundll32", "url.dll,FileProtocolHandler", "https://mill.example/%25PATH%25"),
        new Browser("Windows 11").command(address("https://mill.example/%PATH%")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x.example", "--help", "http://-x.example"})
  void anAddressCannotPassForAnOption(String text) {
    assertEquals('h', new Browser("Linux").command(address(text)).getLast().charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://mill.example", "app://mill.example", "wss://mill.example"})
  void whatIsNoWebAddressIsNotHandedOver(String text) {
    assertFalse(new Browser("Linux").open(address(text)));
  }
}
