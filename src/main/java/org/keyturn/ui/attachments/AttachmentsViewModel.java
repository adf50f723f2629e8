package org.keyturn.ui.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner.LongJob;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.InputFile;
import org.keyturn.vault.Session;

/// Files of items: taken in one after the other, written out, taken away; with progress and a way
/// to stop. What does not work is said with the file's name, and the others go on.
final class AttachmentsViewModel {
  /// No transfer is running.
  static final double IDLE = -1;

  private record Transfer(String text, String fileName, LongJob<?> job) {}

  private final Session session;
  private final UiContext context;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Queue<Transfer> waiting = new ArrayDeque<>();
  private @Nullable CancelToken running;

  AttachmentsViewModel(Session session, UiContext context) {
    this.session = session;
    this.context = context;
  }

  /// 0 to 1 while a file is being read or written, [#IDLE] otherwise.
  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /// What is being done to which file.
  ReadOnlyStringProperty doing() {
    return doing.getReadOnlyProperty();
  }

  /// What did not work, one line a file; empty if everything did.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  void dismiss() {
    problem.set("");
  }

  /// Asks for a file and adds it.
  void add(UUID item) {
    context
        .files()
        .open(new Ask(context.text("detail.attach"), Optional.empty(), "", List.of()))
        .ifPresent(file -> add(item, List.of(file)));
  }

  void add(UUID item, List<Path> files) {
    dismiss();
    for (var file : files) {
      var name = String.valueOf(file.getFileName());
      begin(
          new Transfer(
              "attachment.adding",
              name,
              (watch, cancel) -> {
                try (var content = InputFile.open(file)) {
                  return session
                      .attachments()
                      .add(item, name, content, Files.size(file), watch, cancel);
                } catch (IOException unreadable) {
                  throw IoFailures.failed(unreadable);
                }
              }));
    }
  }

  /// Asks where to and writes the file there.
  void save(AttachmentRef attachment) {
    dismiss();
    var ask =
        new Ask(
            context.text("attachment.save"), Optional.empty(), attachment.fileName(), List.of());
    context
        .files()
        .save(ask)
        .ifPresent(target ->
            begin(
                new Transfer(
                    "attachment.saving",
                    attachment.fileName(),
                    (watch, cancel) -> {
                      session.attachments().extract(attachment.id(), target, watch, cancel);
                      return target;
                    })));
  }

  void remove(UUID item, AttachmentRef attachment) {
    dismiss();
    begin(
        new Transfer(
            "attachment.removing",
            attachment.fileName(),
            (watch, cancel) -> {
              session.attachments().remove(item, attachment.id());
              return attachment;
            }));
  }

  /// Stops the running transfer and forgets those that wait.
  void cancel() {
    waiting.clear();
    if (running != null) {
      running.cancel();
    }
  }

  private void begin(Transfer transfer) {
    waiting.add(transfer);
    if (running == null) {
      next();
    }
  }

  private void next() {
    var transfer = waiting.poll();
    if (transfer == null) {
      running = null;
      progress.set(IDLE);
      doing.set("");
      return;
    }
    var cancel = new CancelToken();
    running = cancel;
    progress.set(0);
    doing.set(context.text(transfer.text(), transfer.fileName()));
    context
        .jobs()
        .run(
            transfer.job(),
            this::show,
            cancel,
            done -> next(),
            failure -> failed(transfer.fileName(), failure));
  }

  private void show(Tick tick) {
    if (tick.bytesTotal() > 0) {
      progress.set((double) tick.bytesDone() / tick.bytesTotal());
    }
  }

  private void failed(String fileName, Failure failure) {
    if (!(failure instanceof Failure.Cancelled)) {
      var text = FailureText.of(context.messages(), failure);
      var line = context.text("attachment.problem", fileName, text.title(), text.advice());
      problem.set(problem.get().isEmpty() ? line : problem.get() + "\n" + line);
    }
    next();
  }
}
