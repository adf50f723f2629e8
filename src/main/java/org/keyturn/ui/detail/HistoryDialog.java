package org.keyturn.ui.detail;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.keyturn.model.Item;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Dates;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.DialogCard;
import org.keyturn.ui.controls.FieldCard;

/// The passwords that an item had before, newest first; concealed like the present one.
final class HistoryDialog {
  private HistoryDialog() {}

  static DialogCard of(Item item, DetailViewModel model, Desk desk) {
    var parts = new RowParts(model, desk);
    var dates = new Dates(desk);
    var rows = new ArrayList<Node>();
    var history = item.secrets().history();
    for (int i = 0; i < history.size(); i++) {
      var past = history.get(i);
      var label = desk.text("detail.used-until", dates.minute(past.lastUsed()));
      rows.add(parts.concealed("history" + i, label, past.password()));
    }
    var scroll = new ScrollPane(new FieldCard(rows));
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(360);
    scroll.setPrefViewportWidth(460);
    scroll.getStyleClass().add(Css.CLEAR_SCROLL);
    return new DialogCard(desk.text("detail.history.title"), scroll)
        .withCancel(desk.text("action.close"))
        .onClosed(parts::release);
  }
}
