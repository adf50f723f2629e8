package org.keyturn.ui.unlock;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Labels;

/// Says why and when the vault was locked.
final class ReasonBanner {
  private final UiContext context;
  private final ReasonText words;

  ReasonBanner(UiContext context) {
    this.context = context;
    words = new ReasonText(context);
  }

  Banner of(LockNews news) {
    var time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(context.messages().locale())
            .withZone(ZoneId.systemDefault())
            .format(news.at());
    return new Banner(ReasonText.tone(news.reason()), words.title(news.reason()), words.text(news))
        .with(Labels.caption(time));
  }
}
