package org.keyturn.ui.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner.LongJob;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.VaultNames;
import org.keyturn.vault.Passing;
import org.keyturn.vault.Passing.Passed;
import org.keyturn.vault.Session;

/// Copying or moving items to another open vault, and taking it back.
public final class TransferViewModel {
  private final Session from;
  private final List<Session> targets;
  private final List<UUID> items;
  private final Desk desk;
  private final ObjectProperty<Session> target;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private CancelToken running = new CancelToken();

  /// What was done.
  ///
  /// @param text in words
  record Done(String text, Passed passed) {}

  /// @param targets the other open vaults, at least one
  /// @param items what is to be passed, at least one
  public TransferViewModel(Session from, List<Session> targets, List<UUID> items, Desk desk) {
    this.from = from;
    this.targets = List.copyOf(targets);
    this.items = List.copyOf(items);
    this.desk = desk;
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
    var passing = passing();
    run((progress, cancel) -> passing.copy(items, progress, cancel), "transfer.copied");
  }

  void move() {
    var passing = passing();
    run((progress, cancel) -> passing.move(items, progress, cancel), "transfer.moved");
  }

  void cancel() {
    running.cancel();
  }

  /// Takes back what was done.
  ///
  /// @param taken called when that has worked
  void undo(Runnable taken) {
    var passing = passing();
    done.get()
        .ifPresent(what -> {
          busy.set(true);
          desk.jobs()
              .run(
                  () -> passing.undo(what.passed()),
                  () -> {
                    busy.set(false);
                    taken.run();
                  },
                  this::failed);
        });
  }

  private Passing passing() {
    return new Passing(from, target.get());
  }

  private void run(LongJob<Passed> job, String key) {
    if (busy.get() || done.get().isPresent()) {
      return;
    }
    running = new CancelToken();
    busy.set(true);
    problem.set("");
    var name = VaultNames.name(target.get().path());
    desk.jobs().run(job, Progress.NONE, running, passed -> passed(key, name, passed), this::failed);
  }

  private void passed(String key, String name, Passed passed) {
    busy.set(false);
    var text = desk.text(key, passed.copies().size() + passed.known(), name);
    var known = passed.known() == 0 ? "" : " " + desk.text("transfer.known", passed.known());
    done.set(Optional.of(new Done(text + known, passed)));
  }

  private void failed(Failure failure) {
    busy.set(false);
    if (!(failure instanceof Failure.Cancelled)) {
      var text = FailureText.of(desk.messages(), failure);
      problem.set(text.title() + ". " + text.advice());
    }
  }
}
