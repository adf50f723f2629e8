package org.keyturn.ui.items;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.keyturn.model.Overview;
import org.keyturn.ui.context.ItemNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Labels;

/// What hangs on the pointer while items are dragged: the name of the one, the number of many.
final class DragPicture {
  /// In pixels: a long name is cut.
  private static final double WIDEST = 260;

  private DragPicture() {}

  /// @param like a scene whose look it takes
  static Image of(List<Overview> items, UiContext context, Scene like) {
    var text =
        items.size() == 1
            ? ItemNames.line(items.getFirst(), context).strip()
            : context.text("items.count", items.size());
    var label = Labels.strong(text);
    label.setMaxWidth(WIDEST);
    var chip = new StackPane(label);
    chip.getStyleClass().add("drag-picture");
    var scene = new Scene(new StackPane(chip), Color.TRANSPARENT);
    scene.getStylesheets().setAll(like.getStylesheets());
    scene.getPreferences().setColorScheme(like.getPreferences().getColorScheme());
    var seen = new SnapshotParameters();
    seen.setFill(Color.TRANSPARENT);
    chip.applyCss();
    return chip.snapshot(seen, null);
  }
}
