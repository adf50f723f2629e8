package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessagePatternTest {
  private static final List<String> PIECES =
      List.of(
          "a ",
          "''",
          "'",
          "{0}",
          "{1}",
          "{2}",
          "{9}",
          "{10}",
          "{",
          "}",
          "{0,number}",
          "{0,number,#}",
          "{1,number,#}",
          "ß…",
          "");

  @Test
  void whatIsFilledByHandIsWhatMessageFormatMakes() {
    var random = new Random(1);
    var values = new Object[] {"word", 7, 999L, "{0}'", 1000, -1, 2.5, true, Optional.empty()};
    int simple = 0;
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      var given = new Object[random.nextInt(4)];
      Arrays.setAll(given, _ -> values[random.nextInt(values.length)]);
      var filled = MessagePattern.simple(text.toString(), Locale.ENGLISH, given);
      if (filled != null) {
        assertEquals(new MessageFormat(text.toString(), Locale.ENGLISH).format(given), filled);
        simple++;
      }
    }
    assertEquals(true, simple > 1000);
  }

  @Test
  void digitsAreTheSameWhereverEnglishAndGermanAreSpoken() {
    Locale.availableLocales()
        .filter(MessagePattern::plainDigits)
        .forEach(locale -> {
          assertEquals(
              "7 0 999", MessageFormat.format("{0} {1} {2}", 7, 0, 999L), locale.toString());
          var own = new MessageFormat("{0} {1} {2}", locale);
          assertEquals("7 0 999", own.format(new Object[] {7, 0, 999L}), locale.toString());
          assertEquals("64 MiB", String.format(locale, "%.0f MiB", 64.0), locale.toString());
        });
  }

  @Test
  void whereOtherDigitsMayBeWantedJavaIsAsked() {
    assertNull(MessagePattern.simple("{0}", Locale.forLanguageTag("en-u-nu-deva"), 7));
    assertNull(MessagePattern.simple("{0}", Locale.forLanguageTag("ar-EG"), 7));
    assertNotNull(MessagePattern.simple("{0}", Locale.forLanguageTag("ar-EG"), "seven"));
    assertEquals("٧", MessagePattern.fill("{0}", Locale.forLanguageTag("ar-EG-u-nu-arab"), 7));
  }
}
