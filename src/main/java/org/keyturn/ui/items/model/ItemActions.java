package org.keyturn.ui.items.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.keyturn.model.Overview;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.Session;
import org.keyturn.vault.Undo;

/// What is done to whole items, one or many at once: favourites, folders, tags, archive, trash,
/// copies. What was done can be taken back for a while, all at once.
public final class ItemActions {
  /// How long the offer to undo stands.
  static final Duration OFFER = Duration.ofSeconds(10);

  /// Code points of a name in a sentence.
  private static final int NAME = 40;

  /// @param text what was done; `undo` takes it back
  public record Offer(String text, Runnable undo) {}

  private final Session session;
  private final UiContext context;
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Subscription end = Subscription.EMPTY;
  private Consumer<List<UUID>> undone = ids -> {};

  public ItemActions(Session session, UiContext context) {
    this.session = session;
    this.context = context;
  }

  public ReadOnlyObjectProperty<Optional<Offer>> offer() {
    return offer.getReadOnlyProperty();
  }

  /// What did not work, empty if everything did.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// @param undone told which items an undo has put back
  public void onUndone(Consumer<List<UUID>> undone) {
    this.undone = undone;
  }

  public void trash(List<Overview> items) {
    change(items, new ItemChange.Trash(), "items.trashed");
  }

  public void restore(List<Overview> items) {
    change(items, new ItemChange.Restore(), "items.restored");
  }

  /// @param away into the archive, or out of it
  public void archive(List<Overview> items, boolean away) {
    change(items, new ItemChange.Archive(away), away ? "items.archived" : "items.unarchived");
  }

  public void favourite(List<Overview> items, boolean on) {
    change(items, new ItemChange.Favorite(on), on ? "items.starred" : "items.unstarred");
  }

  public void tag(List<Overview> items, String tag) {
    tag(items, List.of(tag));
  }

  public void tag(List<Overview> items, List<String> tags) {
    var names = String.join(", ", tags);
    change(items, new ItemChange.Tag(tags, List.of()), "items.tagged", names);
  }

  public void untag(List<Overview> items, String tag) {
    change(items, new ItemChange.Tag(List.of(), List.of(tag)), "items.untagged", tag);
  }

  /// @param folder made if there is none of this path; empty takes the items out of their folders
  public void move(List<Overview> items, String folder) {
    JobRunner.Job<Optional<UUID>> job =
        () -> folder.isEmpty() ? Optional.empty() : Optional.of(folder(folder));
    var key = folder.isEmpty() ? "items.moved-out" : "items.moved";
    context.jobs().run(job, id -> change(items, new ItemChange.Move(id), key, folder), this::say);
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

  public void purge(List<UUID> items) {
    run(() -> session.items().purge(items), () -> {});
  }

  /// A second item with the same content, its files too, and a name that says so.
  public void duplicate(Overview item) {
    var name = context.text("items.copy-of", item.name());
    run(() -> session.items().duplicate(item.id(), name), () -> {});
  }

  /// @param key of what was done, with the number of items, the name of a single one, and the place
  private void change(List<Overview> items, ItemChange change, String key, Object... place) {
    apply(
        items,
        change,
        context.text(key, items.size(), name(items), place.length == 0 ? "" : place[0]));
  }

  /// @param text what was done, once it is
  void apply(List<Overview> items, ItemChange change, String text) {
    problem.set("");
    var ids = items.stream().map(Overview::id).toList();
    JobRunner.Job<Undo> job = () -> session.items().change(ids, change);
    context.jobs().run(job, undo -> offer(text, () -> takeBack(undo, ids)), this::say);
  }

  /// @return the name of the first one, short enough to stand in a sentence
  private String name(List<Overview> items) {
    if (items.isEmpty()) {
      return context.text("items.untitled");
    }
    var name = ItemNames.line(items.getFirst(), context).strip();
    return name.codePointCount(0, name.length()) <= NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME)) + "\u2026";
  }

  private void takeBack(Undo undo, List<UUID> ids) {
    run(() -> session.items().undo(undo), () -> undone.accept(ids));
  }

  public void undo() {
    offer.get().ifPresent(o -> o.undo().run());
    dismiss();
  }

  public void dismiss() {
    end.unsubscribe();
    offer.set(Optional.empty());
    problem.set("");
  }

  public void say(Failure failure) {
    if (!(failure instanceof Failure.Cancelled)) {
      var text = FailureText.of(context.messages(), failure);
      problem.set(text.line());
    }
  }

  /// Says what was done and offers to take it back.
  public void offer(String text, Runnable undo) {
    offer.set(Optional.of(new Offer(text, undo)));
    hold(false);
  }

  /// @param held the offer stands as long as somebody points at it, and begins to run out anew
  public void hold(boolean held) {
    end.unsubscribe();
    end =
        held
            ? Subscription.EMPTY
            : context.timers().after(OFFER, () -> offer.set(Optional.empty()));
  }

  /// Does it in a job and says if it did not work.
  void run(Task task, Runnable done) {
    problem.set("");
    context.jobs().run(task, done, this::say);
  }
}
