package org.keyturn.ui.controls;

import java.util.Map;

/// The icons that a template of the person's own can have, by the words under which vaults hold
/// them. The words never change.
public final class StoredGlyphs {
  private static final Map<String, Glyph> BY_CODE =
      Map.ofEntries(
          Map.entry("API", Glyph.API),
          Map.entry("BANK", Glyph.BANK),
          Map.entry("BOX", Glyph.BOX),
          Map.entry("CARD", Glyph.CARD),
          Map.entry("IDENTITY", Glyph.IDENTITY),
          Map.entry("KEY", Glyph.KEY),
          Map.entry("LICENCE", Glyph.LICENCE),
          Map.entry("NOTE", Glyph.NOTE),
          Map.entry("PASSPORT", Glyph.PASSPORT),
          Map.entry("SOFTWARE", Glyph.SOFTWARE),
          Map.entry("TERMINAL", Glyph.TERMINAL),
          Map.entry("WIFI", Glyph.WIFI));

  private StoredGlyphs() {}

  /// @return the glyph of that word, a box if this program has none
  public static Glyph of(String code) {
    return BY_CODE.getOrDefault(code, Glyph.BOX);
  }

  /// @return the word of one of them; of any other glyph that of the box
  public static String code(Glyph glyph) {
    return BY_CODE.entrySet().stream()
        .filter(entry -> entry.getValue() == glyph)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("BOX");
  }
}
