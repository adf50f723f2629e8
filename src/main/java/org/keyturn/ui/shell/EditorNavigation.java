package org.keyturn.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemType;
import org.keyturn.model.Secrets;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.editor.EditorScreen;
import org.keyturn.ui.editor.EditorViewModel;
import org.keyturn.ui.items.ItemsScreen;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.RepromptDialog;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.ui.templates.TemplatesDialog;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// What leads into the editor, and the place for the one that may be open over the detail.
final class EditorNavigation {
  private final Session session;
  private final UiContext context;
  private final Overlay overlay;
  private final RepromptGuard guard;
  private final PasswordSource passwords;
  private final Supplier<ItemsScreen> items;
  private @Nullable EditorViewModel model;
  private @Nullable EditorScreen screen;

  EditorNavigation(
      Session session,
      UiContext context,
      Overlay overlay,
      RepromptGuard guard,
      PasswordSource passwords,
      Supplier<ItemsScreen> items) {
    this.session = session;
    this.context = context;
    this.overlay = overlay;
    this.guard = guard;
    this.passwords = passwords;
    this.items = items;
  }

  /// @return the person's own templates, none once the vault is locked
  List<ItemTemplate> templates() {
    try {
      return session.settings().templates();
    } catch (Failed locked) {
      return List.of();
    }
  }

  void manageTemplates() {
    new TemplatesDialog(session, context, overlay).open();
  }

  void create(ItemType type) {
    edit(new Versioned<>(Item.create(type, "", context.timers().now()), 0));
  }

  void create(ItemTemplate template) {
    var item = Item.create(ItemType.SECURE_NOTE, "", context.timers().now());
    var none = item.secrets();
    var secrets =
        new Secrets(
            none.attributes(),
            none.notes(),
            template.emptyFields(),
            none.history(),
            none.passkeys(),
            none.extras());
    var overview = item.overview().withTemplate(Optional.of(template.name()));
    edit(new Versioned<>(new Item(overview, secrets), 0));
  }

  /// @param trouble told why the item cannot be opened
  void edit(UUID item, Consumer<Failure> trouble) {
    context.jobs().run(() -> session.items().open(item), opened -> prove(opened, trouble), trouble);
  }

  /// An item may ask for the master password before it is edited.
  private void prove(Versioned<Item> opened, Consumer<Failure> trouble) {
    var overview = opened.value().overview();
    if (items.get().isCovered() || guard.covers(overview)) {
      edit(opened);
    } else {
      opened.close();
      new RepromptDialog(guard, context, overlay)
          .before(overview, () -> edit(overview.id(), trouble));
    }
  }

  /// @param opened closed here if another editor is open
  private void edit(Versioned<Item> opened) {
    var screen = items.get();
    if (screen.isCovered()) {
      opened.close();
      return;
    }
    open(screen, opened);
  }

  private void open(ItemsScreen place, Versioned<Item> opened) {
    var editing = new EditorViewModel(session, context, show -> done(place, show), opened);
    var view = new EditorScreen(editing, context, overlay, passwords);
    model = editing;
    screen = view;
    place.cover(view);
    view.shown();
  }

  /// @return whether unsaved changes were sealed into a draft
  boolean keepDraft() {
    return model != null && model.keepDraft();
  }

  void close() {
    if (screen != null) {
      screen.closed();
    }
    model = null;
    screen = null;
  }

  private void done(ItemsScreen place, Optional<UUID> show) {
    close();
    place.items().load();
    place.uncover(show);
  }
}
