package org.keyturn.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.keyturn.health.Digests;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Scope;
import org.keyturn.text.FailureText;
import org.keyturn.ui.firststeps.FirstStepsRoutes;
import org.keyturn.ui.health.HealthRoutes;
import org.keyturn.ui.items.ItemsRoutes;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;

/// All ways between the screens of one open vault: from its items, from their menu, and back to
/// them. What it leads to it neither makes nor knows from inside. JavaFX thread.
public final class VaultNavigator implements ItemsRoutes {
  private final VaultContext vault;
  private final VaultWindow window;
  private final Features features;
  private final ItemsPanes panes;
  private final EditorNavigation editor;
  private final ItemsLeaving leaving;
  private final RotationNavigation rotation;
  private final SideScreens sides;
  private final VaultMenu menu;

  /// @param digests for the security check
  /// @param rotated told when a rotation has locked the vault and was read about
  VaultNavigator(
      VaultContext vault,
      VaultWindow window,
      Features features,
      Function<Session, Digests> digests,
      Consumer<LockNews> rotated) {
    this.vault = vault;
    this.window = window;
    this.features = features;
    panes = new ItemsPanes(vault);
    editor = new EditorNavigation(vault, panes);
    leaving = new ItemsLeaving(vault, panes);
    rotation = new RotationNavigation(vault, features.rotate(), this::showItems, rotated);
    sides = new SideScreens(vault, digests);
    menu = new VaultMenu(vault, window, this);
  }

  /// To the three panes, read anew.
  public void showItems() {
    panes.show(this);
  }

  /// Begins what goes on beside the screens for as long as the vault is open.
  void begin() {
    sides.begin();
  }

  /// Whether something is under way that must not be taken out of sight: an edit, a rotation.
  boolean isBusy() {
    return rotation.isRunning() || panes.isCovered();
  }

  /// Whether a dialog or another screen may take the place of what is in sight.
  boolean isFree() {
    return !isBusy() && !vault.overlay().isOpen();
  }

  /// Whether a lock of this reason takes nothing out of sight yet.
  boolean awaits(LockReason reason) {
    return rotation.awaits(reason);
  }

  /// The one item that is selected.
  Optional<UUID> selected() {
    return panes.items().selected().get().map(Overview::id);
  }

  boolean hasSelection() {
    return !leaving.chosen().isEmpty();
  }

  /// Selects and shows an item.
  public void reveal(UUID item) {
    panes.reveal(item);
  }

  /// Whether the list has read this item.
  public boolean knows(UUID item) {
    return panes.items().listing().item(item).isPresent();
  }

  /// How many items the list can show.
  public long itemCount() {
    return panes.items().listing().items().size();
  }

  void palette() {
    new Palette(vault.context(), vault.shell().commands(), vault.overlay())
        .open(panes.items(), panes.screen()::reveal);
  }

  /// May also be used while an item is edited.
  @Override
  public void generator() {
    if (!rotation.isRunning() && !vault.overlay().isOpen()) {
      vault.passwords().open();
    }
  }

  /// To what one begins a new vault with.
  void firstSteps() {
    sides.firstSteps(new FromNew());
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
    editor.edit(item);
  }

  /// @return whether unsaved changes were sealed into a draft
  boolean keepDraft() {
    return editor.keepDraft();
  }

  /// What can be done with all of the vault.
  public List<MenuEntry> menu() {
    return menu.ofVault();
  }

  @Override
  public List<List<MenuEntry>> menus() {
    return List.of(menu.ofVault(), menu.tools(), menu.others(), menu.end());
  }

  @Override
  public void importFile() {
    features.importFile().accept(vault, Optional.empty());
  }

  /// To what would come of importing this file.
  void importFile(Path file) {
    features.importFile().accept(vault, Optional.of(file));
  }

  @Override
  public void export(Scope scope) {
    leaving.afterProof(scope, () -> features.export().accept(vault, scope));
  }

  public void ledger() {
    features.ledger().accept(vault);
  }

  public void sheet() {
    features.sheet().accept(vault);
  }

  /// To the rotation's wizard.
  ///
  /// @param turnKey whether the key is to be turned too, or only the master password changed
  public void rotate(boolean turnKey) {
    rotation.begin(turnKey);
  }

  @Override
  public void pass() {
    var others = window.others(vault.session());
    if (others.isEmpty()) {
      window.openAnother();
    } else {
      leaving.pass(others);
    }
  }

  @Override
  public void lock() {
    window.lockAll();
  }

  @Override
  public void lockThis() {
    vault.lock(LockReason.BY_USER);
  }

  @Override
  public List<VaultEntry> vaults() {
    return window.vaults(vault.session());
  }

  /// To a further vault, which the person picks.
  public void openAnother() {
    window.openAnother();
  }

  @Override
  public void preferences() {
    whenFree(() -> {
      Runnable restore = () -> window.restore(vault.session());
      sides.preferences(
          new SideScreens.FromPreferences(this::showItems, () -> rotate(true), restore),
          this::itemCount);
    });
  }

  /// Goes to another screen, from an editor once that is left.
  private void whenFree(Runnable go) {
    if (!rotation.isRunning() && !vault.overlay().isOpen()) {
      editor.leave(go);
    }
  }

  @Override
  public void securityCheck() {
    whenFree(() -> sides.securityCheck(new FromCheck()));
  }

  @Override
  public void securityCheck(Finding finding) {
    whenFree(() -> sides.securityCheck(new FromCheck(), finding));
  }

  @Override
  public void changePassword(UUID item) {
    whenFree(() -> editor.changePassword(item, () -> {}));
  }

  @Override
  public void judge() {
    sides.judge();
  }

  @Override
  public ReadOnlyObjectProperty<HealthReport> health() {
    return sides.health();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<FailureText>> backupTrouble() {
    return sides.backupTrouble();
  }

  /// A rotation in this window came before this unlock.
  void turned(LockNews news) {
    sides.aftermath().begin(news, this::securityCheck);
  }

  @Override
  public ReadOnlyObjectProperty<Optional<Aftermath>> aftermath() {
    return sides.aftermath().aftermath();
  }

  /// What of an earlier rotation is still to be read.
  Optional<LockNews> unread() {
    return sides.aftermath().unread();
  }

  /// The vault is locked: what is open of it ends.
  void close() {
    editor.close();
    sides.close();
  }

  /// Leads from the first steps on.
  private final class FromNew implements FirstStepsRoutes {
    @Override
    public void importFile() {
      VaultNavigator.this.importFile();
    }

    @Override
    public void sheet() {
      VaultNavigator.this.sheet();
    }

    @Override
    public void sampled(int count, Runnable undo) {
      panes.screen().offer(vault.context().text("samples.added", count), undo);
    }
  }

  /// Leads from the security check back to the items.
  private final class FromCheck implements HealthRoutes {
    @Override
    public void item(UUID id) {
      showItems();
      reveal(id);
    }

    @Override
    public void changePassword(UUID id) {
      item(id);
      editor.changePassword(id, VaultNavigator.this::securityCheck);
    }

    @Override
    public void leave() {
      showItems();
    }
  }
}
