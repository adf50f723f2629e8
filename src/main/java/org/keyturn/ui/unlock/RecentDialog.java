package org.keyturn.ui.unlock;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// The recent vaults, each with its folder and when it was open last; one whose file is not there
/// cannot be chosen. Arrow keys go from one to the next, Delete takes one from the list.
public final class RecentDialog {
  private final RecentViewModel model;
  private final UiContext context;
  private final VBox list = new VBox();
  private final DialogCard card;
  private final Button pick;

  public RecentDialog(RecentViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    list.getStyleClass().add("recent-list");
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "recent-scroll");
    pick = Buttons.plain(context.text("unlock.open"), this::pick);
    pick.setId("recent-open");
    card =
        new DialogCard(context.text("recent.title"), scroll)
            .with(pick, ButtonData.LEFT)
            .withCancel(context.text("action.cancel"));
    card.getStyleClass().add("recent-dialog");
    fill();
    model.rows().subscribe(this::fill);
    card.focusing(choices().isEmpty() ? pick : choices().getFirst());
  }

  public DialogCard card() {
    return card;
  }

  private void fill() {
    int focused = choices().indexOf(focus());
    list.getChildren().setAll(model.rows().stream().map(this::row).toList());
    if (list.getChildren().isEmpty()) {
      list.getChildren().add(Labels.description(context.text("recent.none")));
    }
    if (focused >= 0) {
      focus(focused);
    }
  }

  private HBox row(RecentViewModel.Row recent) {
    var remove =
        Buttons.icon(
            Glyph.REMOVE, context.text("recent.remove", recent.name()), () -> remove(recent));
    var row = new HBox(choice(recent), remove);
    row.getStyleClass().add("recent-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button choice(RecentViewModel.Row recent) {
    var tile = new StackPane(Glyph.VAULT.icon(Css.ACCENT));
    tile.getStyleClass().addAll(Css.TILE, Css.ACCENT);
    var folder = Labels.caption(recent.folder());
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var words = new VBox(Labels.strong(recent.name()), folder);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var used = Labels.caption(recent.used());
    used.setMinWidth(Region.USE_PREF_SIZE);
    var content = new HBox(tile, words, used);
    content.getStyleClass().add("content");
    content.setAlignment(Pos.CENTER_LEFT);
    var button = new Button();
    button.setGraphic(content);
    content.prefWidthProperty().bind(button.widthProperty().subtract(26));
    button.setAccessibleText(String.join(", ", recent.name(), recent.folder(), recent.used()));
    button.getStyleClass().add("choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setUserData(recent);
    button.setDisable(recent.missing());
    button.setOnAction(event -> choose(recent));
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private void choose(RecentViewModel.Row recent) {
    card.close();
    model.choose(recent);
  }

  private void pick() {
    card.close();
    model.pick();
  }

  private void remove(RecentViewModel.Row recent) {
    int at = model.rows().indexOf(recent);
    model.remove(recent);
    focus(at);
  }

  private void onKey(KeyEvent event) {
    int at = choices().indexOf(focus());
    if (at < 0) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> focus(at + 1);
      case UP -> focus(Math.max(0, at - 1));
      case DELETE -> remove((RecentViewModel.Row) choices().get(at).getUserData());
      case ENTER -> ((Button) choices().get(at)).fire();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void focus(int at) {
    var choices = choices();
    if (choices.isEmpty()) {
      pick.requestFocus();
    } else {
      choices.get(Math.min(at, choices.size() - 1)).requestFocus();
    }
  }

  private Node focus() {
    var scene = list.getScene();
    return scene == null || scene.getFocusOwner() == null ? list : scene.getFocusOwner();
  }

  /// The buttons of the vaults that can be chosen, from top to bottom.
  private List<Node> choices() {
    return list.getChildren().stream()
        .filter(HBox.class::isInstance)
        .map(row -> ((HBox) row).getChildren().getFirst())
        .filter(button -> !button.isDisable())
        .toList();
  }
}
