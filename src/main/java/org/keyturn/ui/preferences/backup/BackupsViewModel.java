package org.keyturn.ui.preferences.backup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.settings.SettingKeys;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.Session;

/// The copies of one open vault: once a day by themselves, if that is wished, and on request.
/// Confined to the UI thread.
public final class BackupsViewModel {
  private static final Duration LOOK = Duration.ofHours(1);

  private final Session session;
  private final UiContext context;
  private final ReadOnlyObjectWrapper<Optional<List<BackupCopy>>> copies =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private CancelToken token = new CancelToken();
  private Subscription looking = Subscription.EMPTY;

  public BackupsViewModel(Session session, UiContext context) {
    this.session = session;
    this.context = context;
  }

  /// Newest first; empty until they were read.
  public ReadOnlyObjectProperty<Optional<List<BackupCopy>>> copies() {
    return copies.getReadOnlyProperty();
  }

  /// Why the last one could not be made.
  public ReadOnlyObjectProperty<Optional<FailureText>> trouble() {
    return trouble.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Makes one when it is due, now and as long as the vault is open.
  public void start() {
    makeIfDue();
    looking = context.timers().every(LOOK, this::makeIfDue);
  }

  private void makeIfDue() {
    if (context.settings().get(SettingKeys.BACKUP)) {
      make((progress, cancel) -> {
        session.backups().makeIfDue(rules(), progress, cancel);
        return session.backups().list();
      });
    }
  }

  /// Makes one whatever the choices say.
  public void makeNow() {
    make((progress, cancel) -> {
      session.backups().make(rules(), progress, cancel);
      return session.backups().list();
    });
  }

  @FunctionalInterface
  private interface Work {
    List<BackupCopy> run(Progress progress, CancelToken cancel) throws Failed;
  }

  private void make(Work work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    token = new CancelToken();
    context
        .jobs()
        .run(
            work::run,
            tick -> {},
            token,
            (List<BackupCopy> now) -> {
              busy.set(false);
              trouble.set(Optional.empty());
              copies.set(Optional.of(now));
            },
            this::failed);
  }

  private void failed(Failure why) {
    busy.set(false);
    if (!(why instanceof Failure.Cancelled)) {
      trouble.set(Optional.of(FailureText.of(context.messages(), why)));
    }
  }

  private BackupRules rules() {
    var settings = context.settings();
    return new BackupRules(
        settings.get(SettingKeys.BACKUP_DAYS),
        settings.get(SettingKeys.BACKUP_WEEKS),
        settings.get(SettingKeys.BACKUP_MONTHS));
  }

  /// Reads which there are.
  public void load() {
    context
        .jobs()
        .run(
            () -> session.backups().list(),
            (List<BackupCopy> now) -> copies.set(Optional.of(now)),
            why -> trouble.set(Optional.of(FailureText.of(context.messages(), why))));
  }

  /// Stops what runs; what it had begun leaves nothing behind.
  public void close() {
    looking.unsubscribe();
    token.cancel();
  }
}
