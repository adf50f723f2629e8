package org.keyturn.ui.items;

import java.util.List;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.ui.context.UiContext;

/// Three panes side by side. They share the window's width, between a least and a most; where the
/// dividers were put is remembered.
final class Panes extends SplitPane {
  private final Settings settings;

  Panes(UiContext context, Region first, Region second, Region third) {
    super(first, second, third);
    this.settings = context.settings();
    // Its foot holds the lock, its keys and the preferences, in German too.
    first.setMinWidth(208);
    first.setMaxWidth(320);
    second.setMinWidth(264);
    second.setMaxWidth(520);
    third.setMinWidth(380);
    setResizableWithParent(first, false);
    setResizableWithParent(second, false);
    place();
    // A window that was small has squeezed the panes; in a larger one they get their share back,
    // once they are laid out: the layout of a new width moves the dividers as well.
    widthProperty().subscribe(() -> context.jobs().post(this::place));
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> rememberIfMoved());
  }

  private void place() {
    var places = settings.get(SettingKeys.SPLITTERS);
    for (int i = 0; i < Math.min(places.size(), getDividers().size()); i++) {
      setDividerPosition(i, places.get(i));
    }
  }

  private void rememberIfMoved() {
    var now = List.of(getDividerPositions()[0], getDividerPositions()[1]);
    if (!now.equals(settings.get(SettingKeys.SPLITTERS))) {
      settings.put(SettingKeys.SPLITTERS, now);
    }
  }
}
