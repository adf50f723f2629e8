package org.keyturn.ui.unlock;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.keyturn.ui.controls.TallPage;

/// A page that stands free while there is room for it and scrolls from then on when there is not.
/// Most windows are high enough, and without scroll bars there is much less to dress and to draw.
final class FreePage extends StackPane {
  private final Region content;
  private boolean scrolls;

  public FreePage(Region content) {
    super(content);
    this.content = content;
    content.setMinHeight(USE_PREF_SIZE);
    setMinHeight(0);
  }

  @Override
  protected void layoutChildren() {
    if (!scrolls && content.minHeight(getWidth()) > getHeight()) {
      scrolls = true;
      scroll();
    }
    super.layoutChildren();
  }

  private void scroll() {
    var focused = getScene() == null ? null : getScene().getFocusOwner();
    var page = new TallPage();
    getChildren().setAll(page);
    page.show(content);
    page.applyCss();
    if (focused != null) {
      focused.requestFocus();
    }
  }
}
