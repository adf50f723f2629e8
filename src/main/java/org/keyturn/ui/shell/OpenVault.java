package org.keyturn.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.keyturn.health.Digests;
import org.keyturn.health.HealthReport;
import org.keyturn.model.Failure;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Scope;
import org.keyturn.text.FailureText;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.generator.GeneratorDialog;
import org.keyturn.ui.generator.GeneratorViewModel;
import org.keyturn.ui.health.HealthViewModel;
import org.keyturn.ui.items.ItemsRoutes;
import org.keyturn.ui.items.ItemsScreen;
import org.keyturn.ui.preferences.backup.BackupsViewModel;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;

/// One unlocked vault in the window: its screens, and the way out when it locks. Confined to the
/// JavaFX thread.
public final class OpenVault implements ItemsRoutes {
  /// The key of the palette's name.
  static final String PALETTE = "palette.open";

  private final Session session;
  private final UiContext context;
  private final Shell shell;
  private final VaultWindow window;
  private final Features features;
  private final GeneratorViewModel results;
  private final GeneratorDialog generator;
  private final EditorNavigation editor;
  private final ItemsLeaving leaving;
  private final HealthViewModel health;
  private final SideScreens sides;
  private final RepromptGuard guard;
  private final BackupsViewModel backups;
  private ItemsScreen items;
  private Subscription offered = Subscription.EMPTY;
  private Optional<UUID> left = Optional.empty();
  private boolean rotating;

  /// @param digests for the security check
  OpenVault(
      Session session,
      UiContext context,
      Shell shell,
      Features features,
      Supplier<Digests> digests,
      VaultWindow window) {
    this.session = session;
    this.context = context;
    this.shell = shell;
    this.features = features;
    this.window = window;
    results = new GeneratorViewModel(context);
    generator = new GeneratorDialog(results, context, shell.overlay());
    health = new HealthViewModel(session, context, digests);
    guard = new RepromptGuard(session, context);
    backups = new BackupsViewModel(session, context);
    sides = new SideScreens(this, health, backups);
    editor = new EditorNavigation(session, context, shell.overlay(), guard, generator, () -> items);
    leaving = new ItemsLeaving(this, window, sides, guard, () -> items.items());
    items = newItems();
  }

  /// Shows the items and listens for the lock.
  void open() {
    offer();
    shell.show(items);
    session.onLock(reason -> context.jobs().post(() -> onLock(reason)));
    backups.start();
  }

  /// Offers what one begins a new vault with.
  void firstSteps() {
    sides.firstSteps();
  }

  /// What was done to items, with the way to take it back.
  void offerUndo(String done, Runnable undo) {
    items.offer(done, undo);
  }

  /// Comes into sight again.
  void show() {
    offer();
    showItems();
    left.ifPresent(this::reveal);
  }

  /// Another vault, or the way to one, takes the place of this one, which stays unlocked.
  void hide() {
    left = items.items().selected().get().map(Overview::id);
    offered.unsubscribe();
  }

  private void offer() {
    offered.unsubscribe();
    var palette =
        Command.of(Command.Group.FIND, PALETTE, Glyph.SEARCH, this::openPalette)
            .on(Shortcuts.PALETTE)
            .when(() -> !isBusy() && !overlay().isOpen());
    offered =
        shell
            .commands()
            .add(palette, leaving.passing())
            .and(shell.commands().add(menu().stream().map(this::command).toList()));
  }

  private void openPalette() {
    new Palette(context, shell.commands(), overlay()).open(items.items(), items::reveal);
  }

  @Override
  public void export(Scope.Items chosen) {
    features.export(this, chosen);
  }

  @Override
  public void pass() {
    leaving.pass();
  }

  /// Runs this, if need be after the master password: items that ask for it do so too before they
  /// leave the vault.
  public void beforeTaking(Scope scope, Runnable then) {
    leaving.afterProof(scope, then);
  }

  /// Whether something is under way that must not be taken out of sight: an edit, a rotation.
  boolean isBusy() {
    return rotating || items.isCovered();
  }

  private Command command(MenuEntry entry) {
    return Command.of(Command.Group.VAULT, entry.key(), entry.glyph(), entry.action())
        .when(() -> !isBusy());
  }

  private ItemsScreen newItems() {
    return new ItemsScreen(
        session,
        context,
        this,
        shell.overlay(),
        shell.commands(),
        panes -> new DetailInPanes(session, context, shell, guard, panes));
  }

  public Session session() {
    return session;
  }

  public UiContext context() {
    return context;
  }

  public Overlay overlay() {
    return shell.overlay();
  }

  /// Puts a screen of this vault in the place of the items, e.g. a wizard; [#showItems()] leads
  /// back.
  public void show(Screen screen) {
    shell.show(screen);
  }

  /// Shows the three panes, read anew.
  public void showItems() {
    items = newItems();
    shell.show(items);
  }

  /// A rotation begins: until [#rotated(Optional, boolean)] or [#rotationEnded()] the lock that it
  /// brings does not take the screen away.
  public void rotationBegins() {
    rotating = true;
  }

  /// A rotation did not happen.
  public void rotationEnded() {
    rotating = false;
  }

  /// A rotation has succeeded and was read about: on to the unlock screen.
  ///
  /// @param report empty when something failed after the commit
  public void rotated(Optional<RotationReport> report, boolean samePassword) {
    rotating = false;
    leave(
        new LockNews(LockReason.ROTATED_HERE, context.timers().now(), report, samePassword, false));
  }

  /// Selects and shows an item.
  public void reveal(UUID item) {
    items.items().reveal(item);
  }

  /// Whether the list has read this item.
  public boolean knows(UUID item) {
    return items.items().find(item).isPresent();
  }

  /// How many items the list can show.
  public long itemCount() {
    return items.items().size();
  }

  /// Makes passwords for fields of this vault's dialogs.
  public PasswordSource passwords() {
    return generator;
  }

  void openGenerator() {
    if (!rotating && !overlay().isOpen()) {
      generator.open();
    }
  }

  /// Says that something did not work.
  public void say(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    var card = DialogCard.question(text.title(), text.advice());
    overlay().open(card.withCancel(context.text("action.close")));
  }

  @Override
  public void create(ItemType type) {
    editor.create(type);
  }

  @Override
  public void create(ItemTemplate template) {
    editor.create(template);
  }

  @Override
  public List<ItemTemplate> templates() {
    return editor.templates();
  }

  @Override
  public void manageTemplates() {
    editor.manageTemplates();
  }

  @Override
  public void edit(UUID item) {
    editor.edit(item, this::say);
  }

  @Override
  public void lock() {
    window.lockAll();
  }

  @Override
  public void lockThis() {
    lock(LockReason.BY_USER);
  }

  @Override
  public List<VaultEntry> vaults() {
    return window.vaults(this);
  }

  @Override
  public void openAnother() {
    window.openAnother();
  }

  public void lock(LockReason reason) {
    if (session.state() == SessionState.UNLOCKED) {
      session.lock(reason);
    }
  }

  @Override
  public void preferences() {
    if (!isBusy() && !overlay().isOpen()) {
      sides.preferences(() -> window.restore(this));
    }
  }

  @Override
  public void securityCheck() {
    if (!isBusy() && !overlay().isOpen()) {
      sides.securityCheck();
    }
  }

  @Override
  public void judge() {
    health.begin();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<FailureText>> backupTrouble() {
    return backups.trouble();
  }

  @Override
  public ReadOnlyObjectProperty<HealthReport> health() {
    return health.report();
  }

  @Override
  public List<MenuEntry> menu() {
    return features.menu(this);
  }

  private void onLock(LockReason reason) {
    if (!rotating || reason != LockReason.ROTATED_HERE) {
      leave(LockNews.of(reason, context.timers().now(), editor.keepDraft()));
    }
  }

  private void leave(LockNews news) {
    offered.unsubscribe();
    editor.close();
    results.forget();
    health.forget();
    backups.close();
    context.copying().clear();
    window.locked(this, news);
  }
}
