package org.keyturn;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.keyturn.platform.WipedInput;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Robot;

/// The whole program with its window on the headless platform, and hands for whoever types from
/// another process: each line of standard input is a deed, answered by `done`.
///
/// - `await ID`, `leave ID`: until a control is there, or has gone
/// - `focus ID`, `press ID`: every button whose id begins so
/// - `select NUMBER`: of the list of items
/// - `key CODE...`: together
/// - `text LETTERS`: one key after the other, and no copy of them
public final class TypedWindow {
  private final WipedInput in = WipedInput.of(new FileInputStream(FileDescriptor.in));

  private TypedWindow() {}

  /// @param arguments those of the program
  static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().start(() -> Main.main(arguments));
    new TypedWindow().work();
    System.exit(0);
  }

  private void work() throws IOException {
    for (var deed = word(); !deed.isEmpty(); deed = word()) {
      switch (deed) {
        case "await" -> until(word(), true);
        case "leave" -> until(word(), false);
        case "focus" -> focus(word());
        case "press" -> press(word());
        case "select" -> select(Integer.parseInt(word()));
        case "key" -> keys(word());
        case "text" -> text();
        default -> throw new IOException("unknown: " + deed.length());
      }
      System.out.println("done");
    }
  }

  /// Up to a space or the end of the line.
  private String word() throws IOException {
    var word = new StringBuilder();
    for (int c = in.read(); c > ' '; c = in.read()) {
      word.append((char) c);
    }
    return word.toString();
  }

  private void text() throws IOException {
    for (int c = in.read(); c >= ' '; c = in.read()) {
      new Robot().write((char) c);
    }
    Fx.settle();
  }

  private static void keys(String codes) {
    var keys = List.of(codes.split("\\+")).stream().map(KeyCode::valueOf).toArray(KeyCode[]::new);
    new Robot().push(keys);
    Fx.settle();
  }

  private static void until(String id, boolean there) {
    Fx.until(() -> (find(id) != null) == there);
  }

  private static void focus(String id) {
    Fx.run(() -> ((TextInputControl) find(id)).requestFocus());
    new Robot().push(KeyCode.END);
  }

  private static void press(String id) {
    Fx.run(() ->
        Window.getWindows().stream()
            .flatMap(window -> window.getScene().getRoot().lookupAll(".button").stream())
            .filter(node -> node.getId() != null && node.getId().startsWith(id))
            .map(Button.class::cast)
            .toList()
            .forEach(Button::fire));
    Fx.settle();
  }

  private static void select(int number) {
    Fx.run(() -> ((ListView<?>) find("items")).getSelectionModel().clearAndSelect(number));
    Fx.settle();
  }

  private static Node find(String id) {
    return Window.getWindows().stream()
        .map(window -> window.getScene().lookup("#" + id))
        .filter(node -> node != null)
        .findFirst()
        .orElse(null);
  }
}
