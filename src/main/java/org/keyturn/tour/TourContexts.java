package org.keyturn.tour;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.jobs.JobRunner;
import org.keyturn.ui.context.FilePicker;
import org.keyturn.ui.context.UiContext;

/// Contexts for parts of the tour: with files picked beforehand, or with jobs that can be held.
final class TourContexts {
  private TourContexts() {}

  /// A context whose person always picks this file.
  static UiContext picking(UiContext context, Path file) {
    return new UiContext(
        context.messages(),
        context.jobs(),
        context.timers(),
        context.settings(),
        context.copying(),
        new Picked(file));
  }

  static UiContext working(UiContext context, JobRunner jobs) {
    return new UiContext(
        context.messages(),
        jobs,
        context.timers(),
        context.settings(),
        context.copying(),
        context.files());
  }

  private record Picked(Path file) implements FilePicker {
    @Override
    public Optional<Path> open(Ask ask) {
      return Optional.of(file);
    }

    @Override
    public Optional<Path> save(Ask ask) {
      return Optional.of(file);
    }
  }
}
