package org.keyturn.ui.dialogs;

import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.TransferState;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Labels;

/// A bar with a sentence above and the count below.
public final class ProgressPart extends VBox {

  public ProgressPart(TransferState run, UiContext context, String key) {
    getStyleClass().add("exchange-progress");
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(run.share());
    bar.setAccessibleText(context.text(key));
    var count = Labels.description("");
    run.done().subscribe(done -> count.setText(text(run, context)));
    run.total().subscribe(total -> count.setText(text(run, context)));
    run.seconds().subscribe(seconds -> count.setText(text(run, context)));
    getChildren().addAll(Labels.strong(context.text(key)), bar, count);
  }

  private static String text(TransferState run, UiContext context) {
    long total = run.total().get();
    long seconds = run.seconds().get();
    if (seconds > 0) {
      return context.text("exchange.derive", seconds);
    }
    return total == 0 ? "" : context.text("exchange.count", run.done().get(), total);
  }
}
