package org.keyturn.ui.unlock;

import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Tone;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.RotationReport;

/// Why a vault is locked, in words. Nothing sealed is told: no titles, no paths of exports.
final class ReasonText {
  private final UiContext context;

  ReasonText(UiContext context) {
    this.context = context;
  }

  String title(LockReason reason) {
    return switch (reason) {
      case BY_USER -> context.text("locked.by-user");
      case IDLE ->
          context.text("locked.idle", context.settings().get(SettingKeys.LOCK_AFTER_MINUTES));
      case MINIMISED -> context.text("locked.minimised");
      case SLEPT -> context.text("locked.slept");
      case SCREEN_LOCKED -> context.text("locked.screen-locked");
      case CLOSED -> context.text("locked.closed");
      case ROTATED_HERE -> context.text("locked.rotated-here");
      case ROTATED_ELSEWHERE -> context.text("locked.rotated-elsewhere");
      case PASSWORD_CHANGED -> context.text("locked.password-changed");
      case FILE_REPLACED -> context.text("locked.file-replaced");
    };
  }

  /// What follows from it; empty where the title says all.
  String text(LockNews news) {
    var text =
        switch (news.reason()) {
          case BY_USER, IDLE, MINIMISED, SLEPT, SCREEN_LOCKED, CLOSED -> "";
          case ROTATED_HERE ->
              news.rotation().map(report -> rotated(report, news.samePassword())).orElse("");
          case ROTATED_ELSEWHERE -> context.text("locked.rotated-elsewhere.text");
          case PASSWORD_CHANGED -> context.text("locked.password-changed.text");
          case FILE_REPLACED -> context.text("locked.file-replaced.text");
        };
    return news.draftKept() ? (text + " " + context.text("locked.draft-kept")).strip() : text;
  }

  static Tone tone(LockReason reason) {
    return switch (reason) {
      case BY_USER, IDLE, MINIMISED, SLEPT, SCREEN_LOCKED, CLOSED, PASSWORD_CHANGED -> Tone.INFO;
      case ROTATED_HERE -> Tone.SUCCESS;
      case ROTATED_ELSEWHERE, FILE_REPLACED -> Tone.WARNING;
    };
  }

  /// Numbers only: the paths of exports stand in the sealed ledger.
  private String rotated(RotationReport report, boolean samePassword) {
    var renewals = report.renewals();
    var text =
        context.text(
            "locked.rotated-here.text",
            report.amounts().items(),
            report.keys().current().fingerprint(),
            report.keys().generation(),
            renewals.renewed().size());
    // What is pending is stale too, until it is made again.
    var backups = samePassword ? "locked.rotated-here.backups-same" : "locked.rotated-here.backups";
    int pending = renewals.pending().size();
    return text.strip()
        + count("locked.rotated-here.stale", renewals.stale().size() - pending)
        + count("locked.rotated-here.pending", pending)
        + count(backups, report.copies().left().size());
  }

  private String count(String key, int number) {
    return number > 0 ? " " + context.text(key, number) : "";
  }
}
