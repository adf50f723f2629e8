package org.keyturn.ui.detail;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.keyturn.address.Address;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Command.Group;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.item.FirstCode;
import org.keyturn.ui.controls.item.LiveCode;

/// What can be done with the shown item, wherever in the three panes the focus is.
final class DetailCommands {
  /// The place of an item's notes on the clipboard's status.
  static final String NOTES = "notes";

  private final DetailViewModel model;
  private final UiContext context;
  private final DetailRoutes routes;
  private final Runnable askProof;

  /// @param askProof leads to the question that stands before the secrets
  DetailCommands(DetailViewModel model, UiContext context, DetailRoutes routes, Runnable askProof) {
    this.model = model;
    this.context = context;
    this.routes = routes;
    this.askProof = askProof;
  }

  /// @param open whether the panes take keys
  /// @param inList whether the list has the focus
  List<Command> all(BooleanSupplier open, BooleanSupplier inList) {
    return List.of(
        onItem(open, "command.copy-username", Glyph.COPY, this::copyUsername)
            .on(Shortcuts.COPY_USERNAME)
            .heard(open),
        onItem(open, "command.copy-password", Glyph.COPY, this::copyPassword)
            .on(Shortcuts.COPY_PASSWORD)
            .heard(open),
        onItem(open, "command.copy-password", Glyph.COPY, this::copyPassword)
            .on(Shortcuts.COPY)
            .heard(inList),
        onItem(open, "command.copy-code", Glyph.COPY, this::copyCode)
            .on(Shortcuts.COPY_CODE)
            .heard(open),
        onItem(open, "command.reveal", Glyph.SHOW, this::reveal).on(Shortcuts.REVEAL).heard(open),
        onItem(open, "detail.open-link", Glyph.OPEN_LINK, this::openLink)
            .on(Shortcuts.OPEN_LINK)
            .heard(open));
  }

  private Command onItem(BooleanSupplier open, String key, Glyph glyph, Consumer<Item> action) {
    return Command.of(Group.ITEM, key, glyph, () -> opened(action))
        .when(() -> open.getAsBoolean() && model.item().get().isPresent());
  }

  void copyPassword(Item item) {
    model
        .principal()
        .ifPresentOrElse(
            field -> model.copy(field.key(), item.secrets().attribute(field)),
            () -> copyNotes(item));
  }

  /// A secure note has nothing else to copy.
  private void copyNotes(Item item) {
    if (!item.secrets().notes().isEmpty()) {
      model.copy(NOTES, item.secrets().notes());
    }
  }

  void copyUsername(Item item) {
    Optional.ofNullable(item.overview().details().attributes().get(Attribute.USERNAME))
        .ifPresent(name -> model.copy("username", SecretText.of(name)));
  }

  private void reveal(Item item) {
    model.principal().ifPresent(a -> model.reveal().toggle(a.key()));
  }

  void copyCode(Item item) {
    FirstCode.of(item)
        .ifPresent(first ->
            LiveCode.of(first.secret(), context.timers())
                .ifPresent(code -> {
                  try (code) {
                    code.copy(first.place(), model::copy);
                  }
                }));
  }

  void openLink(Item item) {
    Address.firstWeb(item.overview().details().uris().stream().map(LoginUri::uri))
        .ifPresent(routes::browse);
  }

  /// Does it with the shown item, or asks for the proof that stands before its secrets.
  void opened(Consumer<Item> action) {
    model.open().ifPresentOrElse(action, askProof);
  }
}
