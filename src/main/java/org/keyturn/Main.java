package org.keyturn;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.platform.Arguments;
import org.keyturn.platform.HomeFolder;

/// Starts Keyturn: the window, or one command of the command line.
public final class Main {
  /// With it a command ends within two seconds of a signal.
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /// Names a folder where the start-up cache of the command line is made: commands are called there
  /// in place of the one that the arguments name.
  private static final String TRAINING = "keyturn.training.commands";

  /// Names the vault that such a training left, where the cache of commands that need no key is
  /// made.
  private static final String KEYLESS_TRAINING = "keyturn.training.keyless";

  private Main() {}

  static void main(String[] args) {
    HomeFolder.follow();
    var interruption = new Interruption();
    var commits = new Commits();
    var outcome = new CompletableFuture<Integer>();
    var ending = new Ending(interruption, outcome, commits, PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ending)));
    var wiring = new Wiring(interruption, commits);
    int code = answered(wiring, List.of(args));
    outcome.complete(code);
    end(code, wiring.hasDesktop());
  }

  private static int answered(Wiring wiring, List<String> arguments) {
    var training = System.getProperty(TRAINING);
    var keyless = System.getProperty(KEYLESS_TRAINING);
    if (training != null) {
      return wiring.training(Path.of(training));
    }
    if (keyless != null) {
      return wiring.keylessTraining(Path.of(keyless));
    }
    var cli = wiring.cli();
    return Arguments.readable(arguments) ? cli.run(arguments) : cli.unreadable();
  }

  /// Java's own way to end a process begins by looking for a logger, which takes as long as a short
  /// command. After a command nothing is left to be done: its answer is written, its files are
  /// closed, and what would run at the end is either [#stop(Ending)], with nothing to stop any
  /// more, or removes the library that SQLite unpacks where it has none beside the program.
  private static void end(int code, boolean desktop) {
    if (desktop || System.getProperty("org.sqlite.lib.path") == null) {
      System.exit(code);
    }
    Runtime.getRuntime().halt(code);
  }

  /// Runs when the process is to end, for whatever reason.
  private static void stop(Ending ending) {
    ending.code().ifPresent(Runtime.getRuntime()::halt);
  }
}
