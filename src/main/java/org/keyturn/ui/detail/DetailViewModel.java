package org.keyturn.ui.detail;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keyturn.crypto.Password;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.ui.secrets.Reveal;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// One item as it is read: opened when it is selected, its secrets wiped when another one is. An
/// item marked so opens only after the master password was proven again.
final class DetailViewModel {
  private final Session session;
  private final UiContext context;
  private final RepromptGuard proof;
  private final Reveal reveal;
  private final ReadOnlyObjectWrapper<Optional<Item>> item =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper guarded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<UUID> wanted = Optional.empty();

  DetailViewModel(Session session, UiContext context, RepromptGuard proof) {
    this.session = session;
    this.context = context;
    this.proof = proof;
    reveal = new Reveal(context);
  }

  /// What is shown: the item with its secrets, or without them while it is guarded; empty when
  /// nothing is selected.
  ReadOnlyObjectProperty<Optional<Item>> item() {
    return item.getReadOnlyProperty();
  }

  /// The secrets wait for the master password.
  ReadOnlyBooleanProperty guarded() {
    return guarded.getReadOnlyProperty();
  }

  /// The item whose secrets may be used now.
  Optional<Item> open() {
    return guarded.get() ? Optional.empty() : item.get();
  }

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Which of the item's secrets are in sight.
  Reveal reveal() {
    return reveal;
  }

  /// Shows another item, or the same one anew.
  void show(Optional<Overview> overview) {
    var id = overview.map(Overview::id);
    proof.keepFor(id);
    reveal.concealAll();
    wanted = id;
    problem.set("");
    if (overview.isEmpty()) {
      put(Optional.empty(), false);
    } else if (proof.covers(overview.get())) {
      open(overview.get().id());
    } else {
      put(Optional.of(new Item(overview.get(), Secrets.NONE)), true);
    }
  }

  /// @param password taken over and closed here
  void prove(Password password) {
    var id = wanted;
    id.ifPresentOrElse(
        item -> proof.prove(item, password, right -> proved(id, right), this::failed),
        password::close);
  }

  /// The concealed field that stands for the whole item, if it has a value: a login's password, a
  /// card's number. Keys mean this one.
  Optional<Attribute> principal() {
    return open()
        .flatMap(shown ->
            shown
                .type()
                .principals()
                .filter(a -> !shown.secrets().attribute(a).isEmpty())
                .findFirst());
  }

  /// @param secret stays the item's
  void copy(String place, SecretText secret) {
    context.copying().copy(item.get().map(Item::id), place, secret);
  }

  /// Wipes what is shown.
  void close() {
    wanted = Optional.empty();
    reveal.concealAll();
    put(Optional.empty(), false);
  }

  private void proved(Optional<UUID> id, boolean right) {
    if (!id.equals(wanted) || id.isEmpty()) {
      return;
    }
    if (right) {
      problem.set("");
      open(id.get());
    } else {
      problem.set(context.text("detail.guard.wrong"));
    }
  }

  private void open(UUID id) {
    context.jobs().run(() -> session.items().open(id), this::opened, this::failed);
  }

  private void opened(Versioned<Item> opened) {
    if (wanted.equals(Optional.of(opened.value().id()))) {
      put(Optional.of(opened.value()), false);
    } else {
      opened.close();
    }
  }

  /// An item that was opened again and is as it was stays the one that is shown: nobody is told of
  /// an equal one, and the views go on using the secrets that they have.
  private void put(Optional<Item> next, boolean guard) {
    var before = item.get();
    guarded.set(guard);
    if (next.isPresent() && next.equals(before)) {
      next.get().close();
      return;
    }
    item.set(next);
    before.ifPresent(Item::close);
  }

  private void failed(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    problem.set(text.line());
  }
}
