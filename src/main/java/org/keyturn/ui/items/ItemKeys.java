package org.keyturn.ui.items;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.platform.Browser;

/// The keyboard of the three panes.
final class ItemKeys {
  private final ItemsScreen screen;
  private final ItemsViewModel items;
  private final DetailViewModel detail;
  private final ItemsRoutes routes;
  private final DetailActions verbs;
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  ItemKeys(
      ItemsScreen screen,
      ItemsViewModel items,
      DetailViewModel detail,
      ItemsRoutes routes,
      DetailActions verbs) {
    this.screen = screen;
    this.items = items;
    this.detail = detail;
    this.routes = routes;
    this.verbs = verbs;
    keys.put(Shortcuts.SEARCH, screen.list()::focusSearch);
    keys.put(Shortcuts.SEARCH_TOO, screen.list()::focusSearch);
    keys.put(Shortcuts.NEW, this::create);
    keys.put(Shortcuts.EDIT, this::edit);
    keys.put(Shortcuts.DUPLICATE, () -> selected(item -> verbs.of(item).duplicate()));
    keys.put(Shortcuts.COPY_USERNAME, this::copyUsername);
    keys.put(Shortcuts.COPY_PASSWORD, this::copyPassword);
    keys.put(Shortcuts.COPY_CODE, this::copyCode);
    keys.put(Shortcuts.REVEAL, this::reveal);
    keys.put(Shortcuts.OPEN_LINK, this::openLink);
  }

  void on(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::early);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Before controls see them: keys that no text field wants.
  private void early(KeyEvent event) {
    if (screen.isCovered()) {
      return;
    }
    for (var entry : keys.entrySet()) {
      if (entry.getKey().match(event)) {
        event.consume();
        entry.getValue().run();
        return;
      }
    }
  }

  /// Keys that mean something else in a text field.
  private void pressed(KeyEvent event) {
    var inList = screen.list().list().isFocused();
    if (screen.isCovered()) {
      return;
    }
    if (Shortcuts.UNDO.match(event)) {
      screen.actions().undo();
    } else if (inList && Shortcuts.COPY.match(event)) {
      copyPassword();
    } else if (inList && event.getCode() == KeyCode.ENTER) {
      edit();
    } else if (inList && isDelete(event)) {
      selected(item -> discard(item));
    } else {
      return;
    }
    event.consume();
  }

  private static boolean isDelete(KeyEvent event) {
    return event.getCode() == KeyCode.DELETE
        || event.getCode() == KeyCode.BACK_SPACE && event.isShortcutDown();
  }

  private void discard(Overview item) {
    if (item.trashed()) {
      verbs.of(item).purge();
    } else {
      verbs.of(item).trash();
    }
  }

  private void create() {
    routes.create(
        items.filter().get() instanceof ItemFilter.OfType(var type) ? type : ItemType.LOGIN);
  }

  private void edit() {
    selected(item -> {
      if (!item.trashed()) {
        routes.edit(item.id());
      }
    });
  }

  private void copyUsername() {
    open(item ->
        Optional.ofNullable(item.overview().details().attributes().get(Attribute.USERNAME))
            .ifPresent(name -> detail.copy("username", SecretText.of(name))));
  }

  private void copyPassword() {
    open(item -> first(item).ifPresent(a -> detail.copy(a.key(), item.secrets().attribute(a))));
  }

  private void reveal() {
    open(item ->
        first(item).ifPresent(a -> detail.reveal(a.key(), !detail.revealed(a.key()).get())));
  }

  private void copyCode() {
    open(item -> {
      var chars = item.secrets().attribute(Attribute.TOTP).chars();
      var totp = org.keyturn.totp.Totp.parse(chars);
      java.util.Arrays.fill(chars, '\0');
      totp.ifPresent(source -> {
        try (source) {
          TotpRow.copy(detail, items.desk().timers(), source);
        }
      });
    });
  }

  private void openLink() {
    open(item ->
        item.overview().details().uris().stream()
            .flatMap(link -> Browser.safe(link.uri()).stream())
            .findFirst()
            .ifPresent(routes::browse));
  }

  /// The first concealed field that has a value: a login's password, a card's number.
  private static Optional<Attribute> first(Item item) {
    return item.type().attributes().stream()
        .filter(a -> a.concealed() && a != Attribute.TOTP)
        .filter(a -> !item.secrets().attribute(a).isEmpty())
        .findFirst();
  }

  private void open(Consumer<Item> action) {
    detail.item().get().filter(item -> !detail.guarded().get()).ifPresent(action);
  }

  private void selected(Consumer<Overview> action) {
    items.selected().get().ifPresent(action);
  }
}
