package org.keyturn.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.text.FailureText;
import org.keyturn.ui.controls.Desk;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// Saving one item: at once, or after a conflict was settled; and keeping it as a draft when the
/// vault locks.
public final class EditorViewModel {
  private final Session session;
  private final Desk desk;
  private final EditorRoutes routes;
  private final ItemForm form;
  private final long base;
  private final ObservableList<Folder> folders = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Versioned<Item>>> theirs =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean closed;

  /// @param opened the item and the revision it was opened at, 0 for a new one; wiped when the
  ///   editor closes
  public EditorViewModel(Session session, Desk desk, EditorRoutes routes, Versioned<Item> opened) {
    this.session = session;
    this.desk = desk;
    this.routes = routes;
    this.form = new ItemForm(opened.value());
    this.base = opened.revision();
    loadFolders();
  }

  ItemForm form() {
    return form;
  }

  boolean isNew() {
    return base == 0;
  }

  ObservableList<Folder> folders() {
    return folders;
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
    return theirs.getReadOnlyProperty();
  }

  void save() {
    if (form.name().get().isBlank()) {
      error.set(desk.text("editor.name.missing"));
      return;
    }
    store(form.item(), base);
  }

  /// Leaves, unless something would be lost; then the question stands.
  public void leave() {
    if (form.changed().get()) {
      asking.set(true);
    } else {
      finish(Optional.empty());
    }
  }

  void keepEditing() {
    asking.set(false);
  }

  void discard() {
    asking.set(false);
    finish(Optional.empty());
  }

  /// Settles a conflict: this version replaces the other one.
  void takeMine() {
    theirs.get().ifPresent(other -> settle(form.item(), other.revision()));
  }

  /// Settles a conflict: this version is given up.
  void takeTheirs() {
    finish(theirs.get().map(other -> other.value().id()));
  }

  /// Settles a conflict: this version becomes a second item.
  void takeBoth() {
    var mine = form.item();
    var name = desk.text("editor.conflict.copy", mine.name());
    settle(mine.withOverview(mine.overview().withId(UUID.randomUUID()).withName(name)), 0);
  }

  /// Goes back to editing with the conflict unsettled.
  void postpone() {
    closeConflict();
  }

  /// Adds a folder and chooses it.
  void addFolder(String name) {
    if (name.isBlank()) {
      return;
    }
    var folder = Folder.named(name.strip());
    desk.jobs()
        .run(
            () -> session.folders().save(folder),
            () -> {
              folders.add(folder);
              form.folder().set(Optional.of(folder.id()));
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
      form.original().secrets().wipe();
      closeConflict();
    }
  }

  private void settle(Item item, long revision) {
    closeConflict();
    store(item, revision);
  }

  private void store(Item item, long revision) {
    error.set("");
    busy.set(true);
    desk.jobs()
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
    if (failure instanceof Failure.Conflict(var id)) {
      desk.jobs().run(() -> session.items().open(id), this::conflict, this::say);
    } else {
      say(failure);
    }
  }

  private void conflict(Versioned<Item> other) {
    theirs.set(Optional.of(other));
  }

  private void closeConflict() {
    theirs.get().ifPresent(other -> other.value().secrets().wipe());
    theirs.set(Optional.empty());
  }

  private void say(Failure failure) {
    var text = FailureText.of(desk.messages(), failure);
    error.set(text.title() + ". " + text.advice());
  }

  private void loadFolders() {
    desk.jobs().run(() -> session.folders().list(), this::offer, locked -> folders.clear());
  }

  private void offer(List<Folder> known) {
    folders.setAll(known);
  }

  private void finish(Optional<UUID> show) {
    busy.set(false);
    close();
    routes.done(show);
  }
}
