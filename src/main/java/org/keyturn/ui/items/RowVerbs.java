package org.keyturn.ui.items;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.keyturn.address.Address;
import org.keyturn.model.Attribute;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.model.ItemsViewModel;

/// What a row of the list can do at once with its item, which it selects: what the overview does
/// not hold is taken once the item is open, and one that asks for the master password asks first.
final class RowVerbs {
  private final ItemsViewModel model;
  private final ItemVerbs verbs;
  private final ThirdPane third;

  /// @param key of its name
  /// @param keys that do the same; none or one
  record Verb(String key, Glyph glyph, List<KeyCombination> keys, Runnable action) {}

  RowVerbs(ItemsViewModel model, ItemVerbs verbs, ThirdPane third) {
    this.model = model;
    this.verbs = verbs;
    this.third = third;
  }

  /// Whether there is a user name to copy.
  static boolean hasUsername(Overview item) {
    return !item.details().attributes().getOrDefault(Attribute.USERNAME, "").isBlank();
  }

  /// Whether items of this kind have a secret that stands for all of it, such as a password.
  static boolean hasSecret(Overview item) {
    return item.type().principals().findAny().isPresent();
  }

  void copyUsername(Overview item) {
    model.select(List.of(item.id()));
    third.copyUsername(item.id());
  }

  void copySecret(Overview item) {
    model.select(List.of(item.id()));
    third.copySecret(item.id());
  }

  private void copyCode(Overview item) {
    model.select(List.of(item.id()));
    third.copyCode(item.id());
  }

  private void openLink(Overview item) {
    model.select(List.of(item.id()));
    third.openLink(item.id());
  }

  private void edit(Overview item) {
    if (!item.trashed()) {
      verbs.edit(item.id());
    }
  }

  /// What a double click does, as the person likes it.
  void doubleClick(Overview item) {
    switch (model.context().settings().get(SettingKeys.DOUBLE_CLICK)) {
      case COPY -> copySecret(item);
      case OPEN -> openLink(item);
      case EDIT -> edit(item);
    }
  }

  /// What can be taken out of the item, then what changes it; those of several items are
  /// [BulkVerbs].
  List<Verb> taking(Overview item) {
    var all = new ArrayList<Verb>();
    if (hasUsername(item)) {
      add(all, "command.copy-username", Shortcuts.COPY_USERNAME, () -> copyUsername(item));
    }
    if (hasSecret(item)) {
      add(all, "command.copy-password", Shortcuts.COPY, () -> copySecret(item));
    }
    if (model.listing().hasCode(item)) {
      add(all, "command.copy-code", Shortcuts.COPY_CODE, () -> copyCode(item));
    }
    if (Address.firstWeb(item.details().uris().stream().map(LoginUri::uri)).isPresent()) {
      var keys = List.of(Shortcuts.OPEN_LINK);
      all.add(new Verb("detail.open-link", Glyph.OPEN_LINK, keys, () -> openLink(item)));
    }
    return all;
  }

  List<Verb> changing(Overview item) {
    return item.trashed()
        ? List.of()
        : List.of(
            new Verb("detail.edit", Glyph.EDIT, List.of(Shortcuts.EDIT), () -> edit(item)),
            new Verb(
                "detail.duplicate",
                Glyph.COPY,
                List.of(Shortcuts.DUPLICATE),
                () -> verbs.duplicate(item)));
  }

  private static void add(List<Verb> all, String key, KeyCombination keys, Runnable action) {
    all.add(new Verb(key, Glyph.COPY, List.of(keys), action));
  }
}
