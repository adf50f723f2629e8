package org.keyturn.ui.detail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;

/// The last day on which an item is good; a sign and words say when it is past or near.
final class ExpiryRow {
  /// From how many days on the end is near.
  private static final long NEAR = 30;

  private ExpiryRow() {}

  static FieldRow of(LocalDate day, UiContext context) {
    var today = LocalDate.ofInstant(context.timers().now(), ZoneId.systemDefault());
    var left = ChronoUnit.DAYS.between(today, day);
    var text = FieldRows.text(words(context, new Dates(context).day(day), left));
    text.setId("detail-expires");
    if (left <= NEAR) {
      text.setGraphic(Glyph.WARNING.icon(left < 0 ? Css.ALARM : Css.WARN));
    }
    return new FieldRow(context.text("detail.expires"), text, List.of());
  }

  private static String words(UiContext context, String day, long left) {
    if (left < 0) {
      return context.text("detail.expires.past", day);
    }
    if (left == 0) {
      return context.text("detail.expires.today", day);
    }
    return left <= NEAR ? context.text("detail.expires.soon", day, left) : day;
  }
}
