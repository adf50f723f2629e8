package org.keyturn.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.keyturn.ui.items.NoticeRoutes.Aftermath;
import org.keyturn.ui.preferences.backup.BackupsViewModel;
import org.keyturn.ui.rotation.FreshBackup;
import org.keyturn.ui.rotation.ReportDialog;
import org.keyturn.ui.rotation.model.AfterRotation;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.vault.RotationReport;

/// What the rotation before this unlock left to do; it stays until the person puts it away, through
/// further locks too. JavaFX thread.
final class RotationAftermath {
  private final VaultContext vault;
  private final BackupsViewModel backups;
  private final ReadOnlyObjectWrapper<Optional<Aftermath>> aftermath =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable LockNews unread;

  RotationAftermath(VaultContext vault, BackupsViewModel backups) {
    this.vault = vault;
    this.backups = backups;
  }

  ReadOnlyObjectProperty<Optional<Aftermath>> aftermath() {
    return aftermath.getReadOnlyProperty();
  }

  /// What was not put away yet.
  Optional<LockNews> unread() {
    return Optional.ofNullable(unread);
  }

  /// @param check to the security check
  void begin(LockNews news, Runnable check) {
    news.rotation()
        .ifPresent(report -> {
          unread = news;
          aftermath.set(Optional.of(new Aftermath(() -> show(report, check), this::putAway)));
        });
  }

  private void show(RotationReport report, Runnable check) {
    var context = vault.context();
    var model = new AfterRotation(vault.session().path(), report, context);
    var backup = new FreshBackup(backups::makeNow, backups.busy(), backups.trouble());
    vault.open(new ReportDialog(model, context, backup, check).card());
  }

  private void putAway() {
    unread = null;
    aftermath.set(Optional.empty());
  }
}
