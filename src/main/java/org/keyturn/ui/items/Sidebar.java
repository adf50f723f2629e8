package org.keyturn.ui.items;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.OpenFolders;

/// The first pane: the vault, what the list can show of it, and a foot that is always in sight,
/// with what everybody needs however many folders there are. All places are one stop of Tab.
final class Sidebar extends VBox {
  private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

  /// In pixels: in a lower sidebar the places of the foot scroll with all others, which would have
  /// no room beside them.
  private static final double LOW = 460;

  private final SidebarEntries entries;
  private final VBox scrolled;
  private final VaultHead head;
  private final ScrollPane choices;
  private final SidebarFoot foot;
  private final Button toggle;
  private final UiContext context;
  private Runnable toggled = () -> {};
  private final OneTabStop stop = new OneTabStop(this);

  public Sidebar(
      ItemsViewModel model,
      ItemsRoutes routes,
      ItemVerbs verbs,
      ItemActions actions,
      OpenFolders open) {
    getStyleClass().addAll(Css.PANE_SUBTLE, "sidebar");
    entries = new SidebarEntries(model, verbs, actions, open);
    scrolled = new VBox(entries);
    choices = new ScrollPane(scrolled);
    choices.setFitToWidth(true);
    choices.setMinHeight(0);
    choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    choices.getStyleClass().add(Css.CLEAR_SCROLL);
    choices.setFocusTraversable(false);
    VBox.setVgrow(choices, Priority.ALWAYS);
    head = new VaultHead(model, routes);
    context = model.context();
    foot = new SidebarFoot(model, routes, actions);
    toggle = Buttons.icon(Glyph.MENU, context.text("items.sidebar.whole"), () -> toggled.run());
    toggle.setId("sidebar-toggle");
    VBox.setMargin(toggle, new Insets(4, 12, 4, 12));
    getChildren().addAll(head, toggle, choices, foot);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    entries.onBuilt(this::arrange);
    model.loads().subscribe(load -> foot.places().forEach(SidebarEntry::refresh));
    model.search().filter().subscribe(filter -> mark());
    model.search().query().subscribe(query -> mark());
    heightProperty().subscribe(height -> foot.lend(height.doubleValue() < LOW ? scrolled : foot));
  }

  /// @param action called to show all of the sidebar where it is a rail, or the rail again
  void onToggle(Runnable action) {
    toggled = action;
  }

  /// @param railed whether there is room for icons only
  /// @param narrow whether there would be without its button
  void rail(boolean railed, boolean narrow) {
    pseudoClassStateChanged(RAIL, railed);
    foot.rail(railed);
    toggle.setVisible(narrow);
    toggle.setManaged(narrow);
    Buttons.face(
        toggle,
        Glyph.MENU.icon(),
        context.text(railed ? "items.sidebar.whole" : "items.sidebar.rail"));
  }

  /// Escape puts away what its button has opened.
  private void onKey(KeyEvent event) {
    boolean whole = toggle.isVisible() && !getPseudoClassStates().contains(RAIL);
    if (event.getCode() == KeyCode.ESCAPE && whole) {
      event.consume();
      toggled.run();
    }
  }

  private void arrange() {
    var all = Stream.<Node>concat(entries.stops().stream(), foot.stops().stream()).toList();
    stop.take(all, chosen());
  }

  private void mark() {
    entries.mark();
    foot.places().forEach(SidebarEntry::mark);
    chosen().ifPresent(stop::prefer);
  }

  private Optional<SidebarEntry> chosen() {
    return Stream.concat(entries.all().stream(), foot.places().stream())
        .filter(SidebarEntry::isChosen)
        .findFirst();
  }

  /// While an item is being edited the vault's menu waits; what the list shows can be chosen.
  public void rest(boolean resting) {
    head.setDisable(resting);
  }

  /// Moves the focus to what the list shows.
  public void focusChosen() {
    chosen().ifPresent(Button::requestFocus);
  }
}
