package org.keyturn.ui.controls;

/// The steps of the strength meter; each one's word stands under `control.strength.` in the
/// messages.
public enum StrengthLevel {
  NONE(0, "tone-muted"),
  TOO_SHORT(1, "tone-danger"),
  WEAK(1, "tone-danger"),
  FAIR(2, "tone-warning"),
  GOOD(3, "tone-success"),
  STRONG(4, "tone-success"),
  EXCELLENT(5, "tone-success");

  private final int segments;
  private final String tone;

  StrengthLevel(int segments, String tone) {
    this.segments = segments;
    this.tone = tone;
  }

  int segments() {
    return segments;
  }

  String tone() {
    return tone;
  }
}
