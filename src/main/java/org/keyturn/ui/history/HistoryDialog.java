package org.keyturn.ui.history;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.keyturn.model.Item;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.DialogCard;
import org.keyturn.ui.controls.FieldRows;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Overlay;
import org.keyturn.ui.controls.Reveal;
import org.keyturn.ui.controls.WindowFocus;

/// What an item was before. Secrets are concealed like the present ones.
public final class HistoryDialog {
  private final Desk desk;
  private final Overlay overlay;

  public HistoryDialog(Desk desk, Overlay overlay) {
    this.desk = desk;
    this.overlay = overlay;
  }

  /// @param item with its secrets, copied as far as needed
  public void open(Item item) {
    var reveal = new Reveal(desk.timers());
    var rows = new FieldRows(desk, reveal, overlay);
    var past = new PastPasswords(item, desk);
    Node none = Labels.description(desk.text("history.none"));
    var scroll = new ScrollPane(past.block(rows).orElse(none));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "history-scroll");
    var watch = WindowFocus.lost(scroll, reveal::concealAll);
    overlay.open(
        new DialogCard(desk.text("detail.history.title"), scroll)
            .withCancel(desk.text("action.close"))
            .onClosed(() -> {
              watch.unsubscribe();
              reveal.concealAll();
              rows.release();
              past.wipe();
            }));
  }
}
