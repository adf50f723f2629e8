package org.keyturn.ui.controls;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Selects in a long text with the mouse: by dragging, also beyond its edges, a word by two clicks,
/// a row by three, and with Shift from where the selecting began.
final class LongTextMouse {
  private final LongText view;
  private final TextSelection selection;

  private LongTextMouse(LongText view, TextSelection selection) {
    this.view = view;
    this.selection = selection;
  }

  static void of(LongText view, TextSelection selection) {
    var mouse = new LongTextMouse(view, selection);
    view.setCursor(Cursor.TEXT);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::drag);
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    view.requestFocus();
    event.consume();
    int place = view.place(event.getX(), event.getY());
    switch (event.getClickCount()) {
      case 1 -> selection.move(place, event.isShiftDown());
      case 2 -> selection.word(place);
      default -> {
        var rows = view.rows();
        int row = rows.at(place);
        selection.range(rows.from(row), rows.to(row));
      }
    }
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    event.consume();
    if (event.getY() < 0) {
      view.scrollBy(event.getY());
    } else if (event.getY() > view.getHeight()) {
      view.scrollBy(event.getY() - view.getHeight());
    }
    selection.move(view.place(event.getX(), event.getY()), true);
  }
}
