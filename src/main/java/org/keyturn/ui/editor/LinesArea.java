package org.keyturn.ui.editor;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field of several lines that Tab leaves as it leaves every other field; the toolkit's own takes
/// it for a character. One that is pasted stays.
final class LinesArea extends TextArea {

  /// @param rows that are in sight
  LinesArea(String id, int rows) {
    setId(id);
    setPrefRowCount(rows);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      event.consume();
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
