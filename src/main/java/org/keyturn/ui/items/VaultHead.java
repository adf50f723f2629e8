package org.keyturn.ui.items;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Logo;
import org.keyturn.ui.controls.Menus;
import org.keyturn.ui.items.ItemsRoutes.MenuEntry;
import org.keyturn.ui.items.ItemsRoutes.VaultEntry;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;

/// The top of the sidebar: the vault's name, how much it holds, and its menu.
final class VaultHead extends Button {
  /// At both sides together, as the style sheet has it.
  private static final double PADDING = 32;

  VaultHead(ItemsViewModel model, ItemsRoutes routes) {
    var context = model.context();
    getStyleClass().add("vault-head");
    setId("vault-menu");
    setMaxWidth(Double.MAX_VALUE);
    var name = VaultNames.name(model.session().path());
    Label count = Labels.caption("");
    var words = new VBox(Labels.strong(name), count);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    keyAge(model, words);
    HBox.setHgrow(words, Priority.ALWAYS);
    var content = new HBox(new Logo(28), words, Glyph.CHOOSE.icon());
    content.getStyleClass().add("content");
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(0);
    content.prefWidthProperty().bind(widthProperty().subtract(PADDING));
    setGraphic(content);
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    setAccessibleText(context.text("items.vault-menu", name));
    setOnAction(event -> menu(context, routes).show(this, Side.BOTTOM, 8, 4));
    model
        .loads()
        .subscribe(load ->
            count.setText(
                context.text("items.count", model.listing().count(new ItemFilter.All()))));
  }

  /// Says below the count since when the present key is in force.
  private void keyAge(ItemsViewModel model, VBox words) {
    var context = model.context();
    var session = model.session();
    var line = Labels.caption("");
    line.setId("key-age");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.managedProperty().bind(line.textProperty().isNotEmpty());
    words.getChildren().add(line);
    context
        .jobs()
        .run(
            () -> session.rotation().keyBegan(),
            began ->
                began.ifPresent(at -> {
                  int generation = session.info().generation();
                  var key = generation > 1 ? "items.key.turned" : "items.key.made";
                  line.setText(context.text(key, new Dates(context).day(at), generation));
                  var days = Math.max(0, Duration.between(at, context.timers().now()).toDays());
                  setTooltip(new Tooltip(context.text("items.key.age", days)));
                }),
            lockedMeanwhile -> {});
  }

  private static ContextMenu menu(UiContext context, ItemsRoutes routes) {
    var menu = new ContextMenu();
    var all = routes.vaults();
    if (all.size() > 1) {
      menu.getItems().addAll(vaults(all, context));
      menu.getItems().add(new SeparatorMenuItem());
    }
    var groups = routes.menus();
    for (var group : groups.subList(0, groups.size() - 1)) {
      group.forEach(each -> menu.getItems().add(entry(each, context)));
      menu.getItems().add(new SeparatorMenuItem());
    }
    Stream.concat(window(routes).stream(), groups.getLast().stream())
        .forEach(each -> menu.getItems().add(entry(each, context)));
    return menu;
  }

  private static List<MenuEntry> window(ItemsRoutes routes) {
    var several = routes.vaults().stream().filter(vault -> !vault.locked()).count() > 1;
    var entries = new ArrayList<MenuEntry>();
    entries.add(
        new MenuEntry(
            "items.preferences",
            Glyph.SETTINGS,
            List.of(Shortcuts.PREFERENCES),
            routes::preferences));
    if (several) {
      entries.add(new MenuEntry("vaults.lock-this", Glyph.LOCK, routes::lockThis));
    }
    var lock = several ? "vaults.lock-all" : "items.lock";
    entries.add(new MenuEntry(lock, Glyph.LOCK, List.of(Shortcuts.LOCK), routes::lock));
    return entries;
  }

  /// The open vaults, the one in sight marked, and those that have locked, with a lock.
  private static List<MenuItem> vaults(List<VaultEntry> all, UiContext context) {
    var group = new ToggleGroup();
    var entries = new ArrayList<MenuItem>();
    for (var vault : all) {
      var name = vault.name() + "  \u2013  " + vault.place();
      if (vault.locked()) {
        var locked = Menus.entry(context.text("vaults.locked", name), vault.action());
        locked.setGraphic(Glyph.LOCK.icon(Css.WARN));
        entries.add(locked);
        continue;
      }
      var entry = new RadioMenuItem(name);
      entry.setMnemonicParsing(false);
      entry.setToggleGroup(group);
      entry.setSelected(vault.shown());
      entry.setOnAction(event -> {
        if (!vault.shown()) {
          vault.action().run();
        }
      });
      entries.add(entry);
    }
    return entries;
  }

  private static MenuItem entry(MenuEntry each, UiContext context) {
    var entry = Menus.entry(context.text(each.key()), each.action());
    entry.setId("menu-" + each.key());
    entry.setGraphic(each.glyph().icon());
    each.keys().forEach(keys -> entry.setAccelerator(KeyNames.named(keys, context)));
    return entry;
  }
}
