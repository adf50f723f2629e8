package org.keyturn.ui.health;

import org.keyturn.health.Finding;
import org.keyturn.health.Finding.Severity;
import org.keyturn.health.HealthReport.Verdict;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// How kinds, severities and verdicts look.
final class FindingStyle {
  private FindingStyle() {}

  static Glyph glyph(Finding.Kind kind) {
    return switch (kind) {
      case BREACHED -> Glyph.BREACH;
      case WEAK -> Glyph.KEY;
      case REUSED -> Glyph.REUSE;
      case EXPIRED, EXPIRING -> Glyph.CALENDAR;
      case INSECURE_ADDRESS -> Glyph.UNLOCKED;
      case MISSING_CODE -> Glyph.CODE;
      case OLD -> Glyph.HISTORY;
      case DUPLICATE -> Glyph.COPY;
    };
  }

  static String tone(Severity severity) {
    return switch (severity) {
      case URGENT -> Css.ALARM;
      case SOON -> Css.WARN;
      case CONSIDER -> Css.MUTED;
    };
  }

  static String tone(Verdict verdict) {
    return switch (verdict) {
      case POOR -> Css.ALARM;
      case FAIR -> Css.WARN;
      case GOOD, EMPTY -> Css.ACCENT;
      case SOUND -> Css.SUCCESS;
    };
  }

  static Glyph glyph(Verdict verdict) {
    return switch (verdict) {
      case POOR, FAIR -> Glyph.WARNING;
      case GOOD, EMPTY -> Glyph.SHIELD;
      case SOUND -> Glyph.PASSED;
    };
  }

  static String title(KindChoice side) {
    return switch (side) {
      case KindChoice.Of(var kind) -> "health.kind." + kind.word();
      case KindChoice.Ignored _ -> "health.ignored";
    };
  }

  static String text(KindChoice side) {
    return title(side) + ".text";
  }

  static Glyph glyph(KindChoice side) {
    return switch (side) {
      case KindChoice.Of(var kind) -> glyph(kind);
      case KindChoice.Ignored _ -> Glyph.HIDE;
    };
  }
}
