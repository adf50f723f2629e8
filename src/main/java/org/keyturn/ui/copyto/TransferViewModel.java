package org.keyturn.ui.copyto;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.vault.Items.Copying;
import org.keyturn.vault.Session;
import org.keyturn.vault.Undo;

/// Copying or moving items to another open vault, and taking it back.
public final class TransferViewModel {
  private final Session from;
  private final List<Session> targets;
  private final List<UUID> items;
  private final UiContext context;
  private final ObjectProperty<Session> target;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private CancelToken running = new CancelToken();

  /// What was done.
  ///
  /// @param text in words
  /// @param copies the new items in the other vault
  /// @param undo brings back what was moved
  record Done(String text, List<UUID> copies, Undo undo) {}

  /// @param targets the other open vaults, at least one
  /// @param items what is to be passed, at least one
  public TransferViewModel(
      Session from, List<Session> targets, List<UUID> items, UiContext context) {
    this.from = from;
    this.targets = List.copyOf(targets);
    this.items = List.copyOf(items);
    this.context = context;
    target = new SimpleObjectProperty<>(targets.getFirst());
  }

  List<Session> targets() {
    return targets;
  }

  /// Where the items are to go.
  ObjectProperty<Session> target() {
    return target;
  }

  int count() {
    return items.size();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What went wrong, empty if nothing did. Nothing was passed then.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Present once the items are there.
  ReadOnlyObjectProperty<Optional<Done>> done() {
    return done.getReadOnlyProperty();
  }

  void copy() {
    pass(Copying.COPY, "transfer.copied");
  }

  void move() {
    pass(Copying.MOVE, "transfer.moved");
  }

  void cancel() {
    running.cancel();
  }

  /// Takes back what was done: originals come back from the trash here, copies go to the trash
  /// there.
  ///
  /// @param taken called when that has worked
  void undo(Runnable taken) {
    var there = target.get();
    done.get()
        .ifPresent(what -> {
          busy.set(true);
          context
              .jobs()
              .run(
                  () -> {
                    from.items().undo(what.undo());
                    there.items().trash(what.copies());
                  },
                  () -> {
                    busy.set(false);
                    taken.run();
                  },
                  this::failed);
        });
  }

  private void pass(Copying copying, String key) {
    if (busy.get() || done.get().isPresent()) {
      return;
    }
    running = new CancelToken();
    busy.set(true);
    problem.set("");
    var there = target.get();
    context
        .jobs()
        .run(
            (progress, cancel) -> passed(there, copying, key, progress, cancel),
            Progress.NONE,
            running,
            this::passed,
            this::failed);
  }

  private Done passed(
      Session there, Copying copying, String key, Progress progress, CancelToken cancel)
      throws Failed {
    var before = ids(there);
    var report = from.items().copyTo(there, items, copying, progress, cancel);
    var copies = ids(there);
    copies.removeAll(before);
    var name = VaultNames.name(there.path());
    var text = context.text(key, report.copied(), name);
    var known = report.already() == 0 ? "" : " " + context.text("transfer.known", report.already());
    return new Done(text + known, List.copyOf(copies), report.undo());
  }

  private static Set<UUID> ids(Session session) throws Failed {
    return session.items().list().stream()
        .map(Overview::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void passed(Done what) {
    busy.set(false);
    done.set(Optional.of(what));
  }

  private void failed(Failure failure) {
    busy.set(false);
    if (!(failure instanceof Failure.Cancelled)) {
      var text = FailureText.of(context.messages(), failure);
      problem.set(text.line());
    }
  }
}
