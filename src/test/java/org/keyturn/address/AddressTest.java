package org.keyturn.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static String href(String text) {
    return Address.read(text).map(Address::href).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiterString = " -> ",
      value = {
        "http://müllerei.example -> http://xn--mllerei-n2a.example/",
        "https://GitHub.com/login?a=b|c -> https://github.com/login?a=b|c",
        "https://my_shop.example/ -> https://my_shop.example/",
        "https://mill.example/a b|c%/%zz -> https://mill.example/a%20b|c%/%zz",
        "https://mill.example?q=it's \"x\"<y> -> https://mill.example/?q=it%27s%20%22x%22%3Cy%3E",
        "https://mill.example/#a b`ü -> https://mill.example/#a%20b%60%C3%BC",
        "https:\\\\mill.example\\a\\..\\b -> https://mill.example/b",
        "https:mill.example -> https://mill.example/",
        "HTTP:///mill.example:80/ -> http://mill.example/",
        "https://mill.example:00443/x -> https://mill.example/x",
        "https://mill.example:8443 -> https://mill.example:8443/",
        "https://mill.example:/x -> https://mill.example/x",
        "https://ma ra:p@ss@mill.example/ -> https://ma%20ra:p%40ss@mill.example/",
        "https://bank.example@evil.example/ -> https://bank.example@evil.example/",
        "https://ex%61mple.example/ -> https://example.example/",
        "https://mill.example/a/./b/%2E%2e/c/.. -> https://mill.example/a/",
        "http://0x7f.1/ -> http://127.0.0.1/",
        "http://017700000001 -> http://127.0.0.1/",
        "http://3232235777 -> http://192.168.1.1/",
        "http://10.1 -> http://10.0.0.1/",
        "http://１２７.０.０.１./ -> http://127.0.0.1/",
        "http://[2001:DB8:0:0:1::1]:80/ -> http://[2001:db8::1:0:0:1]/",
        "http://[1:0:0:2:0:0:0:3] -> http://[1:0:0:2::3]/",
        "http://[::ffff:192.168.0.1] -> http://[::ffff:c0a8:1]/",
        "ftp://files.example:21/a;b -> ftp://files.example/a;b",
        "androidapp://com.bank.App -> androidapp://com.bank.App",
        "app://Some_Place:1/x\\y -> app://Some_Place:1/x\\y"
      })
  void anAddressIsReadAsBrowsersReadIt(String text, String href) {
    assertEquals(href, href(text));
    assertEquals(href, href(href), "its own spelling");
  }

  @Test
  void lineBreaksAndTabsInsideAndBlanksAroundMeanNothing() {
    assertEquals("https://mill.example/ab", href(" \u0001\nhttps://mi\tll.exa\r\nmple/a\nb \0"));
  }

  @ParameterizedTest
  @CsvSource({
    "mill.example, https://mill.example/",
    "mill.example/a?next=https://x.example, https://mill.example/a?next=https://x.example",
    "mill.example:8080/x, https://mill.example:8080/x",
    "localhost:8080, https://localhost:8080/",
    "nas, https://nas/",
    "//mill.example/x, https://mill.example/x",
    "müllerei.example, https://xn--mllerei-n2a.example/",
    "my_shop.example?a|b, https://my_shop.example/?a|b",
    "mara@mill.example, https://mara@mill.example/",
    "192.168.1.1:5000, https://192.168.1.1:5000/",
    "[::1]:8080, https://[::1]:8080/"
  })
  void withoutSchemeItCountsAsEncrypted(String text, String href) {
    assertEquals(href, href(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https://",
        "https:///",
        "/login",
        "?a",
        "#a",
        "on my phone",
        "htts:/shop.example",
        "http;//shop.example",
        "http//shop.example",
        "shop,example",
        "mailto:mara@mill.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "tel:110",
        "https://mill.example:65536/",
        "https://mill.example:80x/",
        "https://a b.example/",
        "https://a|b.example/",
        "https://a%zz.example/",
        "https://a%2fb.example/",
        "https://1.2.3.4.5/",
        "https://256.1.1.1/",
        "https://mill.0x/x.1.1.1.1",
        "https://1.2.3.08/",
        "http://[::1",
        "http://[1::2::3]/",
        "http://[1:2:3:4:5:6:7]/",
        "http://[::1.2.3]/",
        "http://[::1.2.3.256]/",
        "http://[fe80::1%25eth0]/",
        "http://[1.2.3.4::]/",
        "file:///etc/passwd",
        "app://"
      })
  void whatNamesNoHostIsNoAddress(String text) {
    assertEquals(Optional.empty(), Address.read(text));
  }

  @Test
  void itsPartsCanBeAskedFor() {
    var address = Address.read("https://me:pw@www.Mill.example.:81/a?b=c#d").orElseThrow();
    assertEquals("https", address.scheme());
    assertEquals("me:pw", address.user());
    assertEquals("www.mill.example.", address.host());
    assertEquals("mill.example", address.site());
    assertEquals(OptionalInt.of(81), address.port());
    assertEquals("/a", address.path());
    assertEquals("?b=c", address.query());
    assertEquals("#d", address.fragment());
    assertEquals(
        new Address.Typed("https://me:pw@", "www.Mill.example.", ":81/a?b=c#d"), address.typed());
  }

  @Test
  void onlyHttpAndHttpsAreForBrowsers() {
    assertTrue(Address.web("HTTP://mill.example").isPresent());
    assertTrue(Address.web("mill.example").isPresent());
    assertEquals(Optional.empty(), Address.web("ftp://mill.example"));
    assertEquals(Optional.empty(), Address.web("wss://mill.example"));
    assertEquals(Optional.empty(), Address.web("androidapp://org.mill"));
  }

  @Test
  void hostsHaveNamesForPeople() {
    assertEquals("müllerei.example", name("https://www.XN--MLLEREI-N2A.example/"));
    assertEquals("faß.example", name("https://faß.example/"));
    assertEquals("xn--pple-43d.example", name("https://\u0430pple.example/"));
    assertEquals("com.bank.App", name("androidapp://com.bank.App"));
  }

  private static String name(String text) {
    return Address.read(text).orElseThrow().siteName();
  }

  @Test
  void aHostThatIsWrittenAsAnotherIsNotPlain() {
    assertTrue(plain("https://Müllerei.example"));
    assertTrue(plain("https://xn--mllerei-n2a.example"));
    assertTrue(plain("http://127.0.0.1"));
    assertFalse(plain("http://0x7f.1"));
    assertFalse(plain("https://ex%61mple.example"));
    assertFalse(plain("https://\u0430pple.example"));
    assertFalse(plain("https://mi\u00adll.example"));
  }

  private static boolean plain(String text) {
    return Address.read(text).orElseThrow().isHostPlain();
  }

  @Test
  void otherProgramsGetNothingButCharactersOfUris() {
    var text = "https://mü.example/a b|c%/`\\^{}\"'%41?x=a|b\\c%#d|'";
    assertEquals(
        "https://xn--m-eha.example/a%20b%7Cc%25/%60/%5E%7B%7D%22%27%41?x=a%7Cb%5Cc%25#d%7C%27",
        Address.read(text).orElseThrow().uri());
  }

  /// What comes out reads as itself, whatever goes in, and quickly.
  @Test
  void anythingCanBeRead() {
    var pieces = "http|https|:|//|/|\\|@|[|]|.|ü|ß|\u0430|א|1|0x|%|%4|?|#| |xn--|a|::|\ud800|😀";
    var random = new Random(42);
    var parts = pieces.split("\\|");
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder(i % 3 == 0 ? "" : "https://");
      random.ints(1 + random.nextInt(8), 0, parts.length).forEach(p -> text.append(parts[p]));
      Address.read(text.toString())
          .ifPresent(address -> {
            assertEquals(address.href(), href(address.href()), text::toString);
            assertEquals(address.host(), Address.read(address.uri()).orElseThrow().host());
          });
    }
    assertEquals("", href("https://" + "ü".repeat(1_000_000) + ".example"));
  }
}
