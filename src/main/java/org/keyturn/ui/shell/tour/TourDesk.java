package org.keyturn.ui.shell.tour;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.jobs.JobRunner;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.FilePicker;

/// Desks for parts of the tour: with files picked beforehand, or with jobs that can be held.
final class TourDesk {
  private TourDesk() {}

  /// A desk whose person always picks this file.
  static Desk picking(Desk desk, Path file) {
    return new Desk(
        desk.messages(),
        desk.jobs(),
        desk.timers(),
        desk.settings(),
        desk.copying(),
        new Picked(file));
  }

  static Desk working(Desk desk, JobRunner jobs) {
    return new Desk(
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
