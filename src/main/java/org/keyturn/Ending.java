package org.keyturn;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;

/// How a command ends at a signal: it is cancelled and has a short time to take back what it began.
/// What takes longer is left to the next opening of the vault, as after a loss of power; only a
/// commit that has begun is waited for.
///
/// @param outcome the exit code of the command
/// @param patience with the command, and once more with what follows a commit
record Ending(
    Interruption interruption,
    CompletableFuture<Integer> outcome,
    Commits commits,
    Duration patience) {

  /// @return the exit code of the process; empty if no command is under way
  Optional<Integer> code() {
    if (outcome.isDone() || !interruption.interrupt()) {
      return Optional.empty();
    }
    var code = outcomeInTime();
    boolean committed = false;
    if (code.isEmpty()) {
      committed = commits.settle();
      code = committed ? outcomeInTime() : code;
    }
    if (code.isPresent()) {
      return code;
    }
    interruption.leave();
    return Optional.of(
        committed || interruption.tooLate() && commits.done() ? FailureText.DONE : cancelled());
  }

  private static int cancelled() {
    return FailureText.code(new Failure.Cancelled());
  }

  private Optional<Integer> outcomeInTime() {
    try {
      return Optional.of(outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException | InterruptedException notInTime) {
      return Optional.empty();
    }
  }
}
