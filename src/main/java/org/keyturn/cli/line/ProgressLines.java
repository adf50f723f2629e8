package org.keyturn.cli.line;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.keyturn.cli.terminal.Console;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;

/// Tells of a long job on standard error: a line when a phase first begins, and one every two
/// seconds. Phases may take turns. Used by the thread of the job alone.
final class ProgressLines implements Progress {
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final Console console;
  private final Set<String> begun = new HashSet<>();
  private long last = System.nanoTime();

  public ProgressLines(Console console) {
    this.console = console;
  }

  @Override
  public void report(Tick tick) {
    var key = "cli.phase." + tick.phase().name().toLowerCase(Locale.ROOT) + ".text";
    if (!console.messages().has(key)) {
      return;
    }
    long now = System.nanoTime();
    if (begun.add(key)) {
      last = now;
      if (tick.phase() == ExchangeStage.DERIVE) {
        console.say("cli.phase.derive.long.text", tick.total());
      } else {
        console.say(key);
      }
    } else if (now - last >= PAUSE_NANOS && tick.total() > 0) {
      last = now;
      console.say("cli.phase.amount.text", console.messages().get(key), tick.done(), tick.total());
    }
  }
}
