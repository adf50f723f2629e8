package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keyturn.jobs.JobRunner.Job;
import org.keyturn.model.Failed;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.preferences.backup.RestoreDialog;
import org.keyturn.ui.preferences.backup.RestoreRoutes;
import org.keyturn.ui.preferences.backup.RestoreViewModel;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.Backups.Restored;
import org.keyturn.vault.Session;
import org.keyturn.vault.VaultInfo;
import org.keyturn.vault.Vaults;

/// The way back to a copy of a vault, from the open vault and from its unlock screen. JavaFX
/// thread.
final class RestoreNavigation implements RestoreRoutes {
  private final Vaults vaults;
  private final UiContext context;
  private final Shell shell;
  private final Consumer<Path> goTo;
  private final Consumer<Path> close;

  /// @param goTo leads to a vault's unlock screen
  /// @param close ends the session of a vault of this window, if there is one, and waits until its
  ///   file is closed
  RestoreNavigation(
      Vaults vaults, UiContext context, Shell shell, Consumer<Path> goTo, Consumer<Path> close) {
    this.vaults = vaults;
    this.context = context;
    this.shell = shell;
    this.goTo = goTo;
    this.close = close;
  }

  /// The copies of an open vault, those beside it too.
  void of(Session session) {
    open(session.path(), Optional.of(session.info()), () -> session.backups().list());
  }

  /// The copies of a locked vault; all that there are, if the file does not tell which vault it is.
  void of(Path vault) {
    context
        .jobs()
        .run(
            () -> info(vault),
            (Optional<VaultInfo> info) -> open(vault, info, () -> copies(info)),
            failure -> say(FailureText.of(context.messages(), failure)));
  }

  private Optional<VaultInfo> info(Path vault) {
    try {
      return Optional.of(vaults.info(vault));
    } catch (Failed unreadable) {
      return Optional.empty();
    }
  }

  private List<BackupCopy> copies(Optional<VaultInfo> info) throws Failed {
    return info.isPresent() ? vaults.backups().list(info.get().vaultId()) : vaults.backups().all();
  }

  private void open(Path vault, Optional<VaultInfo> info, Job<List<BackupCopy>> read) {
    var model = new RestoreViewModel(vaults.backups(), context, vault, info, this);
    shell.overlay().open(new RestoreDialog(model, context).card());
    model.load(read);
  }

  @Override
  public void open(Path vault) {
    goTo.accept(vault);
  }

  @Override
  public void instead(BackupCopy copy, Path vault) {
    shell.overlay().closeAll();
    close.accept(vault);
    context
        .jobs()
        .run(
            () -> vaults.backups().restoreOver(copy, vault),
            this::restored,
            failure -> say(FailureText.of(context.messages(), failure)));
  }

  private void restored(Restored restored) {
    goTo.accept(restored.vault());
    var text =
        restored
            .before()
            .map(before -> context.text("restore.instead.done.text", VaultNames.path(before)))
            .orElse("");
    shell
        .overlay()
        .open(
            DialogCard.question(context.text("restore.instead.done"), text)
                .withCancel(context.text("action.close")));
  }

  private void say(FailureText text) {
    shell
        .overlay()
        .open(
            DialogCard.question(text.title(), text.advice())
                .withCancel(context.text("action.close")));
  }
}
