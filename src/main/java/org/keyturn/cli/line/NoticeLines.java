package org.keyturn.cli.line;

import org.keyturn.cli.terminal.Console;
import org.keyturn.vault.Notice;

/// Says what was found at unlock.
final class NoticeLines {
  private NoticeLines() {}

  public static void tell(Console console, Notice notice) {
    switch (notice) {
      case Notice.RestoredCopy _ -> console.say("notice.restored-copy.text");
      case Notice.UnknownDescent _ -> console.say("notice.unknown-descent.text");
      case Notice.DivergedCopy _ -> console.say("notice.diverged-copy.text");
      case Notice.FormatRenewed(var before) -> console.say("notice.format-renewed.text", before);
      case Notice.HeaderRepaired _ -> console.say("notice.header-repaired.text");
      case Notice.BackupRemoved _ -> console.say("notice.backup-removed.text");
      case Notice.BackupRemains(var path) -> console.say("notice.backup-remains.text", path);
      case Notice.RenewalsPending(var paths) -> {
        console.say("notice.renewals-pending.text", paths.size());
        paths.forEach(path -> console.plain("  " + path));
      }
      case Notice.DraftsWaiting(var count) -> console.say("notice.drafts-waiting.text", count);
      case Notice.DamageFound(var records) -> {
        console.say("notice.damage-found.text", records.size());
        console.damaged(records);
      }
      case Notice.TrashDue(var count) -> console.say("notice.trash-due.text", count);
      case Notice.ItemsExpiring(var expired, var soon) -> {
        if (expired > 0) {
          console.say("notice.items-expired.text", expired);
        }
        if (soon > 0) {
          console.say("notice.items-expiring.text", soon);
        }
      }
      case Notice.Surplus(var bytes, var cut) ->
          console.say(
              cut ? "notice.surplus-cut.text" : "notice.surplus-left.text",
              console.messages().bytes(bytes));
      case Notice.ReadOnlyFile _ -> console.say("notice.read-only-file.text");
      case Notice.WeakKdf _ -> console.say("notice.weak-kdf.text");
    }
  }
}
