package org.keyturn.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.platform.Browser;
import org.keyturn.ui.controls.Command;
import org.keyturn.ui.controls.Command.Group;
import org.keyturn.ui.controls.Glyph;

/// What the three panes offer, for keys and for the palette.
final class ItemCommands {
  private final ItemsScreen screen;
  private final ItemsViewModel items;
  private final DetailViewModel detail;
  private final ItemsRoutes routes;
  private final DetailActions verbs;

  ItemCommands(
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
  }

  List<Command> all() {
    return Stream.of(finding(), changing(), copying()).flatMap(List::stream).toList();
  }

  private List<Command> finding() {
    return List.of(
        here(Group.FIND, "items.search", Glyph.SEARCH, screen.list()::focusSearch)
            .on(Shortcuts.SEARCH, Shortcuts.SEARCH_TOO)
            .heard(this::isOpen));
  }

  private List<Command> changing() {
    return List.of(
        here(Group.ITEM, "items.add", Glyph.ADD, this::create)
            .on(Shortcuts.NEW)
            .heard(this::isOpen),
        onItem("detail.edit", Glyph.EDIT, this::edit).on(Shortcuts.EDIT).heard(this::isOpen),
        onItem("detail.edit", Glyph.EDIT, this::edit).on(Shortcuts.EDIT_TOO).heard(this::inList),
        onItem("detail.duplicate", Glyph.COPY, item -> verbs.of(item).duplicate())
            .on(Shortcuts.DUPLICATE)
            .heard(this::isOpen),
        onItem("detail.trash", Glyph.DELETE, this::discard)
            .on(Shortcuts.DELETE, Shortcuts.DELETE_TOO)
            .heard(this::inList),
        here(Group.ITEM, "items.undo", Glyph.RESTORE, screen.actions()::undo)
            .when(() -> isOpen() && screen.actions().offer().get().isPresent())
            .on(Shortcuts.UNDO)
            .heard(this::outsideText));
  }

  private List<Command> copying() {
    return List.of(
        onItem("command.copy-username", Glyph.COPY, item -> copyUsername())
            .on(Shortcuts.COPY_USERNAME)
            .heard(this::isOpen),
        onItem("command.copy-password", Glyph.COPY, item -> copyPassword())
            .on(Shortcuts.COPY_PASSWORD)
            .heard(this::isOpen),
        onItem("command.copy-password", Glyph.COPY, item -> copyPassword())
            .on(Shortcuts.COPY)
            .heard(this::inList),
        onItem("command.copy-code", Glyph.COPY, item -> copyCode())
            .on(Shortcuts.COPY_CODE)
            .heard(this::isOpen),
        onItem("command.reveal", Glyph.SHOW, item -> reveal())
            .on(Shortcuts.REVEAL)
            .heard(this::isOpen),
        onItem("detail.open-link", Glyph.OPEN_LINK, item -> openLink())
            .on(Shortcuts.OPEN_LINK)
            .heard(this::isOpen));
  }

  private Command here(Group group, String key, Glyph glyph, Runnable action) {
    return Command.of(group, key, glyph, action).when(this::isOpen);
  }

  private Command onItem(String key, Glyph glyph, Consumer<Overview> action) {
    return Command.of(Group.ITEM, key, glyph, () -> selected(action))
        .when(() -> isOpen() && items.selected().get().isPresent());
  }

  /// Whether the panes take keys: no dialog above them, no editor in them.
  private boolean isOpen() {
    return !screen.view().isDisabled() && !screen.isCovered();
  }

  private boolean inList() {
    return isOpen() && screen.list().list().isFocused();
  }

  private boolean outsideText() {
    var scene = screen.view().getScene();
    return isOpen() && scene != null && !(scene.getFocusOwner() instanceof TextInputControl);
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

  private void edit(Overview item) {
    if (!item.trashed()) {
      routes.edit(item.id());
    }
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
