package org.keyturn.ui.items;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keyturn.jobs.CancelToken;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.items.NoticeRoutes.Aftermath;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;

/// What the unlock found, above the panes: each line can be acted on or put away.
final class NoticesBar extends VBox {
  private final Session session;
  private final UiContext context;
  private final Overlay overlay;
  private final ItemActions said;
  private Optional<Banner> trouble = Optional.empty();
  private Optional<Banner> turned = Optional.empty();

  NoticesBar(Session session, UiContext context, Overlay overlay, ItemActions said) {
    this.session = session;
    this.context = context;
    this.overlay = overlay;
    this.said = said;
    getStyleClass().add("notices");
    var words = new NoticeText(context);
    for (var notice : session.notices()) {
      var banner = words.of(notice);
      action(notice, banner);
      add(banner, () -> dismissed(notice));
    }
    managedProperty().bind(Bindings.isNotEmpty(getChildren()));
  }

  private void add(Banner banner, Runnable dismissed) {
    banner.with(
        Buttons.icon(
            Glyph.CLOSE,
            context.text("items.notice.dismiss"),
            () -> {
              getChildren().remove(banner);
              dismissed.run();
            }));
    getChildren().add(banner);
  }

  /// Some are said again at each unlock, until now.
  private void dismissed(Notice notice) {
    context
        .jobs()
        .run(
            () -> {
              session.dismiss(notice);
              return notice;
            },
            _ -> {},
            said::say);
  }

  /// Tells what changes while the vault is open, too.
  Subscription follow(NoticeRoutes routes, Runnable preferences) {
    return routes
        .backupTrouble()
        .subscribe(why -> backupTrouble(why, preferences))
        .and(routes.aftermath().subscribe(this::turned));
  }

  /// Says why there is no backup of today, until one could be made.
  private void backupTrouble(Optional<FailureText> why, Runnable preferences) {
    trouble.ifPresent(getChildren()::remove);
    trouble = why.map(text -> new NoticeText(context).ofBackup(text));
    trouble.ifPresent(banner -> {
      var show = Buttons.plain(context.text("items.notice.backup-failed.action"), preferences);
      show.setId("backup-trouble");
      add(banner.with(show), () -> {});
    });
  }

  /// Says that a rotation left something to do, until that is put away.
  private void turned(Optional<Aftermath> left) {
    turned.ifPresent(getChildren()::remove);
    turned = left.map(report -> new NoticeText(context).ofRotation());
    turned.ifPresent(banner -> {
      var report = left.orElseThrow();
      var show = Buttons.plain(context.text("items.notice.turned.action"), report.show());
      show.setId("rotation-report");
      add(banner.with(show), report.putAway());
    });
  }

  private void action(Notice notice, Banner banner) {
    Runnable away = () -> getChildren().remove(banner);
    if (notice instanceof Notice.DraftsWaiting) {
      var review =
          Buttons.plain(context.text("items.notice.drafts-waiting.action"), () -> drafts(away));
      review.setId("review-drafts");
      banner.with(review);
    } else if (notice instanceof Notice.RenewalsPending) {
      banner.with(
          Buttons.plain(context.text("items.notice.renewals-pending.action"), () -> renew(away)));
    }
  }

  private void drafts(Runnable away) {
    context
        .jobs()
        .run(
            () -> session.drafts().list(),
            drafts -> overlay.open(new DraftsDialog(session, context, said, drafts).card(away)),
            said::say);
  }

  private void renew(Runnable away) {
    context
        .jobs()
        .run(
            (progress, cancel) -> session.exports().renewPending(progress, cancel),
            tick -> {},
            new CancelToken(),
            done -> away.run(),
            said::say);
  }
}
