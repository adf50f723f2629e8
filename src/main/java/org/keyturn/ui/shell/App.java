package org.keyturn.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;
import org.keyturn.health.Digests;
import org.keyturn.platform.events.SystemEvent;
import org.keyturn.settings.RecentVault;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Command.Group;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.commands.ShortcutsDialog;
import org.keyturn.ui.context.LockTriggers;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.WindowFocus;
import org.keyturn.ui.fx.Zoom;
import org.keyturn.ui.items.ItemsRoutes.VaultEntry;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.ui.unlock.LockedDialog;
import org.keyturn.ui.unlock.RecentDialog;
import org.keyturn.ui.unlock.RecentViewModel;
import org.keyturn.ui.unlock.UnlockRoutes;
import org.keyturn.ui.unlock.UnlockScreen;
import org.keyturn.ui.unlock.UnlockViewModel;
import org.keyturn.ui.unlock.VaultFilePicker;
import org.keyturn.ui.unlock.WelcomeScreen;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.WarmUp;

/// What the window shows when: first start, unlocking, the open vault, and again unlocking.
/// Confined to the JavaFX thread.
public final class App implements UnlockRoutes, VaultWindow {
  private final Shell shell;
  private final UiContext context;
  private final Vaults vaults;
  private final Features features;
  private final Supplier<Digests> digests;
  private final OpenVaults open = new OpenVaults();
  private final PendingExport pending;
  private final LockTriggers triggers;
  private final PendingVault offered;
  private final CreateNavigation creating;
  private final RestoreNavigation restoring;
  final WindowDrop drop;
  private @Nullable UnlockViewModel unlocking;
  private Optional<Path> last = Optional.empty();

  /// @param home the folder that new vaults are proposed in
  /// @param digests for the security checks of vaults, fresh ones each
  public App(
      Shell shell,
      UiContext context,
      Vaults vaults,
      Path home,
      Features features,
      Supplier<Digests> digests) {
    this.shell = shell;
    this.context = context;
    this.vaults = vaults;
    this.features = features;
    this.digests = digests;
    pending = new PendingExport(features);
    triggers = new LockTriggers(context.timers(), context.settings(), this::lock);
    offered = new PendingVault(context.timers(), this::isBusy, this::goTo);
    creating = new CreateNavigation(vaults, context, home, shell.overlay());
    restoring = new RestoreNavigation(vaults, context, shell, this::unlockScreen, this::close);
    drop =
        new WindowDrop(
            shell.root(), context, new DroppedFile(open, pending, this::isBusy, this::goTo));
    watch(shell.scene());
    shell.commands().add(commands());
    shell.commands().add(new Zoom(shell.magnifier(), context.settings()).commands());
    shell.theme().follow(context);
  }

  private void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, event -> triggers.stirred());
    WindowFocus.minimised(scene, triggers::minimised);
  }

  private List<Command> commands() {
    return List.of(
        Command.of(Group.VAULT, "items.lock", Glyph.LOCK, this::lockAll)
            .when(() -> vault().isPresent())
            .on(Shortcuts.LOCK),
        Command.of(Group.VAULT, "vaults.open-another", Glyph.OPEN, this::openAnother)
            .when(() -> !isBusy())
            .on(Shortcuts.OPEN_VAULT),
        Command.of(Group.VAULT, "vaults.next", Glyph.CHOOSE, this::nextVault)
            .when(() -> open.all().size() > 1 && !isBusy())
            .on(Shortcuts.NEXT_VAULT),
        command(Group.WINDOW, "generator.title", Glyph.GENERATE, OpenVault::openGenerator)
            .on(Shortcuts.GENERATOR),
        command(Group.WINDOW, "items.preferences", Glyph.SETTINGS, OpenVault::preferences)
            .on(Shortcuts.PREFERENCES),
        Command.of(Group.WINDOW, "command.quit", Glyph.CLOSE, shell::requestClose)
            .on(Shortcuts.QUIT, Shortcuts.CLOSE),
        Command.of(Group.WINDOW, "shortcuts.title", Glyph.KEYS, this::shortcuts)
            .when(() -> !shell.overlay().isOpen())
            .on(ShortcutsDialog.KEYS, ShortcutsDialog.KEYS_TOO));
  }

  private Command command(Group group, String key, Glyph glyph, Consumer<OpenVault> action) {
    return Command.of(group, key, glyph, () -> open.inSight().ifPresent(action))
        .when(() -> open.inSight().isPresent());
  }

  private void shortcuts() {
    shell.overlay().open(new ShortcutsDialog(shell.commands().all(), context).card());
  }

  /// Shows the first screen.
  ///
  /// @param file the vault to unlock, or an export to import once one is; otherwise the vault used
  ///   last
  public void start(Optional<Path> file) {
    file.filter(VaultNames::isExport).ifPresent(pending::add);
    last =
        file.filter(path -> !VaultNames.isExport(path))
            .map(path -> path.toAbsolutePath().normalize())
            .or(this::recent);
    back();
  }

  /// Makes the first unlock quicker while the person types.
  public void warmUp() {
    context.jobs().run(WarmUp::run, () -> {}, failure -> {});
  }

  private Optional<Path> recent() {
    return context.settings().get(SettingKeys.RECENT_VAULTS).stream()
        .map(RecentVault::path)
        .filter(Files::isRegularFile)
        .findFirst();
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

  /// Whether something is under way that must not be taken out of sight.
  private boolean isBusy() {
    return shell.overlay().isOpen()
        || open.inSight().filter(OpenVault::isBusy).isPresent()
        || (unlocking != null && unlocking.isBusy());
  }

  private void goTo(Path path) {
    if (VaultNames.isExport(path)) {
      pending.add(path);
      vault().ifPresentOrElse(pending::takenInBy, this::back);
      return;
    }
    var shown = unlocking != null && unlocking.chosen().equals(path);
    if (!shown) {
      open.at(path).ifPresentOrElse(open::show, () -> unlockScreen(path, Optional.empty()));
    }
  }

  @Override
  public void back() {
    open.current()
        .ifPresentOrElse(
            this::show,
            () ->
                last.ifPresentOrElse(
                    path -> unlockScreen(path, Optional.empty()),
                    () -> shell.show(new WelcomeScreen(context, this))));
  }

  @Override
  public void create() {
    leave();
    shell.show(creating.screen(this));
  }

  @Override
  public void open() {
    new VaultFilePicker(context)
        .open()
        .map(path -> path.toAbsolutePath().normalize())
        .ifPresent(this::goTo);
  }

  @Override
  public Optional<Path> behind() {
    return open.current().map(vault -> vault.session().path());
  }

  @Override
  public Optional<Path> arrival() {
    return pending.waiting();
  }

  @Override
  public void unlocked(Session session) {
    last = Optional.of(session.path());
    leave();
    var vault = new OpenVault(session, context, shell, features, digests, this);
    open.add(vault);
    shell.name(last);
    triggers.arm();
    pending.takenInBy(vault);
  }

  @Override
  public void created(Session session) {
    unlocked(session);
    vault().ifPresent(OpenVault::firstSteps);
  }

  @Override
  public List<VaultEntry> vaults(OpenVault seenFrom) {
    return Stream.concat(
            open.all().stream().map(vault -> entry(vault, vault == seenFrom)),
            open.fallen().stream().map(this::fallen))
        .toList();
  }

  @Override
  public List<Session> others(OpenVault seenFrom) {
    return open.all().stream().filter(vault -> vault != seenFrom).map(OpenVault::session).toList();
  }

  private VaultEntry entry(OpenVault vault, boolean shown) {
    var path = vault.session().path();
    Runnable action = () -> show(vault);
    return new VaultEntry(VaultNames.name(path), VaultNames.path(path), shown, false, action);
  }

  private VaultEntry fallen(Path path) {
    Runnable action = () -> goTo(path);
    return new VaultEntry(VaultNames.name(path), VaultNames.path(path), false, true, action);
  }

  private void show(OpenVault vault) {
    leave();
    shell.name(Optional.of(vault.session().path()));
    open.show(vault);
  }

  private void nextVault() {
    var all = open.all();
    vault().ifPresent(from -> show(all.get((all.indexOf(from) + 1) % all.size())));
  }

  @Override
  public void openAnother() {
    var model =
        new RecentViewModel(context, path -> open.at(path).isPresent(), this::goTo, this::open);
    if (model.isEmpty()) {
      open();
    } else {
      shell.overlay().open(new RecentDialog(model, context).card());
    }
  }

  @Override
  public void restore(OpenVault vault) {
    restoring.of(vault.session());
  }

  @Override
  public void restore(Path vault) {
    restoring.of(vault);
  }

  private void close(Path vault) {
    open.at(vault).ifPresent(one -> one.lock(LockReason.CLOSED));
  }

  private void unlockScreen(Path path) {
    unlockScreen(path, Optional.empty());
  }

  @Override
  public void lockAll() {
    lock(LockReason.BY_USER);
  }

  @Override
  public void locked(OpenVault vault, LockNews news) {
    var path = vault.session().path();
    var wasInSight = open.remove(vault, news.isUnexpected());
    if (open.all().isEmpty()) {
      triggers.disarm();
    }
    if (wasInSight && news.reason() == LockReason.BY_USER && vault().isPresent()) {
      back();
    } else if (wasInSight) {
      unlockScreen(path, Optional.of(news));
    } else if (vault().isEmpty() && unlocking != null) {
      unlockScreen(last.orElse(path), Optional.of(news));
    } else if (news.isUnexpected()) {
      shell.overlay().open(LockedDialog.of(path, news, context));
    }
    warmUp();
  }

  /// What is in sight gives way to another screen.
  private void leave() {
    unlocking = null;
    creating.forget();
    open.cover();
  }

  private void unlockScreen(Path path, Optional<LockNews> news) {
    last = Optional.of(path);
    leave();
    shell.name(Optional.empty());
    var model = new UnlockViewModel(vaults, context, this, path, news);
    unlocking = model;
    shell.show(new UnlockScreen(model, context, shell.overlay()));
  }
}
