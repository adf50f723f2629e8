package org.keyturn.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
  /// The standard's table of what the older processing would do otherwise, and what maps.
  @ParameterizedTest
  @CsvSource({
    "faß.de, xn--fa-hia.de",
    "FAẞ.de, xn--fa-hia.de",
    "βόλος.com, xn--nxasmm1c.com",
    "ΒΌΛΟΣ.com, xn--nxasmq6b.com",
    "Königsgäßchen, xn--knigsgchen-b4a3dun",
    "Bu\u0308cher.example, xn--bcher-kva.example",
    "نامه\u200cای.com, xn--mgba3gch31f060k.com",
    "www.ශ\u0dca\u200dරී.com, www.xn--10cl1a0b660p.com",
    "日本語。ＪＰ, xn--wgv71a119e.jp",
    "GO\u200bO\u2060gl\u00ade.com, google.com",
    "ıssue.example, xn--ssue-kza.example",
    "İ.example, xn--i-9bb.example",
    "ꭰ.example, xn--58d.example",
    "x_y.example, x_y.example",
    "-.example., -.example.",
    "xn--FA-hia.DE, xn--fa-hia.de",
    "א1.example, xn--1-zhc.example"
  })
  void aNameIsWrittenAsNameServersKnowIt(String host, String ascii) {
    assertEquals(Optional.of(ascii), Domain.toAscii(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200cb.example", // a joiner between letters that do not join
        "\u200d.example",
        "\u0301a.example", // begins with an accent
        "xn--0.pt",
        "xn--.example",
        "xn--abc-.example", // nothing but ASCII in it
        "xn--mller-Kvaü.example",
        "a\u2024b.example", // a dot in disguise
        "a\u2488.example",
        "a\u202eb.example", // turns the direction of what follows
        "a\ufffd.example",
        "\ue000.example",
        "a\u00a0b.example",
        "א1a.example",
        "1א.example",
        "א1١.example"
      })
  void whatCanBeNoNameIsRefused(String host) {
    assertEquals(Optional.empty(), Domain.toAscii(host));
  }

  @ParameterizedTest
  @CsvSource({
    "xn--mllerei-n2a.example, müllerei.example",
    "xn--fa-hia.de, faß.de",
    "xn--80ajjldi8d2b.example, мельница.example",
    "xn--e1afmkfd.xn--p1ai, пример.рф",
    "xn--wgv71a119e.jp, 日本語.jp",
    "shop.example, shop.example",
    "xn--80ak6aa92e.com, xn--80ak6aa92e.com", // Cyrillic letters that spell a fruit
    "xn--pple-43d.com, xn--pple-43d.com", // one Cyrillic letter among Latin ones
    "xn--0.pt, xn--0.pt"
  })
  void peopleReadTheirOwnLettersUnlessTheyCouldBeOthers(String ascii, String readable) {
    assertEquals(readable, Domain.readable(ascii));
  }
}
