package org.keyturn.ui.context;

import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Timers;
import org.keyturn.settings.Settings;
import org.keyturn.text.Messages;

/// What every feature finds at hand: words, slow work, time, the choices of this computer, the way
/// to the clipboard and to files. Needs no toolkit, so view-models take it as well.
public record UiContext(
    Messages messages,
    JobRunner jobs,
    Timers timers,
    Settings settings,
    Copying copying,
    FilePicker files,
    Status status) {

  /// With a status of its own.
  public UiContext(
      Messages messages,
      JobRunner jobs,
      Timers timers,
      Settings settings,
      Copying copying,
      FilePicker files) {
    this(messages, jobs, timers, settings, copying, files, new Status());
  }

  /// @return the text under this key
  public String text(String key, Object... values) {
    return messages.get(key, values);
  }
}
