package org.keyturn.ui.items;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;

/// As many panes side by side as there is room for, in effective pixels: from 1000 on all three;
/// below, the sidebar is a rail of icons; below 700 the list and the detail take turns. How wide
/// the sidebar and the list were made is remembered in pixels, so that they are the same in every
/// window.
final class Panes extends SplitPane {
  /// JavaFX's own name for it.
  private static final String DIVIDER = "split-pane-divider";

  private static final double RAIL_BELOW = 1000;
  private static final double TURNS_BELOW = 700;
  private static final double RAIL = 56;

  /// From the least to the most, in German too.
  private static final double SIDEBAR_LEAST = 208;

  private static final double SIDEBAR_MOST = 300;
  private static final double LIST_LEAST = 240;
  private static final double LIST_MOST = 520;
  private static final double DETAIL_LEAST = 360;

  private final UiContext context;
  private final Sidebar sidebar;
  private final Region list;
  private final Region detail;
  private boolean railed;
  private boolean turned;
  private boolean open;
  private boolean detailShown;
  private Runnable fitted = () -> {};

  Panes(UiContext context, Sidebar sidebar, Region list, Region detail) {
    super(sidebar, list, detail);
    this.context = context;
    this.sidebar = sidebar;
    this.list = list;
    this.detail = detail;
    list.setMinWidth(LIST_LEAST);
    // However high its panes would like to be: they scroll.
    setMinHeight(0);
    setResizableWithParent(sidebar, false);
    setResizableWithParent(list, false);
    sidebar.onToggle(() -> open(!open));
    fit();
    // Once they are laid out: the layout of a new width moves the dividers as well.
    widthProperty()
        .subscribe(() -> {
          fit();
          context.jobs().post(this::place);
        });
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /// @param action called whenever other panes may be in sight
  void onFit(Runnable action) {
    fitted = action;
  }

  /// Whether only the list or only the detail is in sight.
  boolean takesTurns() {
    return turned;
  }

  boolean isDetailShown() {
    return detailShown;
  }

  /// The detail's turn, if they take turns.
  void showDetail() {
    detailShown = true;
    fit();
  }

  /// The list's turn, if they take turns.
  void showList() {
    detailShown = false;
    fit();
  }

  /// Shows the whole sidebar where it is a rail, or the rail again.
  void open(boolean whole) {
    open = whole;
    fit();
    context.jobs().post(this::place);
  }

  private void fit() {
    double width = getWidth() > 0 ? getWidth() : RAIL_BELOW;
    boolean narrow = width < RAIL_BELOW;
    open = open && narrow;
    railed = narrow && !open;
    double beside = width - (railed ? RAIL : widths().getFirst());
    turned = width < TURNS_BELOW || open && beside < LIST_LEAST + DETAIL_LEAST;
    sidebar.rail(railed, narrow);
    sidebar.setMinWidth(railed ? RAIL : SIDEBAR_LEAST);
    sidebar.setMaxWidth(railed ? RAIL : SIDEBAR_MOST);
    list.setMaxWidth(turned ? Double.MAX_VALUE : LIST_MOST);
    detail.setMinWidth(turned ? LIST_LEAST : DETAIL_LEAST);
    var wanted =
        turned ? List.of(sidebar, detailShown ? detail : list) : List.of(sidebar, list, detail);
    if (!getItems().equals(wanted)) {
      getItems().setAll(wanted);
      place();
    }
    fitted.run();
  }

  private void place() {
    var widths = widths();
    double first = railed ? RAIL : Math.clamp(widths.getFirst(), SIDEBAR_LEAST, SIDEBAR_MOST);
    double all = Math.max(1, getWidth());
    setDividerPosition(0, first / all);
    if (!turned) {
      setDividerPosition(1, (first + Math.clamp(widths.getLast(), LIST_LEAST, LIST_MOST)) / all);
    }
  }

  private List<Double> widths() {
    var known = context.settings().get(SettingKeys.PANES);
    return known.size() == 2 ? known : SettingKeys.PANES.fallback();
  }

  /// Remembers what was dragged, not what a small window has squeezed.
  private void released(MouseEvent event) {
    if (event.getTarget() instanceof Node target && isDivider(target)) {
      var known = widths();
      var now =
          List.of(
              railed ? known.getFirst() : Math.rint(sidebar.getWidth()),
              turned ? known.getLast() : Math.rint(list.getWidth()));
      context.settings().put(SettingKeys.PANES, now);
    }
  }

  private static boolean isDivider(Node target) {
    var parent = target.getParent();
    return target.getStyleClass().contains(DIVIDER)
        || parent != null && parent.getStyleClass().contains(DIVIDER);
  }
}
