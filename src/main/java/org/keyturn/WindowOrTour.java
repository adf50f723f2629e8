package org.keyturn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.keyturn.cli.line.Desktop;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.text.Messages;

/// The window where there is a screen for it, otherwise the tour, whose pictures show what the
/// window would.
///
/// @param say prints a line for the person who started the program
/// @param warn says to them, on standard error, what went wrong
record WindowOrTour(
    DesktopWiring desktop,
    TourWiring tour,
    Messages messages,
    Consumer<String> say,
    Consumer<String> warn)
    implements Desktop {

  /// Set where the start is measured: the window says when it is drawn, and closes.
  private static final String START_ONLY = "keyturn.start-only";

  /// Set where the start-up cache is made: after a start like any other comes the self-test. Needs
  /// a screen.
  private static final String TRAINING = "keyturn.training";

  @Override
  public int window(Optional<Path> vault) {
    if (Boolean.getBoolean(START_ONLY)) {
      desktop.startOnly(vault, () -> say.accept("drawn"));
      return FailureText.DONE;
    }
    if (Boolean.getBoolean(TRAINING)) {
      desktop.startOnly(vault, () -> {});
      return tour.selfTest();
    }
    if (DesktopWiring.hasScreen()) {
      return onScreen(vault);
    }
    return vault.isEmpty() ? instead() : noScreenFor(vault.get());
  }

  /// Who names a vault wants that vault and no tour.
  private int noScreenFor(Path vault) {
    warn.accept(messages.get("cli.no-screen.text", vault));
    return FailureText.code(new Failure.NoAccess(Failure.Access.IO_ERROR));
  }

  private int onScreen(Optional<Path> vault) {
    try {
      return desktop.window(vault);
    } catch (CompletionException unreachable) {
      warn.accept(messages.get("tour.unreachable"));
      return FailureText.code(new Failure.NoAccess(Failure.Access.IO_ERROR));
    }
  }

  @Override
  public int tour(Path folder) {
    int code = tour.play(folder);
    if (code == FailureText.DONE) {
      say.accept(messages.get("tour.pictures", folder.toAbsolutePath().normalize()));
    }
    return code;
  }

  @Override
  public int selfTest() {
    int code = tour.selfTest(DesktopWiring.hasScreen());
    if (code == FailureText.DONE) {
      say.accept(messages.get("self-test.passed.text"));
    }
    return code;
  }

  private int instead() {
    try {
      say.accept(messages.get("tour.no-screen"));
      return tour(Files.createTempDirectory("keyturn-pictures"));
    } catch (IOException noFolder) {
      return FailureText.code(IoFailures.of(noFolder));
    }
  }
}
