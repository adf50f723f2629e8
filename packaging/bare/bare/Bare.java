package bare;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Shows a field for a password and a button, and closes when they are drawn.
public final class Bare {
  private Bare() {}

  static void main() throws InterruptedException {
    var closed = new CountDownLatch(1);
    Platform.startup(() -> open(closed));
    closed.await();
    Platform.exit();
    System.exit(0);
  }

  private static void open(CountDownLatch closed) {
    var stage = new Stage();
    var scene = new Scene(new VBox(new PasswordField(), new Button("Unlock")), 1100, 740);
    stage.setScene(scene);
    stage.setOnHidden(event -> {
      System.out.println("drawn");
      closed.countDown();
    });
    stage.show();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private int pulses;

          @Override
          public void run() {
            if (++pulses == 2) {
              scene.removePostLayoutPulseListener(this);
              Platform.runLater(stage::hide);
            }
            Platform.requestNextPulse();
          }
        });
    Platform.requestNextPulse();
  }
}
