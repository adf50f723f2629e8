package org.keyturn.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keyturn.settings.RecentVault;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
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

/// All ways between what the window shows: the welcome, a new vault, an unlock screen, the open
/// vaults. Confined to the JavaFX thread.
final class WindowNavigator implements UnlockRoutes, VaultWindow {
  private final Shell shell;
  private final UiContext context;
  private final Vaults vaults;
  private final OpenVaults open;
  private final PendingExport pending = new PendingExport();
  private final CreateNavigation creating;
  private final RestoreNavigation restoring;
  private final Map<Path, LockNews> turned = new HashMap<>();
  private @Nullable UnlockViewModel unlocking;
  private Optional<Path> last = Optional.empty();

  /// @param home the folder that new vaults are proposed in
  WindowNavigator(Shell shell, UiContext context, Vaults vaults, Path home, OpenVaults open) {
    this.shell = shell;
    this.context = context;
    this.vaults = vaults;
    this.open = open;
    creating = new CreateNavigation(vaults, context, home, shell.overlay());
    restoring = new RestoreNavigation(vaults, context, shell, this::unlockScreen, this::close);
  }

  /// Shows the first screen.
  ///
  /// @param file the vault to unlock, or an export to import once one is; otherwise the vault used
  ///   last
  void start(Optional<Path> file) {
    file.filter(VaultNames::isExport).ifPresent(pending::add);
    last =
        file.filter(path -> !VaultNames.isExport(path))
            .map(path -> path.toAbsolutePath().normalize())
            .or(this::recent);
    back();
  }

  private Optional<Path> recent() {
    return context.settings().get(SettingKeys.RECENT_VAULTS).stream()
        .map(RecentVault::path)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /// Makes the next unlock quicker while the person types.
  void warmUp() {
    var next = last;
    context
        .jobs()
        .run(
            () -> next.ifPresentOrElse(vault -> WarmUp.run(vaults, vault), WarmUp::run),
            () -> {},
            failure -> {});
  }

  /// Whether something is under way that must not be taken out of sight.
  boolean isBusy() {
    return shell.overlay().isOpen()
        || open.inSight().filter(vault -> vault.navigator().isBusy()).isPresent()
        || (unlocking != null && unlocking.isBusy());
  }

  /// To a vault, or with an export to the open one that takes it in.
  void goTo(Path path) {
    if (VaultNames.isExport(path)) {
      pending.add(path);
      open.current().ifPresentOrElse(pending::takenInBy, this::back);
      return;
    }
    var shown = unlocking != null && unlocking.chosen().equals(path);
    if (!shown) {
      open.at(path).ifPresentOrElse(open::show, () -> unlockScreen(path));
    }
  }

  /// To what would come of importing this file into the vault in sight.
  void importFile(Path file) {
    pending.add(file);
    open.inSight().ifPresent(pending::takenInBy);
  }

  @Override
  public void back() {
    open.current()
        .ifPresentOrElse(
            this::show,
            () ->
                last.ifPresentOrElse(
                    this::unlockScreen, () -> shell.show(new WelcomeScreen(context, this))));
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
    var vault = open.add(session, this);
    Optional.ofNullable(turned.remove(session.path())).ifPresent(vault.navigator()::turned);
    shell.name(last);
    pending.takenInBy(vault);
  }

  @Override
  public void created(Session session) {
    unlocked(session);
    open.current().ifPresent(vault -> vault.navigator().firstSteps());
  }

  @Override
  public List<VaultEntry> vaults(Session seenFrom) {
    return Stream.concat(
            open.all().stream().map(vault -> entry(vault, vault.session() == seenFrom)),
            open.fallen().stream().map(this::fallen))
        .toList();
  }

  @Override
  public List<Session> others(Session seenFrom) {
    return open.all().stream()
        .map(OpenVault::session)
        .filter(session -> session != seenFrom)
        .toList();
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

  /// To the vault that was opened after the one in sight.
  void nextVault() {
    var all = open.all();
    open.current().ifPresent(from -> show(all.get((all.indexOf(from) + 1) % all.size())));
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
  public void restore(Session vault) {
    restoring.of(vault);
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
    open.lock(LockReason.BY_USER);
  }

  @Override
  public void locked(OpenVault vault, LockNews news) {
    var path = vault.session().path();
    news.rotation()
        .map(report -> news)
        .or(vault.navigator()::unread)
        .ifPresent(unread -> turned.put(path, unread));
    var wasInSight = open.remove(vault, news.isUnexpected());
    if (wasInSight && news.reason() == LockReason.BY_USER && open.current().isPresent()) {
      back();
    } else if (wasInSight) {
      unlockScreen(path, Optional.of(news));
    } else if (open.current().isEmpty() && unlocking != null) {
      unlockScreen(last.orElse(path), Optional.of(news));
    } else if (news.isUnexpected()) {
      shell.overlay().open(LockedDialog.of(path, news, context));
    }
    context.status().say(context.text("status.locked"));
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
