package org.keyturn.cli.terminal;

import org.keyturn.vault.Notice;

/// Says what was found at unlock.
public final class NoticeLines {
  private NoticeLines() {}

  public static void tell(Console voice, Notice notice) {
    switch (notice) {
      case Notice.RestoredCopy _ -> voice.say("notice.restored-copy.text");
      case Notice.UnknownDescent _ -> voice.say("notice.unknown-descent.text");
      case Notice.DivergedCopy _ -> voice.say("notice.diverged-copy.text");
      case Notice.FormatRenewed(var before) -> voice.say("notice.format-renewed.text", before);
      case Notice.HeaderRepaired _ -> voice.say("notice.header-repaired.text");
      case Notice.BackupRemoved _ -> voice.say("notice.backup-removed.text");
      case Notice.BackupRemains(var path) -> voice.say("notice.backup-remains.text", path);
      case Notice.RenewalsPending(var paths) -> {
        voice.say("notice.renewals-pending.text", paths.size());
        paths.forEach(path -> voice.plain("  " + path));
      }
      case Notice.DraftsWaiting(var count) -> voice.say("notice.drafts-waiting.text", count);
      case Notice.DamageFound(var records) -> {
        voice.say("notice.damage-found.text", records.size());
        voice.damaged(records);
      }
      case Notice.TrashDue(var count) -> voice.say("notice.trash-due.text", count);
      case Notice.ItemsExpiring(var expired, var soon) -> {
        if (expired > 0) {
          voice.say("notice.items-expired.text", expired);
        }
        if (soon > 0) {
          voice.say("notice.items-expiring.text", soon);
        }
      }
      case Notice.Surplus(var bytes, var cut) ->
          voice.say(
              cut ? "notice.surplus-cut.text" : "notice.surplus-left.text",
              voice.messages().bytes(bytes));
      case Notice.ReadOnlyFile _ -> voice.say("notice.read-only-file.text");
      case Notice.WeakKdf _ -> voice.say("notice.weak-kdf.text");
    }
  }
}
