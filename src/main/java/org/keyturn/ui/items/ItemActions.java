package org.keyturn.ui.items;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.keyturn.jobs.JobRunner.Task;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Filing;
import org.keyturn.text.FailureText;
import org.keyturn.ui.controls.Desk;
import org.keyturn.vault.Session;

/// What is done to whole items: favourites, archive, trash, copies. What goes to the trash can be
/// taken back for a while.
final class ItemActions {
  /// How long the offer to undo stands.
  static final Duration OFFER = Duration.ofSeconds(10);

  /// @param text what was done; `undo` takes it back
  record Offer(String text, Runnable undo) {}

  private final Session session;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Subscription end = Subscription.EMPTY;

  ItemActions(Session session, Desk desk) {
    this.session = session;
    this.desk = desk;
  }

  ReadOnlyObjectProperty<Optional<Offer>> offer() {
    return offer.getReadOnlyProperty();
  }

  /// What did not work, empty if everything did.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  void trash(Overview item) {
    run(
        () -> session.items().trash(item.id()),
        () ->
            offer(
                desk.text("items.trashed"),
                () -> run(() -> session.items().restore(item.id()), () -> {})));
  }

  void restore(Overview item) {
    run(() -> session.items().restore(item.id()), () -> {});
  }

  void archive(Overview item, boolean away) {
    run(
        () -> session.items().archive(item.id(), away),
        () ->
            offer(
                desk.text(away ? "items.archived" : "items.unarchived"),
                () -> run(() -> session.items().archive(item.id(), !away), () -> {})));
  }

  void purge(List<UUID> items) {
    run(() -> session.items().purge(items), () -> {});
  }

  void favourite(Overview item) {
    change(
        item,
        o ->
            o.withFiling(
                new Filing(
                    o.filing().folder(),
                    !o.filing().favorite(),
                    o.filing().reprompt(),
                    o.filing().tags())));
  }

  /// A second item with the same content and a name that says so; attachments are not copied.
  void duplicate(Overview item) {
    run(
        () -> {
          var opened = session.items().open(item.id()).value();
          try {
            var name = desk.text("items.copy-of", opened.name());
            var twin =
                opened
                    .overview()
                    .withId(UUID.randomUUID())
                    .withName(name)
                    .withAttachments(List.of());
            session.items().save(new Item(twin, opened.secrets()), 0);
          } finally {
            opened.secrets().wipe();
          }
        },
        () -> {});
  }

  void undo() {
    offer.get().ifPresent(o -> o.undo().run());
    dismiss();
  }

  void dismiss() {
    end.unsubscribe();
    offer.set(Optional.empty());
    problem.set("");
  }

  void say(Failure failure) {
    if (!(failure instanceof Failure.Cancelled)) {
      var text = FailureText.of(desk.messages(), failure);
      problem.set(text.title() + ". " + text.advice());
    }
  }

  private void change(Overview item, java.util.function.UnaryOperator<Overview> edit) {
    run(
        () -> {
          var opened = session.items().open(item.id());
          try {
            session
                .items()
                .save(
                    opened.value().withOverview(edit.apply(opened.value().overview())),
                    opened.revision());
          } finally {
            opened.value().secrets().wipe();
          }
        },
        () -> {});
  }

  private void offer(String text, Runnable undo) {
    end.unsubscribe();
    offer.set(Optional.of(new Offer(text, undo)));
    end = desk.timers().after(OFFER, () -> offer.set(Optional.empty()));
  }

  private void run(Task task, Runnable done) {
    problem.set("");
    desk.jobs().run(task, done, this::say);
  }
}
