package org.keyturn.ui.editor;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.keyturn.address.Address;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.editor.model.EditorContext;
import org.keyturn.ui.editor.model.ItemForm;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// Saving one item: at once, or after a conflict was settled; and keeping it as a draft when the
/// vault locks.
public final class EditorViewModel {
  private final Session session;
  private final UiContext context;
  private final EditorRoutes routes;
  private final ItemForm form;
  private final long base;
  private final EditorContext around;
  private final Conflict conflict = new Conflict();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private boolean renewing;
  private boolean closed;

  /// @param opened the item and the revision it was opened at, 0 for a new one; wiped when the
  ///   editor closes
  public EditorViewModel(
      Session session, UiContext context, EditorRoutes routes, Versioned<Item> opened) {
    this.session = session;
    this.context = context;
    this.routes = routes;
    this.form = new ItemForm(opened.value());
    this.base = opened.revision();
    this.around = new EditorContext(session, context);
  }

  /// The item that is edited.
  public UUID item() {
    return form.original().id();
  }

  ItemForm form() {
    return form;
  }

  boolean isNew() {
    return base == 0;
  }

  /// The password that a new item came with still stands: nobody chose it yet.
  ObservableBooleanValue suggested() {
    var ready = !form.original().secrets().attribute(Attribute.PASSWORD).isEmpty();
    return Bindings.createBooleanBinding(
        () -> isNew() && ready && !form.replaced().get(), form.replaced());
  }

  /// Saving would replace a password, which then stays in the item's history.
  ObservableBooleanValue replacing() {
    var stored = !isNew() && !form.original().secrets().attribute(Attribute.PASSWORD).isEmpty();
    return Bindings.createBooleanBinding(() -> stored && form.replaced().get(), form.replaced());
  }

  /// Puts a new password in the place of the one that is to be changed. Before the form is shown.
  ///
  /// @param password taken over
  public void renew(SecretText password) {
    form.conceal(Attribute.PASSWORD, password);
    renewing = true;
  }

  /// The editor was opened to change the password, on the item's site first.
  boolean isRenewing() {
    return renewing;
  }

  /// @return the address of the item's site, if it has one that a browser opens
  public Optional<Address> site() {
    var uris = form.original().overview().details().uris();
    return Address.firstWeb(uris.stream().map(LoginUri::uri));
  }

  EditorContext around() {
    return around;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// The person wants to leave and there is something to lose.
  ReadOnlyBooleanProperty asking() {
    return asking.getReadOnlyProperty();
  }

  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  /// The version that someone else saved meanwhile, while the conflict is open.
  ReadOnlyObjectProperty<Optional<Versioned<Item>>> theirs() {
    return conflict.theirs();
  }

  void save() {
    if (form.name().get().isBlank()) {
      error.set(context.text("editor.name.missing"));
      routes.stayed();
      return;
    }
    store(form.item(), base);
  }

  /// Leaves, unless something would be lost; then the question stands.
  public void leave() {
    if (busy.get()) {
      return;
    }
    if (form.changed().get()) {
      asking.set(true);
    } else {
      finish(Optional.empty());
    }
  }

  void keepEditing() {
    asking.set(false);
    routes.stayed();
  }

  /// Leaves once the changes are saved.
  void saveAndLeave() {
    asking.set(false);
    save();
  }

  void discard() {
    asking.set(false);
    finish(Optional.empty());
  }

  /// Settles a conflict: this version replaces the other one.
  void takeMine() {
    conflict.revision().ifPresent(revision -> settle(form.item(), revision));
  }

  /// Settles a conflict: this version is given up.
  void takeTheirs() {
    finish(conflict.item());
  }

  /// Settles a conflict: this version becomes a second item.
  void takeBoth() {
    settle(Conflict.second(form.item(), name -> context.text("editor.conflict.copy", name)), 0);
  }

  /// Goes back to editing with the conflict unsettled.
  void postpone() {
    conflict.close();
  }

  /// Adds a folder and chooses it.
  void addFolder(String name) {
    if (name.isBlank()) {
      return;
    }
    var folder = Folder.named(name.strip());
    context
        .jobs()
        .run(
            () -> session.folders().save(folder),
            () -> {
              around.folders().add(folder);
              form.filing().folder().set(Optional.of(folder.id()));
            },
            this::failed);
  }

  /// When the session has locked: seals what was typed to the vault's draft key.
  ///
  /// @return whether a draft was kept
  public boolean keepDraft() {
    if (closed || !form.changed().get()) {
      return false;
    }
    var item = form.item();
    try {
      session.drafts().keep(item, base);
      return true;
    } catch (Failed notKept) {
      return false;
    } finally {
      form.wipeCopies(item);
    }
  }

  /// Wipes everything. Called once the editor is gone, however it went.
  public void close() {
    if (!closed) {
      closed = true;
      form.close();
      form.original().close();
      conflict.close();
      around.forget();
    }
  }

  private void settle(Item item, long revision) {
    conflict.close();
    store(item, revision);
  }

  private void store(Item item, long revision) {
    error.set("");
    busy.set(true);
    context
        .jobs()
        .run(
            () -> {
              session.items().save(item, revision);
              return item.id();
            },
            id -> {
              form.wipeCopies(item);
              finish(Optional.of(id));
            },
            failure -> {
              form.wipeCopies(item);
              failed(failure);
            });
  }

  private void failed(Failure failure) {
    busy.set(false);
    routes.stayed();
    if (failure instanceof Failure.Conflict(var id)) {
      context.jobs().run(() -> session.items().open(id), conflict::open, this::say);
    } else {
      say(failure);
    }
  }

  private void say(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    error.set(text.line());
  }

  private void finish(Optional<UUID> show) {
    busy.set(false);
    close();
    routes.done(show);
  }
}
