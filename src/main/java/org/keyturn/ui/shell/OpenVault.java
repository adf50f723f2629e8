package org.keyturn.ui.shell;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.keyturn.health.Digests;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.generator.GeneratorDialog;
import org.keyturn.ui.generator.GeneratorViewModel;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// One unlocked vault in the window, from its unlocking to its lock; in between it comes into sight
/// and goes. Confined to the JavaFX thread.
public final class OpenVault {
  private final VaultContext vault;
  private final VaultWindow window;
  private final GeneratorViewModel results;
  private final VaultNavigator navigator;
  private final VaultCommands commands;
  private Optional<UUID> left = Optional.empty();

  /// @param digests for the security check
  OpenVault(
      Session session,
      UiContext context,
      Shell shell,
      Features features,
      Function<Session, Digests> digests,
      VaultWindow window) {
    this.window = window;
    results = new GeneratorViewModel(context);
    var generator = new GeneratorDialog(results, context, shell.overlay());
    var guard = new RepromptGuard(session, context);
    vault = new VaultContext(session, context, shell, guard, generator);
    navigator = new VaultNavigator(vault, window, features, digests, this::leave);
    commands = new VaultCommands(shell.commands(), navigator);
  }

  public Session session() {
    return vault.session();
  }

  public UiContext context() {
    return vault.context();
  }

  /// The ways between its screens.
  public VaultNavigator navigator() {
    return navigator;
  }

  /// Shows the items and listens for the lock.
  void open() {
    navigator.showItems();
    commands.offer();
    session().onLock(reason -> context().jobs().post(() -> onLock(reason)));
    navigator.begin();
  }

  /// Comes into sight again.
  void show() {
    commands.offer();
    navigator.showItems();
    left.ifPresent(navigator::reveal);
  }

  /// Another vault, or the way to one, takes the place of this one, which stays unlocked.
  void hide() {
    left = navigator.selected();
    commands.withdraw();
  }

  public void lock(LockReason reason) {
    vault.lock(reason);
  }

  private void onLock(LockReason reason) {
    if (!navigator.awaits(reason)) {
      leave(LockNews.of(reason, context().timers().now(), navigator.keepDraft()));
    }
  }

  private void leave(LockNews news) {
    commands.withdraw();
    navigator.close();
    results.forget();
    context().copying().clear();
    window.locked(this, news);
  }
}
