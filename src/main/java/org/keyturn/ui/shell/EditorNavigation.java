package org.keyturn.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemTemplate;
import org.keyturn.model.ItemType;
import org.keyturn.model.Secrets;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.editor.EditorRoutes;
import org.keyturn.ui.editor.EditorScreen;
import org.keyturn.ui.editor.EditorViewModel;
import org.keyturn.ui.items.ItemsScreen;
import org.keyturn.ui.templates.TemplatesDialog;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// What leads into the editor, and the place for the one that may be open over the detail.
final class EditorNavigation {
  private final VaultContext vault;
  private final Session session;
  private final UiContext context;
  private final ItemsPanes panes;
  private @Nullable EditorViewModel model;
  private @Nullable EditorScreen screen;
  private Optional<Runnable> next = Optional.empty();
  private Subscription heard = Subscription.EMPTY;

  EditorNavigation(VaultContext vault, ItemsPanes panes) {
    this.vault = vault;
    this.panes = panes;
    session = vault.session();
    context = vault.context();
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
    new TemplatesDialog(session, context, vault.overlay()).open();
  }

  void create(ItemType type) {
    var item = Item.create(type, "", context.timers().now());
    leave(() -> edit(new Versioned<>(type == ItemType.LOGIN ? withPassword(item) : item, 0)));
  }

  /// A new login comes with a password of its own, so that nobody has to think one up.
  private Item withPassword(Item login) {
    var values = Map.of(Attribute.PASSWORD, vault.passwords().suggest());
    var none = login.secrets();
    return login.withSecrets(
        new Secrets(
            values, none.notes(), none.fields(), none.history(), none.passkeys(), none.extras()));
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
    leave(() -> edit(new Versioned<>(new Item(overview, secrets), 0)));
  }

  void edit(UUID item) {
    leave(() -> open(item, this::edit));
  }

  /// Goes on at once, or once the editor that is open was left. That asks where something would be
  /// lost; whoever stays goes nowhere.
  void leave(Runnable then) {
    var editing = model;
    if (editing == null || !panes.isCovered()) {
      then.run();
    } else {
      next = Optional.of(then);
      editing.leave();
    }
  }

  /// Opens an item's site, and the editor with a new password ready to be set there.
  ///
  /// @param saved where the way goes on once the new one is saved
  void changePassword(UUID item, Runnable saved) {
    open(item, opened -> begin(opened, this::renew, saved));
  }

  private void renew(EditorViewModel editing) {
    editing.renew(vault.passwords().suggest());
    editing.site().ifPresent(vault.shell()::browse);
  }

  private void open(UUID item, Consumer<Versioned<Item>> then) {
    context.jobs().run(() -> session.items().open(item), opened -> prove(opened, then), vault::say);
  }

  /// An item may ask for the master password before it is edited.
  private void prove(Versioned<Item> opened, Consumer<Versioned<Item>> then) {
    var overview = opened.value().overview();
    if (panes.isCovered() || vault.guard().covers(overview)) {
      then.accept(opened);
    } else {
      opened.close();
      new RepromptDialog(vault.guard(), context, vault.overlay())
          .before(overview, () -> open(overview.id(), then));
    }
  }

  private void edit(Versioned<Item> opened) {
    begin(opened, editing -> {}, () -> {});
  }

  /// @param opened closed here if another editor is open
  /// @param ready told the editor's model before it is shown
  private void begin(Versioned<Item> opened, Consumer<EditorViewModel> ready, Runnable saved) {
    var place = panes.screen();
    if (place.isCovered()) {
      opened.close();
      return;
    }
    var routes =
        new EditorRoutes() {
          @Override
          public void done(Optional<UUID> show) {
            EditorNavigation.this.done(place, show, saved);
          }

          @Override
          public void stayed() {
            next = Optional.empty();
            place.stay();
          }
        };
    var editing = new EditorViewModel(session, context, routes, opened);
    ready.accept(editing);
    var view = new EditorScreen(editing, context, vault.overlay(), vault.passwords());
    model = editing;
    screen = view;
    place.cover(view, editing.item(), () -> leave(() -> {}));
    heard = vault.shell().commands().add(view.commands());
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
    heard.unsubscribe();
    // A subscription that has ended still holds what it was for: the fields of the editor.
    heard = Subscription.EMPTY;
    next = Optional.empty();
    model = null;
    screen = null;
  }

  private void done(ItemsScreen place, Optional<UUID> show, Runnable saved) {
    var elsewhere = next;
    close();
    place.items().load();
    place.uncover(elsewhere.isPresent() ? Optional.empty() : show);
    if (show.isPresent()) {
      context.status().say(context.text("status.saved"));
    }
    elsewhere.or(() -> show.map(id -> saved)).ifPresent(Runnable::run);
  }
}
