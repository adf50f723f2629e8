package org.keyturn.ui.controls;

/// What a message means; each has a colour and an icon, so that colour never speaks alone.
public enum Tone {
  INFO("tone-accent", Glyph.INFO),
  SUCCESS("tone-success", Glyph.PASSED),
  WARNING("tone-warning", Glyph.WARNING),
  DANGER("tone-danger", Glyph.WARNING);

  private final String styleClass;
  private final Glyph glyph;

  Tone(String styleClass, Glyph glyph) {
    this.styleClass = styleClass;
    this.glyph = glyph;
  }

  public String styleClass() {
    return styleClass;
  }

  public Glyph glyph() {
    return glyph;
  }
}
