package org.keyturn.ui;

import java.nio.file.Path;
import java.util.Locale;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.SameThreadRunner;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.text.Messages;
import org.keyturn.ui.context.Copying;
import org.keyturn.ui.context.UiContext;

/// A context without a computer around it: English words, work done at once, time by hand, a
/// clipboard of its own.
public final class TestContext {
  public final ManualTimers timers = new ManualTimers();
  public final MemoryClipboard clipboard = new MemoryClipboard();
  public final FixedFiles files = new FixedFiles();
  public final Settings settings;
  public final UiContext context;

  public TestContext(Path folder) {
    this(folder, new SameThreadRunner());
  }

  public TestContext(Path folder, JobRunner jobs) {
    this(folder, jobs, Locale.ENGLISH);
  }

  public TestContext(Path folder, JobRunner jobs, Locale language) {
    settings = Settings.load(folder.resolve("settings.properties"));
    // A copy made in the background could outlive the test and its folder.
    settings.put(SettingKeys.BACKUP, false);
    var copying = new Copying(clipboard, timers, () -> 30);
    context = new UiContext(Messages.of(language), jobs, timers, settings, copying, files);
  }
}
