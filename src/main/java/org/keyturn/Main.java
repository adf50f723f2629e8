package org.keyturn;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.keyturn.cli.talk.Interruption;
import org.keyturn.platform.Arguments;
import org.keyturn.platform.HomeFolder;

/// Starts Keyturn: the window, or one command of the command line.
public final class Main {
  private Main() {}

  static void main(String[] args) {
    HomeFolder.follow();
    var interruption = new Interruption();
    var outcome = new CompletableFuture<Integer>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(interruption, outcome)));
    var cli = new Wiring(interruption).cli();
    var arguments = List.of(args);
    int code = Arguments.readable(arguments) ? cli.run(arguments) : cli.unreadable();
    outcome.complete(code);
    System.exit(code);
  }

  /// Runs when the process is to end. If that is because of an interrupt, work under way is taken
  /// back first, and its exit code is the process's.
  private static void stop(Interruption interruption, CompletableFuture<Integer> outcome) {
    if (!outcome.isDone() && interruption.interrupt()) {
      Runtime.getRuntime().halt(outcome.join());
    }
  }
}
