package org.keyturn.ui.detail;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.text.FailureText;
import org.keyturn.ui.controls.Desk;
import org.keyturn.vault.Session;
import org.keyturn.vault.Versioned;

/// One item as it is read: opened when it is selected, its secrets wiped when another one is. An
/// item marked so opens only after the master password was proven again.
final class DetailViewModel {
  /// How long a shown secret stays in sight.
  static final Duration SIGHT = Duration.ofSeconds(30);

  private final Session session;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<Optional<Item>> item =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper guarded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Map<String, ReadOnlyBooleanWrapper> revealed = new HashMap<>();
  private final Map<String, Subscription> hiding = new HashMap<>();
  private Optional<UUID> wanted = Optional.empty();
  private Optional<UUID> proven = Optional.empty();

  DetailViewModel(Session session, Desk desk) {
    this.session = session;
    this.desk = desk;
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

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Shows another item, or the same one anew.
  void show(Optional<Overview> overview) {
    var id = overview.map(Overview::id);
    if (!id.equals(proven)) {
      proven = Optional.empty();
    }
    concealAll();
    wanted = id;
    problem.set("");
    if (overview.isEmpty()) {
      put(Optional.empty(), false);
    } else if (overview.get().filing().reprompt() && proven.isEmpty()) {
      put(Optional.of(new Item(overview.get(), Secrets.NONE)), true);
    } else {
      open(overview.get().id());
    }
  }

  /// @param password taken over and closed here
  void prove(Password password) {
    var id = wanted;
    desk.jobs()
        .run(
            () -> {
              try (password) {
                return session.proves(password);
              }
            },
            proof -> proved(id, proof),
            this::failed);
  }

  /// Whether the secret of this place is in sight.
  ReadOnlyBooleanProperty revealed(String place) {
    return state(place).getReadOnlyProperty();
  }

  void reveal(String place, boolean show) {
    Objects.requireNonNullElse(hiding.remove(place), Subscription.EMPTY).unsubscribe();
    state(place).set(show);
    if (show) {
      hiding.put(place, desk.timers().after(SIGHT, () -> reveal(place, false)));
    }
  }

  /// When the window loses the focus, the selection changes, or the vault locks.
  void concealAll() {
    hiding.values().forEach(Subscription::unsubscribe);
    hiding.clear();
    revealed.values().forEach(state -> state.set(false));
  }

  /// @param secret stays the item's
  void copy(String place, SecretText secret) {
    desk.copying().copy(place, secret);
  }

  /// Wipes what is shown.
  void close() {
    wanted = Optional.empty();
    concealAll();
    put(Optional.empty(), false);
  }

  private void proved(Optional<UUID> id, boolean proof) {
    if (!id.equals(wanted) || id.isEmpty()) {
      return;
    }
    if (proof) {
      proven = id;
      problem.set("");
      open(id.get());
    } else {
      problem.set(desk.text("detail.guard.wrong"));
    }
  }

  private void open(UUID id) {
    desk.jobs().run(() -> session.items().open(id), this::opened, this::failed);
  }

  private void opened(Versioned<Item> opened) {
    if (wanted.equals(Optional.of(opened.value().id()))) {
      put(Optional.of(opened.value()), false);
    } else {
      opened.value().secrets().wipe();
    }
  }

  private void put(Optional<Item> next, boolean guard) {
    var before = item.get();
    guarded.set(guard);
    item.set(next);
    before
        .filter(old -> next.isEmpty() || next.get() != old)
        .ifPresent(old -> old.secrets().wipe());
  }

  private void failed(Failure failure) {
    var text = FailureText.of(desk.messages(), failure);
    problem.set(text.title() + ". " + text.advice());
  }

  private ReadOnlyBooleanWrapper state(String place) {
    return revealed.computeIfAbsent(place, unused -> new ReadOnlyBooleanWrapper());
  }
}
