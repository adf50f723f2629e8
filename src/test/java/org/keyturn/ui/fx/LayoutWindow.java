package org.keyturn.ui.fx;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.keyturn.platform.keys.LatinKeys;

/// A field in a window of its own process, which tells what it hears and what it holds.
public final class LayoutWindow extends Application {
  static final int LEFT = 100;
  static final int TOP = 100;
  static final int WIDTH = 300;
  static final int HEIGHT = 80;

  @Override
  public void start(Stage stage) {
    var field = new TextField("hello");
    var scene = new Scene(field, WIDTH, HEIGHT);
    EveryLayout.in(scene, LatinKeys.ofThisComputer("Linux").orElseThrow());
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!event.getCode().isModifierKey()) {
            tell("key " + event.getCode());
          }
        });
    field.textProperty().addListener((_, _, text) -> tell("text " + text));
    field.focusedProperty().subscribe(focused -> tell(focused ? "focused" : "away"));
    stage.setX(LEFT);
    stage.setY(TOP);
    stage.setScene(scene);
    stage.show();
  }

  private static void tell(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /// Run by [LayoutsInWindowTest].
  public static final class Start {
    public static void main(String[] args) {
      Application.launch(LayoutWindow.class, args);
    }
  }
}
