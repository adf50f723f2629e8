package org.keyturn.search;

import java.util.Optional;

/// What an item can be or have beside its texts. Those that depend on secrets or on today are
/// answered by [Marks].
public enum Mark {
  WEAK(Word.IS, "weak"),
  REUSED(Word.IS, "reused"),
  EXPIRED(Word.IS, "expired"),
  FAVORITE(Word.IS, "favorite"),
  ARCHIVED(Word.IS, "archived"),
  TRASHED(Word.IS, "trashed"),
  TOTP(Word.HAS, "totp"),
  ATTACHMENT(Word.HAS, "attachment"),
  PASSKEY(Word.HAS, "passkey");

  /// The word before the colon.
  enum Word {
    IS("is"),
    HAS("has");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final Word word;
  private final String text;

  Mark(Word word, String text) {
    this.word = word;
    this.text = text;
  }

  Word word() {
    return word;
  }

  String text() {
    return text;
  }

  /// Whether only an item's secrets tell.
  public boolean secret() {
    return this == WEAK || this == REUSED || this == TOTP || this == PASSKEY;
  }

  /// Whether only a judgement of all passwords tells; see [SecretMarks#judged].
  public boolean judged() {
    return this == WEAK || this == REUSED;
  }

  /// @return empty if the words make no mark, e.g. `is:totp`; `favourite` is read as well
  static Optional<Mark> of(String word, String value) {
    var wanted = value.equalsIgnoreCase("favourite") ? "favorite" : value;
    for (var mark : values()) {
      if (mark.word.text().equalsIgnoreCase(word) && mark.text().equalsIgnoreCase(wanted)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }
}
