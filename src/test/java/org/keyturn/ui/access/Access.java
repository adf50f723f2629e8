package org.keyturn.ui.access;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;

/// All that is wrong with what stands in the window now. On the JavaFX thread, after a layout.
public final class Access {
  private Access() {}

  /// @return one line each, without anything that differs from run to run
  public static List<String> complaints(Parent root) {
    var shown = new Shown(root);
    var complaints = new ArrayList<String>();
    complaints.addAll(Spoken.complaints(shown));
    complaints.addAll(Room.complaints(shown));
    complaints.addAll(TabOrder.complaints(shown));
    complaints.addAll(Keys.complaints(shown));
    return complaints;
  }
}
