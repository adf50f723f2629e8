package org.keyturn.ui.detail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner.LongJob;
import org.keyturn.jobs.Tick;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Access;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.FilePicker.Ask;
import org.keyturn.vault.Session;

/// Files of an item: taken in, written out, taken away; with progress and a way to stop.
final class AttachmentActions {
  /// No transfer is running.
  static final double IDLE = -1;

  private final Session session;
  private final Desk desk;
  private final DetailRoutes said;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
  private @Nullable CancelToken running;

  AttachmentActions(Session session, Desk desk, DetailRoutes said) {
    this.session = session;
    this.desk = desk;
    this.said = said;
  }

  /// 0 to 1 while a file is being read or written, [#IDLE] otherwise.
  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  void add(UUID item) {
    desk.files()
        .open(new Ask(desk.text("detail.attach"), Optional.empty(), "", List.of()))
        .ifPresent(file -> add(item, file));
  }

  void save(AttachmentRef attachment) {
    desk.files()
        .save(
            new Ask(
                desk.text("attachment.save"), Optional.empty(), attachment.fileName(), List.of()))
        .ifPresent(target ->
            run((watch, cancel) -> {
              session.attachments().extract(attachment.id(), target, watch, cancel);
              return target;
            }));
  }

  void remove(UUID item, AttachmentRef attachment) {
    run((watch, cancel) -> {
      session.attachments().remove(item, attachment.id());
      return attachment;
    });
  }

  void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private void add(UUID item, Path file) {
    run((watch, cancel) -> {
      try (var content = new BufferedInputStream(Files.newInputStream(file))) {
        var name = String.valueOf(file.getFileName());
        return session.attachments().add(item, name, content, Files.size(file), watch, cancel);
      } catch (IOException unreadable) {
        throw new Failed(new Failure.NoAccess(Access.IO_ERROR), unreadable);
      }
    });
  }

  private <T> void run(LongJob<T> job) {
    if (running != null) {
      return;
    }
    var cancel = new CancelToken();
    running = cancel;
    progress.set(0);
    desk.jobs().run(job, this::show, cancel, done -> finished(), this::failed);
  }

  private void show(Tick tick) {
    if (tick.bytesTotal() > 0) {
      progress.set((double) tick.bytesDone() / tick.bytesTotal());
    }
  }

  private void failed(Failure failure) {
    finished();
    said.say(failure);
  }

  private void finished() {
    running = null;
    progress.set(IDLE);
  }
}
