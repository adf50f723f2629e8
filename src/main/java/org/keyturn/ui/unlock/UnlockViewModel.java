package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.KeyFiles;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.Vaults.Presence;

/// Unlocking one vault: which, with what password, and what came of it.
public final class UnlockViewModel {
  private final Vaults vaults;
  private final UiContext context;
  private final UnlockRoutes routes;
  private final ReadOnlyObjectWrapper<Path> vault;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
  private final Optional<LockNews> news;
  private final KeyFileFactor keyFile;
  private @Nullable CancelToken running;

  /// @param news why this vault is locked again, if it was open before
  public UnlockViewModel(
      Vaults vaults, UiContext context, UnlockRoutes routes, Path vault, Optional<LockNews> news) {
    this.vaults = vaults;
    this.context = context;
    this.routes = routes;
    this.vault = new ReadOnlyObjectWrapper<>(vault);
    this.news = news;
    keyFile = new KeyFileFactor(context);
    look();
  }

  ReadOnlyObjectProperty<Path> vault() {
    return vault.getReadOnlyProperty();
  }

  /// An unlock is running; it can be cancelled.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What went wrong, empty if nothing did. What few have to know about the error; empty if there
  /// is nothing.
  ReadOnlyStringProperty more() {
    return more.getReadOnlyProperty();
  }

  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  Optional<LockNews> news() {
    return news;
  }

  /// The vault that is to be unlocked.
  public Path chosen() {
    return vault.get();
  }

  /// Whether an unlock is running.
  public boolean isBusy() {
    return busy.get();
  }

  /// The vault that stays open behind this screen.
  Optional<Path> behind() {
    return routes.behind();
  }

  /// An export that is imported after unlocking.
  Optional<Path> arrival() {
    return routes.arrival();
  }

  void back() {
    routes.back();
  }

  /// The other vaults that were open lately, to choose one of.
  RecentViewModel recent() {
    return new RecentViewModel(context, vault.get()::equals, this::choose, routes::open);
  }

  KeyFileFactor keyFile() {
    return keyFile;
  }

  void choose(Path other) {
    vault.set(other);
    error.set("");
    more.set("");
    look();
  }

  /// Whether the vault needs a key file stands in the clear. A vault that cannot be read says so
  /// when it is to be unlocked.
  private void look() {
    var path = vault.get();
    keyFile.recall(path);
    context
        .jobs()
        .run(
            () -> vaults.info(path),
            info -> {
              if (path.equals(vault.get())) {
                boolean known = keyFile.wanted().get() && info.mayNeedKeyFile();
                keyFile.wanted().set(known || info.keyFile());
              }
            },
            failure -> {});
  }

  void create() {
    routes.create();
  }

  void restore() {
    routes.restore(chosen());
  }

  void open() {
    routes.open();
  }

  /// @param password taken over and closed here
  void unlock(Password password) {
    if (busy.get()) {
      password.close();
      return;
    }
    if (password.isEmpty()) {
      password.close();
      error.set(context.text("unlock.password.missing"));
      return;
    }
    error.set("");
    more.set("");
    if (keyFile.missing()) {
      password.close();
      return;
    }
    var cancel = new CancelToken();
    running = cancel;
    busy.set(true);
    var path = vault.get();
    var file = keyFile.file();
    context
        .jobs()
        .run(
            (progress, token) -> {
              try (var credentials = KeyFiles.credentials(password, file, path)) {
                return vaults.unlock(path, credentials, Presence.ANNOUNCED, progress, token);
              }
            },
            tick -> {},
            cancel,
            session -> unlocked(session, cancel),
            this::failed);
  }

  void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private void unlocked(Session session, CancelToken cancel) {
    busy.set(false);
    running = null;
    if (cancel.isCancelled()) {
      session.close();
      return;
    }
    context.settings().remember(session.path(), context.timers().now());
    keyFile.settle(session.path());
    routes.unlocked(session);
  }

  private void failed(Failure failure) {
    busy.set(false);
    running = null;
    if (failure.equals(new Failure.Refused(Failure.Rule.KEY_FILE_MISSING))
        || failure.equals(new Failure.WrongPassword(true))) {
      keyFile.wanted().set(true);
    }
    if (!(failure instanceof Failure.Cancelled) && !keyFile.pick().complain(failure)) {
      var text = FailureText.of(context.messages(), failure);
      more.set(text.more().orElse(""));
      error.set(text.line());
    }
  }
}
