package org.keyturn.ui.items;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.KeyCombination;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemType;
import org.keyturn.model.Scope;
import org.keyturn.ui.controls.Glyph;

/// Where the three panes lead.
public interface ItemsRoutes extends NoticeRoutes {

  void create(ItemType type);

  /// A new item of the person's own kind.
  void create(ItemTemplate template);

  /// The person's own kinds, in their order.
  List<ItemTemplate> templates();

  /// Where templates are made, changed and removed.
  void manageTemplates();

  void edit(UUID item);

  /// Lets a file be imported.
  void importFile();

  /// Lets these items be exported, after the proof that some of them ask for.
  void export(Scope scope);

  /// Lets the selected items be copied or moved to another open vault.
  void pass();

  /// Locks every vault that is open in the window.
  void lock();

  /// Locks this vault only.
  void lockThis();

  /// The vaults that are open in the window, in the order in which they were opened; then those
  /// that have locked by themselves since.
  List<VaultEntry> vaults();

  void preferences();

  /// To the generator alone.
  void generator();

  /// Shows what could be mended in the vault.
  void securityCheck();

  /// The same, at something that it found.
  void securityCheck(Finding finding);

  /// Opens an item's site and its editor, with a new password in place of the one that is to be
  /// changed.
  void changePassword(UUID item);

  /// Begins a security check in the background, unless there was one.
  void judge();

  /// What the last security check found; nothing until there was one.
  ReadOnlyObjectProperty<HealthReport> health();

  /// What the vault's menu offers, in groups: what can be done with all of it, such as import,
  /// export and the rotation; what helps in every vault, such as the generator; ways to other
  /// vaults; the end of the program.
  List<List<MenuEntry>> menus();

  /// @param key of its text in the messages
  /// @param keys that do the same; none or one
  record MenuEntry(String key, Glyph glyph, List<KeyCombination> keys, Runnable action) {
    public MenuEntry(String key, Glyph glyph, Runnable action) {
      this(key, glyph, List.of(), action);
    }
  }

  /// An open vault, or one that was open and has locked by itself.
  ///
  /// @param place where its file lies, as people write it
  /// @param shown whether it is the one in sight
  /// @param locked whether it has locked
  record VaultEntry(String name, String place, boolean shown, boolean locked, Runnable action) {}
}
