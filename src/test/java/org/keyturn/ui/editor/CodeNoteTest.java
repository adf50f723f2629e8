package org.keyturn.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.text.Messages;

class CodeNoteTest {
  private final Messages messages = Messages.of(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "WQIQ25BRKZYCJVYP, 6 digits · new every 30 s · SHA1",
    "otpauth://totp/Bank:ada?secret=AAAA, Bank · ada · 6 digits · new every 30 s · SHA1",
    "otpauth://totp/ada?secret=AAAA&issuer=B&digits=8&period=60&algorithm=SHA512,"
        + " B · ada · 8 digits · new every 60 s · SHA512",
    "steam://HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ, 'Steam, 5 characters · new every 30 s'"
  })
  void saysWhatWasUnderstood(String text, String note) {
    assertEquals(new CodeNote(note, false), CodeNote.of(text.toCharArray(), messages));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "see my phone",
        "GEZDGNBVGY3TQ0JQ",
        "GEZDGNBVGY3TQOJQ&digits=8",
        "otpauth://hotp/x?secret=AAAA",
        "otpauth-migration://offline?data=x"
      })
  void complainsOfWhatMakesNoCodes(String text) {
    assertEquals(
        new CodeNote(messages.get("editor.code.unclear"), true),
        CodeNote.of(text.toCharArray(), messages));
  }

  @Test
  void anEmptyFieldNeedsNoNote() {
    assertEquals(new CodeNote("", false), CodeNote.of(new char[0], messages));
  }
}
