package org.keyturn.ui.items;

import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Tone;
import org.keyturn.vault.Notice;

/// Puts a notice of the vault into words.
final class NoticeText {
  private final UiContext context;

  NoticeText(UiContext context) {
    this.context = context;
  }

  Banner of(Notice notice) {
    return switch (notice) {
      case Notice.RestoredCopy _ -> banner(Tone.WARNING, "items.notice.restored-copy");
      case Notice.UnknownDescent _ -> banner(Tone.INFO, "items.notice.unknown-descent");
      case Notice.DivergedCopy _ -> banner(Tone.WARNING, "items.notice.diverged-copy");
      case Notice.FormatRenewed(var before) ->
          banner(Tone.INFO, "items.notice.format-renewed", VaultNames.path(before));
      case Notice.HeaderRepaired _ -> banner(Tone.INFO, "items.notice.header-repaired");
      case Notice.BackupRemoved _ -> banner(Tone.SUCCESS, "items.notice.backup-removed");
      case Notice.BackupRemains(var path) ->
          banner(Tone.WARNING, "items.notice.backup-remains", VaultNames.path(path));
      case Notice.RenewalsPending(var paths) ->
          banner(Tone.WARNING, "items.notice.renewals-pending", paths.size());
      case Notice.DraftsWaiting(var count) ->
          banner(Tone.INFO, "items.notice.drafts-waiting", count);
      case Notice.DamageFound(var records) ->
          banner(Tone.DANGER, "items.notice.damage-found", records.size());
      case Notice.TrashDue(var count) -> banner(Tone.INFO, "items.notice.trash-due", count);
      case Notice.ItemsExpiring(var expired, var soon) ->
          expired > 0
              ? banner(Tone.WARNING, "items.notice.items-expired", expired, soon)
              : banner(Tone.INFO, "items.notice.items-expiring", soon);
      case Notice.Surplus(var bytes, var cut) ->
          banner(
              Tone.INFO,
              cut ? "items.notice.surplus-cut" : "items.notice.surplus-left",
              context.messages().bytes(bytes));
      case Notice.ReadOnlyFile _ -> banner(Tone.INFO, "items.notice.read-only");
      case Notice.WeakKdf _ -> banner(Tone.INFO, "items.notice.weak-kdf");
    };
  }

  Banner ofBackup(FailureText why) {
    var title = context.text("items.notice.backup-failed.title");
    return new Banner(Tone.WARNING, title, why.line());
  }

  Banner ofRotation() {
    return banner(Tone.SUCCESS, "items.notice.turned");
  }

  private Banner banner(Tone tone, String key, Object... values) {
    return new Banner(
        tone, context.text(key + ".title", values), context.text(key + ".text", values));
  }
}
