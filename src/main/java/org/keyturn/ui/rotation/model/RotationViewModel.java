package org.keyturn.ui.rotation.model;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.RotationRequest.OldBackups;
import org.keyturn.vault.Session;

/// The wizard that turns the key: which page, what was decided, and how the run goes. Confined to
/// the UI thread; [#close()] wipes the passwords.
public final class RotationViewModel {
  private final Session session;
  private final UiContext context;
  private final RotationRoutes routes;
  private final CheckStep checking;
  private final PasswordForm passwords;
  private final RunProgress progress;
  private final int items;
  private final ReadOnlyObjectWrapper<RotationPage> page =
      new ReadOnlyObjectWrapper<>(RotationPage.BEFORE);
  private final BooleanProperty accepted = new SimpleBooleanProperty();
  private final ObjectProperty<BackupChoice> backup =
      new SimpleObjectProperty<>(BackupChoice.UNTIL_UNLOCK);
  private final ObjectProperty<OldBackups> oldBackups = new SimpleObjectProperty<>(OldBackups.KEEP);
  private final ReadOnlyObjectWrapper<Optional<RunFailure>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanBinding mayGoOn;
  private Optional<FailureText> late = Optional.empty();

  /// @param turnKey whether the key is to be turned at first, or only the master password changed
  public RotationViewModel(
      Session session,
      UiContext context,
      RotationRoutes routes,
      LiveStrength strength,
      boolean turnKey) {
    this.session = session;
    this.context = context;
    this.routes = routes;
    checking = new CheckStep(session, context);
    passwords = new PasswordForm(session, context, strength, turnKey);
    progress = new RunProgress(context.timers());
    items = count(session);
    mayGoOn =
        Bindings.createBooleanBinding(
            this::ready, page, accepted, checking.passable(), passwords.busy());
  }

  private static int count(Session session) {
    try {
      return session.items().list().size();
    } catch (Failed lockedMeanwhile) {
      return 0;
    }
  }

  public ReadOnlyObjectProperty<RotationPage> page() {
    return page.getReadOnlyProperty();
  }

  /// The warnings were read and accepted.
  public BooleanProperty accepted() {
    return accepted;
  }

  public ObjectProperty<BackupChoice> backup() {
    return backup;
  }

  /// What becomes of the copies that open with what opens the vault now.
  public ObjectProperty<OldBackups> oldBackups() {
    return oldBackups;
  }

  public CheckStep checking() {
    return checking;
  }

  public PasswordForm passwords() {
    return passwords;
  }

  public RunProgress progress() {
    return progress;
  }

  public ReadOnlyObjectProperty<Optional<RunFailure>> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Whether "Continue" leads anywhere.
  public BooleanBinding mayGoOn() {
    return mayGoOn;
  }

  public Session session() {
    return session;
  }

  public int items() {
    return items;
  }

  /// How long the run will take, from what the check and the proof took.
  public Duration estimate() {
    var check = checking.findings().get().map(found -> found.check().took());
    var proof = passwords.proof().map(PasswordProof::took).orElse(Duration.ofSeconds(1));
    return Estimate.of(items, check, proof);
  }

  private boolean ready() {
    return switch (page.get()) {
      case BEFORE -> accepted.get();
      case CHECK -> checking.passable().get();
      case PASSWORD -> !passwords.busy().get();
      case SUMMARY -> true;
      case RUN, CHANGED, CANCELLED, FAILED -> false;
    };
  }

  /// From the first page to the second and from there to the third.
  public void next() {
    if (!ready()) {
      return;
    }
    if (page.get() == RotationPage.BEFORE) {
      page.set(RotationPage.CHECK);
      checking.start();
    } else if (page.get() == RotationPage.CHECK) {
      page.set(RotationPage.PASSWORD);
    }
  }

  /// From the third page to the fourth, if the current password is proven.
  ///
  /// @param current and the others: taken over and closed
  public void prove(Password current, Password next, Password repeated) {
    passwords.submit(
        current,
        next,
        repeated,
        () -> {
          if (page.get() == RotationPage.PASSWORD) {
            page.set(RotationPage.SUMMARY);
          }
        });
  }

  /// Undoes "Continue".
  public void back() {
    switch (page.get()) {
      case CHECK -> {
        checking.stop();
        page.set(RotationPage.BEFORE);
      }
      case PASSWORD -> page.set(RotationPage.CHECK);
      case SUMMARY -> {
        passwords.forget();
        page.set(RotationPage.PASSWORD);
      }
      case FAILED -> {
        if (mayTryAgain()) {
          passwords.forget();
          page.set(RotationPage.PASSWORD);
        }
      }
      case BEFORE, RUN, CHANGED, CANCELLED -> {}
    }
  }

  /// After a failure that changed nothing, while the passwords are still at hand.
  public boolean mayTryAgain() {
    return trouble.get().filter(one -> !one.turned()).isPresent() && passwords.proof().isPresent();
  }

  /// Leaves the wizard; during the run asks the job to take everything back.
  public void cancel() {
    if (page.get() == RotationPage.RUN) {
      progress.cancel();
    } else if (trouble.get().filter(RunFailure::turned).isPresent()) {
      routes.rotated(Optional.empty(), samePassword());
    } else {
      routes.leave();
    }
  }

  /// The one point of commitment: turns the key, or changes the master password only.
  public void commit() {
    if (page.get() != RotationPage.SUMMARY || passwords.proof().isEmpty()) {
      return;
    }
    trouble.set(Optional.empty());
    page.set(RotationPage.RUN);
    if (passwords.turnKey().get()) {
      rotate();
    } else {
      changePassword();
    }
  }

  private void rotate() {
    var change = passwords.change();
    var setAside = checking.setAside().get();
    var request =
        new RotationRequest(
            change, Set.copyOf(checking.renew()), backup.get(), setAside, oldBackups.get());
    long bytes = checking.findings().get().map(f -> f.check().amounts().bytes()).orElse(0L);
    var token = progress.begin(bytes);
    var run = new GuardedRun(session, context.jobs(), this::crashed);
    context.jobs().run(run.rotation(request), progress::watch, token, this::rotated, this::failed);
  }

  private void changePassword() {
    var token = progress.begin(0);
    var run = new GuardedRun(session, context.jobs(), this::crashed);
    context
        .jobs()
        .run(
            run.change(passwords.change()),
            progress::watch,
            token,
            done -> changed(),
            this::failed);
  }

  private void rotated(RotationReport report) {
    progress.end(true);
    passwords.keyFiles().done();
    routes.rotated(Optional.of(report), samePassword());
  }

  private void changed() {
    progress.end(true);
    passwords.keyFiles().done();
    passwords.forget();
    page.set(RotationPage.CHANGED);
  }

  private boolean samePassword() {
    return passwords.proof().map(PasswordProof::samePassword).orElse(true);
  }

  private void failed(Failure failure) {
    progress.end(false);
    if (failure instanceof Failure.Cancelled) {
      passwords.forget();
      page.set(RotationPage.CANCELLED);
      return;
    }
    if (failure instanceof Failure.AfterCommit && !passwords.turnKey().get()) {
      late = Optional.of(FailureText.of(context.messages(), failure));
      changed();
      return;
    }
    end(RunFailures.of(context, failure, progress.stage().get(), turned()));
  }

  /// What the disk said when the new password was in force already.
  public Optional<FailureText> late() {
    return late;
  }

  private void crashed() {
    progress.end(false);
    end(RunFailures.bug(context, progress.stage().get(), turned()));
  }

  private void end(RunFailure what) {
    if (what.turned()) {
      passwords.keyFiles().done();
    }
    trouble.set(Optional.of(what));
    page.set(RotationPage.FAILED);
  }

  private boolean turned() {
    return session.lockReason().filter(LockReason.ROTATED_HERE::equals).isPresent();
  }

  /// Wipes the passwords and stops what still runs and can be stopped.
  public void close() {
    checking.stop();
    progress.cancel();
    passwords.close();
  }
}
