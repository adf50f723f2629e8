package org.keyturn.ui.detail;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.keyturn.model.SecretText;

/// A note to read: wrapped, selectable, as high as its text up to a limit, then scrolling.
final class NoteText extends TextArea {
  private static final double LINE = 20;
  private static final int MOST_LINES = 16;

  private final Text measure;

  private final Consumer<SecretText> copy;

  /// @param copy is given what is selected, or all if nothing is; stays this one's, which wipes it
  NoteText(SecretText notes, Consumer<SecretText> copy) {
    super(notes.reveal());
    this.copy = copy;
    measure = new Text(getText());
    setEditable(false);
    setWrapText(true);
    getStyleClass().add("note-text");
    setMinHeight(LINE + 4);
    setPrefRowCount(1);
    widthProperty().subscribe(width -> fit(width.doubleValue()));
    fontProperty().subscribe(font -> fit(getWidth()));
  }

  /// The toolkit would put it on the clipboard for good.
  @Override
  public void copy() {
    var selected = getSelectedText();
    var secret = SecretText.of(selected.isEmpty() ? getText() : selected);
    copy.accept(secret);
    secret.wipe();
  }

  private void fit(double width) {
    if (width > 0) {
      measure.setFont(getFont());
      measure.setWrappingWidth(Math.max(40, width - 16));
      var height = Math.clamp(measure.getLayoutBounds().getHeight() + 8, LINE, LINE * MOST_LINES);
      setPrefHeight(height);
      setMinHeight(height);
      setMaxHeight(height);
    }
  }
}
