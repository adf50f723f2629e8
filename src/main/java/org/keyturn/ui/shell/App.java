package org.keyturn.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.keyturn.generator.PassphraseGenerator;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.model.SecretText;
import org.keyturn.settings.Keys;
import org.keyturn.settings.RecentVault;
import org.keyturn.ui.controls.Command;
import org.keyturn.ui.controls.Command.Group;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.controls.Shortcuts;
import org.keyturn.ui.controls.StrengthGauge;
import org.keyturn.ui.controls.VaultNames;
import org.keyturn.ui.items.ItemsRoutes.MenuEntry;
import org.keyturn.ui.unlock.CreateScreen;
import org.keyturn.ui.unlock.CreateViewModel;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.ui.unlock.UnlockRoutes;
import org.keyturn.ui.unlock.UnlockScreen;
import org.keyturn.ui.unlock.UnlockViewModel;
import org.keyturn.ui.unlock.VaultFiles;
import org.keyturn.ui.unlock.WelcomeScreen;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.WarmUp;

/// What the window shows when: first start, unlocking, the open vault, and again unlocking.
/// Confined to the JavaFX thread.
public final class App implements UnlockRoutes {
  private final Shell shell;
  private final Desk desk;
  private final Vaults vaults;
  private final Path home;
  private final Function<OpenVault, List<MenuEntry>> further;
  private final IdleWatch idle;
  private Subscription watching = Subscription.EMPTY;
  private @Nullable OpenVault open;
  private Optional<Path> last = Optional.empty();

  /// @param home the folder that new vaults are proposed in
  /// @param further entries that other features add to an open vault's menu
  public App(
      Shell shell,
      Desk desk,
      Vaults vaults,
      Path home,
      Function<OpenVault, List<MenuEntry>> further) {
    this.shell = shell;
    this.desk = desk;
    this.vaults = vaults;
    this.home = home;
    this.further = further;
    idle = new IdleWatch(shell.scene(), desk.timers(), desk.settings());
    shell.commands().add(commands());
    shell.theme().choose(desk.settings().get(Keys.THEME));
    desk.settings()
        .onChange(Keys.THEME, theme -> desk.jobs().post(() -> shell.theme().choose(theme)));
  }

  private List<Command> commands() {
    return List.of(
        command(Group.VAULT, "items.lock", Glyph.LOCK, vault -> vault.lock(LockReason.BY_USER))
            .on(Shortcuts.LOCK),
        command(Group.WINDOW, "generator.title", Glyph.GENERATE, OpenVault::openGenerator)
            .on(Shortcuts.GENERATOR),
        command(Group.WINDOW, "items.preferences", Glyph.SETTINGS, OpenVault::preferences)
            .on(Shortcuts.PREFERENCES));
  }

  private Command command(Group group, String key, Glyph glyph, Consumer<OpenVault> action) {
    return Command.of(group, key, glyph, () -> vault().ifPresent(action))
        .when(() -> vault().isPresent());
  }

  /// Shows the first screen.
  ///
  /// @param vault the vault to unlock; otherwise the one used last
  public void start(Optional<Path> vault) {
    last = vault.or(this::recent);
    back();
    desk.jobs().run(WarmUp::run, () -> {}, failure -> {});
  }

  private Optional<Path> recent() {
    return desk.settings().get(Keys.RECENT_VAULTS).stream()
        .map(RecentVault::path)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /// The vault that is open now.
  public Optional<OpenVault> vault() {
    return Optional.ofNullable(open);
  }

  /// Whether the window may close; while the key is turned, closing means Cancel.
  boolean mayClose() {
    return shell.mayLeave();
  }

  /// Locks the open vault, if there is one.
  public void lock(LockReason reason) {
    vault().ifPresent(v -> v.lock(reason));
  }

  @Override
  public void back() {
    last.ifPresentOrElse(
        path -> unlockScreen(path, Optional.empty()),
        () -> shell.show(new WelcomeScreen(desk, this)));
  }

  @Override
  public void create() {
    var model = new CreateViewModel(vaults, desk, this, strength(), App::phrase, proposed());
    shell.show(new CreateScreen(model, desk));
  }

  @Override
  public void open() {
    new VaultFiles(desk).open().ifPresent(path -> unlockScreen(path, Optional.empty()));
  }

  @Override
  public void unlocked(Session session) {
    last = Optional.of(session.path());
    var vault = new OpenVault(session, desk, shell, further, this::locked);
    open = vault;
    watching.unsubscribe();
    watching = idle.start(() -> lock(LockReason.IDLE));
    vault.open();
  }

  private void locked(LockNews news) {
    var path = vault().map(v -> v.session().path()).or(() -> last);
    open = null;
    watching.unsubscribe();
    path.ifPresent(p -> unlockScreen(p, Optional.of(news)));
    desk.jobs().run(WarmUp::run, () -> {}, failure -> {});
  }

  private void unlockScreen(Path path, Optional<LockNews> news) {
    last = Optional.of(path);
    shell.show(new UnlockScreen(new UnlockViewModel(vaults, desk, this, path, news), desk));
  }

  private LiveStrength strength() {
    return new LiveStrength(desk.jobs(), new StrengthGauge(desk.messages())::read);
  }

  private static SecretText phrase() {
    var chars = PassphraseGenerator.generate(PassphraseRules.standard());
    var phrase = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return phrase;
  }

  /// A name that is not taken: `Personal.keyturn`, `Personal 2.keyturn` ...
  private Path proposed() {
    var name = desk.text("create.name");
    var path = home.resolve(name + VaultNames.EXTENSION);
    for (int i = 2; Files.exists(path); i++) {
      path = home.resolve(name + " " + i + VaultNames.EXTENSION);
    }
    return path;
  }
}
