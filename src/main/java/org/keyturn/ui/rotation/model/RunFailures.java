package org.keyturn.ui.rotation.model;

import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.KeyRotation.Stage;

/// Puts what ended a run into words.
final class RunFailures {
  private RunFailures() {}

  public static RunFailure of(UiContext context, Failure failure, Stage stage, boolean turned) {
    if (failure instanceof Failure.WrongPassword && !turned) {
      // It was proven a moment ago.
      return new RunFailure(
          context.text("rotation.failed.password"),
          context.text("rotation.failed.password.advice"),
          false,
          code(stage, FailureText.code(failure)));
    }
    var text = FailureText.of(context.messages(), failure);
    // Most advice says "nothing was changed", which would be wrong once the key is turned.
    var advice = turned ? context.text("rotation.failed.turned.advice") : text.advice();
    return new RunFailure(text.title(), advice, turned, code(stage, text.exitCode()));
  }

  public static RunFailure bug(UiContext context, Stage stage, boolean turned) {
    var advice = turned ? "rotation.failed.turned.advice" : "rotation.failed.bug.advice";
    return new RunFailure(
        context.text("rotation.failed.bug"),
        context.text(advice),
        turned,
        code(stage, FailureText.BUG));
  }

  private static String code(Stage stage, int exitCode) {
    return stage.name() + "-" + exitCode;
  }
}
