package org.keyturn;

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

  private Main() {}

  static void main(String[] args) {
    HomeFolder.follow();
    var interruption = new Interruption();
    var commits = new Commits();
    var outcome = new CompletableFuture<Integer>();
    var ending = new Ending(interruption, outcome, commits, PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ending)));
    var cli = new Wiring(interruption, commits).cli();
    var arguments = List.of(args);
    int code = Arguments.readable(arguments) ? cli.run(arguments) : cli.unreadable();
    outcome.complete(code);
    System.exit(code);
  }

  /// Runs when the process is to end, for whatever reason.
  private static void stop(Ending ending) {
    ending.code().ifPresent(Runtime.getRuntime()::halt);
  }
}
