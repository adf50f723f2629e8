package org.keyturn.tour;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.keyturn.ui.context.FilePicker;

/// The files that the tour's person picks, said beforehand, one for each dialog; without one the
/// dialog is cancelled. From any thread.
final class PickedFiles implements FilePicker {
  private final AtomicReference<@Nullable Path> next = new AtomicReference<>();

  void pick(Path file) {
    next.set(file);
  }

  @Override
  public Optional<Path> open(Ask ask) {
    return Optional.ofNullable(next.getAndSet(null));
  }

  @Override
  public Optional<Path> save(Ask ask) {
    return Optional.ofNullable(next.getAndSet(null));
  }
}
