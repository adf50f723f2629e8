package org.keyturn.tour;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.keyturn.jobs.Tick;
import org.keyturn.jobs.Timers;
import org.keyturn.settings.Settings;
import org.keyturn.text.Messages;
import org.keyturn.ui.context.Copying;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.fx.FxJobs;

/// What the window of a tour is given: all that is real but for the person's choices in the dialogs
/// of files, which are made beforehand, and for work that can be held while a picture is taken.
public final class TourContext {
  private final HeldJobs jobs = new HeldJobs(new FxJobs());
  private final PickedFiles files = new PickedFiles();
  private final UiContext context;

  /// @param settings that are thrown away
  /// @param copying without the person's clipboard
  public TourContext(Messages messages, Timers timers, Settings settings, Copying copying) {
    context = new UiContext(messages, jobs, timers, settings, copying, files);
  }

  UiContext ofWindow() {
    return context;
  }

  /// The next dialog of files is answered with this one.
  void pick(Path file) {
    files.pick(file);
  }

  /// Lets a long job stand still at such a tick.
  HeldJobs.Hold hold(Predicate<Tick> here) {
    return jobs.hold(here);
  }
}
