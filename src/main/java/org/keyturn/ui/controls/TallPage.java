package org.keyturn.ui.controls;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A page as wide as its place and at least as high, which scrolls rather than being squeezed: rows
/// of several lines would shrink to the height of one before anything scrolled.
public final class TallPage extends ScrollPane {

  public TallPage() {
    setFitToWidth(true);
    setFitToHeight(true);
    getStyleClass().add(Css.CLEAR_SCROLL);
  }

  public TallPage(Region content) {
    this();
    show(content);
  }

  public void show(Region content) {
    content.setMinHeight(Region.USE_PREF_SIZE);
    setContent(content);
  }
}
