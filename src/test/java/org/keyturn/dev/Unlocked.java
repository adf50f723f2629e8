package org.keyturn.dev;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/// Starts the program in this process, with the vault's unlock screen, and unlocks as a person
/// would. Knows the program by the name of its main class and by the names of two controls, as the
/// program has no door that a person has not.
final class Unlocked {
  private Unlocked() {}

  static void show(String vault, String password) throws ReflectiveOperationException {
    var main = Class.forName("org.keyturn.Main").getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    Thread.ofPlatform()
        .start(() -> {
          try {
            main.invoke(null, (Object) new String[] {vault});
          } catch (IllegalAccessException | InvocationTargetException bug) {
            throw new IllegalStateException(bug);
          }
        });
    until(Unlocked::hasToolkit);
    until(() -> onWindow(() -> find("unlock-password").isPresent()));
    onWindow(() -> {
      ((TextInputControl) find("unlock-password").orElseThrow()).insertText(0, password);
      ((ButtonBase) find("unlock-action").orElseThrow()).fire();
      return true;
    });
    StyleSheet.follow();
  }

  /// @return the first node of this id in any window
  private static Optional<Node> find(String id) {
    return Window.getWindows().stream()
        .map(window -> Optional.ofNullable(window.getScene().lookup("#" + id)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean hasToolkit() {
    try {
      Platform.runLater(() -> {});
      return true;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static boolean onWindow(BooleanSupplier question) {
    var answer = new CompletableFuture<Boolean>();
    Platform.runLater(() -> answer.complete(question.getAsBoolean()));
    return answer.join();
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
