package org.keyturn.vault.search;

import java.util.Locale;
import java.util.Optional;

/// What an item can be or have beside its texts. Those that depend on secrets or on today are
/// answered by [Marks].
public enum Mark {
  WEAK(Word.IS),
  REUSED(Word.IS),
  EXPIRED(Word.IS),
  FAVORITE(Word.IS),
  ARCHIVED(Word.IS),
  TRASHED(Word.IS),
  TOTP(Word.HAS),
  ATTACHMENT(Word.HAS),
  PASSKEY(Word.HAS);

  /// The word before the colon.
  enum Word {
    IS,
    HAS;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Word word;

  Mark(Word word) {
    this.word = word;
  }

  Word word() {
    return word;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
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
