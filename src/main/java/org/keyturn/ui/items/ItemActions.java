package org.keyturn.ui.items;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.JobRunner.Task;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.Overview.Filing;
import org.keyturn.text.FailureText;
import org.keyturn.ui.controls.Desk;
import org.keyturn.vault.Session;

/// What is done to whole items, one or many at once: favourites, folders, tags, archive, trash,
/// copies. What was done can be taken back for a while, all at once.
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

  void trash(List<Overview> items) {
    run(
        () -> each(items, session.items()::trash),
        () -> offer(done("items.trashed", items), () -> restore(items, () -> {})));
  }

  void restore(List<Overview> items) {
    restore(
        items,
        () ->
            offer(
                done("items.restored", items),
                () -> run(() -> each(items, session.items()::trash), () -> {})));
  }

  private void restore(List<Overview> items, Runnable done) {
    run(() -> each(items, session.items()::restore), done);
  }

  /// @param away into the archive, or out of it
  void archive(List<Overview> items, boolean away) {
    run(
        () -> each(items, id -> session.items().archive(id, away)),
        () ->
            offer(
                done(away ? "items.archived" : "items.unarchived", items),
                () -> run(() -> each(items, id -> session.items().archive(id, !away)), () -> {})));
  }

  void purge(List<UUID> items) {
    run(() -> session.items().purge(items), () -> {});
  }

  void favourite(List<Overview> items, boolean on) {
    refile(
        items,
        on ? "items.starred" : "items.unstarred",
        f -> new Filing(f.folder(), on, f.reprompt(), f.tags()));
  }

  /// @param folder made if there is none of this path; empty takes the items out of their folders
  void move(List<Overview> items, String folder) {
    if (folder.isEmpty()) {
      refile(items, "items.moved", inFolder(Optional.empty()));
      return;
    }
    JobRunner.Job<UUID> job = () -> folder(folder);
    desk.jobs().run(job, id -> refile(items, "items.moved", inFolder(Optional.of(id))), this::say);
  }

  private static UnaryOperator<Filing> inFolder(Optional<UUID> folder) {
    return f -> new Filing(folder, f.favorite(), f.reprompt(), f.tags());
  }

  private UUID folder(String path) throws Failed {
    for (var folder : session.folders().list()) {
      if (folder.name().equalsIgnoreCase(path)) {
        return folder.id();
      }
    }
    var made = Folder.named(path);
    session.folders().save(made);
    return made.id();
  }

  void tag(List<Overview> items, String tag) {
    refile(
        items,
        "items.tagged",
        f ->
            new Filing(
                f.folder(),
                f.favorite(),
                f.reprompt(),
                Stream.concat(f.tags().stream(), Stream.of(tag)).distinct().toList()));
  }

  void untag(List<Overview> items, String tag) {
    refile(
        items,
        "items.untagged",
        f ->
            new Filing(
                f.folder(),
                f.favorite(),
                f.reprompt(),
                f.tags().stream().filter(own -> !own.equals(tag)).toList()));
  }

  /// Files items anew; taking it back files each as it was.
  private void refile(List<Overview> items, String key, UnaryOperator<Filing> change) {
    var before = items.stream().collect(Collectors.toMap(Overview::id, Overview::filing));
    var ids = items.stream().map(Overview::id).toList();
    run(
        () -> change(ids, o -> o.withFiling(change.apply(o.filing()))),
        () ->
            offer(
                done(key, items),
                () ->
                    run(
                        () ->
                            change(ids, o -> o.withFiling(before.getOrDefault(o.id(), o.filing()))),
                        () -> {})));
  }

  private String done(String key, List<Overview> items) {
    return desk.text(key, items.size());
  }

  /// Work on one item.
  private interface Step {
    void run(UUID id) throws Failed;
  }

  private static void each(List<Overview> items, Step step) throws Failed {
    for (var item : items) {
      step.run(item.id());
    }
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

  private void change(List<UUID> ids, UnaryOperator<Overview> edit) throws Failed {
    for (var id : ids) {
      var opened = session.items().open(id);
      try {
        var item = opened.value();
        session.items().save(item.withOverview(edit.apply(item.overview())), opened.revision());
      } finally {
        opened.value().secrets().wipe();
      }
    }
  }

  /// Says what was done and offers to take it back.
  void offer(String text, Runnable undo) {
    end.unsubscribe();
    offer.set(Optional.of(new Offer(text, undo)));
    end = desk.timers().after(OFFER, () -> offer.set(Optional.empty()));
  }

  /// Does it in a job and says if it did not work.
  void run(Task task, Runnable done) {
    problem.set("");
    desk.jobs().run(task, done, this::say);
  }
}
