package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.InputEvent;
import org.keyturn.health.Digests;
import org.keyturn.platform.events.SystemEvent;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.WindowFocus;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;

/// The program in its window: joins the parts of it, and hears what comes from outside, from the
/// computer and from other starts of the program. Confined to the JavaFX thread.
public final class App {
  private final Shell shell;
  private final OpenVaults open;
  private final LockTriggers triggers;
  private final PendingVault offered;
  final WindowNavigator navigator;
  final WindowDrop drop;

  /// @param home the folder that new vaults are proposed in
  /// @param digests for the security checks of vaults, fresh ones each
  public App(
      Shell shell,
      UiContext context,
      Vaults vaults,
      Path home,
      Features features,
      Function<Session, Digests> digests) {
    this.shell = shell;
    open = new OpenVaults(context, shell, features, digests);
    triggers = open.triggers();
    navigator = new WindowNavigator(shell, context, vaults, home, open);
    offered = new PendingVault(context.timers(), navigator::isBusy, navigator::goTo);
    drop = new WindowDrop(shell.root(), context, new DroppedFile(open, navigator));
    shell.scene().addEventFilter(InputEvent.ANY, event -> triggers.stirred());
    WindowFocus.minimised(shell.scene(), triggers::minimised);
    shell.commands().add(new WindowCommands(shell, context, open, navigator).all());
    shell.commands().add(new Zoom(shell.scaled(), context.settings()).commands());
    shell.theme().follow(context);
    shell.status().follow(context);
  }

  /// Shows the first screen.
  ///
  /// @param file the vault to unlock, or an export to import once one is; otherwise the vault used
  ///   last
  public void start(Optional<Path> file) {
    navigator.start(file);
  }

  /// Makes the first unlock quicker while the person types.
  public void warmUp() {
    navigator.warmUp();
  }

  /// The open vault that is in sight, or to which the way back leads.
  public Optional<OpenVault> vault() {
    return open.current();
  }

  /// Whether the window may close; while the key is turned, closing means Cancel.
  boolean mayClose() {
    return shell.mayLeave();
  }

  /// Locks every open vault.
  public void lock(LockReason reason) {
    open.lock(reason);
  }

  /// The system has told something about the computer.
  public void told(SystemEvent event) {
    triggers.told(event);
  }

  /// Another start of the program hands over the vault or export that it was asked to open.
  public void offer(Path vault) {
    offered.add(vault);
  }
}
