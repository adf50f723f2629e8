package org.keyturn.tour;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.jobs.JobRunner;
import org.keyturn.ui.context.FilePicker;
import org.keyturn.ui.context.UiContext;

/// Desks for parts of the tour: with files picked beforehand, or with jobs that can be held.
final class TourContexts {
  private TourContexts() {}

  /// A desk whose person always picks this file.
  static UiContext picking(UiContext desk, Path file) {
    return new UiContext(
        desk.messages(),
        desk.jobs(),
        desk.timers(),
        desk.settings(),
        desk.copying(),
        new Picked(file));
  }

  static UiContext working(UiContext desk, JobRunner jobs) {
    return new UiContext(
        desk.messages(), jobs, desk.timers(), desk.settings(), desk.copying(), desk.files());
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
