package org.keyturn.ui.dialogs;

import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.TransferState;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Labels;

/// A bar with a sentence above and the count below.
public final class ProgressPart extends VBox {

  public ProgressPart(TransferState run, UiContext desk, String key) {
    getStyleClass().add("exchange-progress");
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(run.share());
    bar.setAccessibleText(desk.text(key));
    var count = Labels.description("");
    run.done().subscribe(done -> count.setText(text(run, desk)));
    run.total().subscribe(total -> count.setText(text(run, desk)));
    run.seconds().subscribe(seconds -> count.setText(text(run, desk)));
    getChildren().addAll(Labels.strong(desk.text(key)), bar, count);
  }

  private static String text(TransferState run, UiContext desk) {
    long total = run.total().get();
    long seconds = run.seconds().get();
    if (seconds > 0) {
      return desk.text("exchange.derive", seconds);
    }
    return total == 0 ? "" : desk.text("exchange.count", run.done().get(), total);
  }
}
