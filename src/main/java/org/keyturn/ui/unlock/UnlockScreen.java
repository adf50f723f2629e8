package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.vault.LockReason;

/// The locked window: the card that unlocks, why it is locked, and after a rotation what to do
/// next.
public final class UnlockScreen implements Screen {
  /// In pixels: where two cards have room beside each other.
  private static final double BESIDE = 800;

  private final BorderPane root = new BorderPane();
  private final UnlockCard card;
  private final UiContext context;
  private final UnlockViewModel model;

  /// @param overlay where the list of recent vaults opens
  public UnlockScreen(UnlockViewModel model, UiContext context, Overlay overlay) {
    this.context = context;
    this.model = model;
    var afterRotation = model.news().filter(n -> n.reason() == LockReason.ROTATED_HERE).isPresent();
    card = new UnlockCard(model, context, overlay, afterRotation);
    root.getStyleClass().addAll(Css.PANE_SUBTLE, "unlock-screen");
    root.setCenter(page(afterRotation ? relocked() : plain()));
    root.setBottom(foot(afterRotation));
    // Before the field, which takes Escape for itself.
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Node plain() {
    var column = new VBox();
    column.getStyleClass().add("unlock-column");
    column.setAlignment(Pos.CENTER);
    model.arrival().ifPresent(export -> column.getChildren().add(arrival(export)));
    model.news().ifPresent(news -> column.getChildren().add(new ReasonBanner(context).of(news)));
    column.getChildren().addAll(card.head(), card, links());
    return column;
  }

  private Node arrival(Path export) {
    var name = String.valueOf(export.getFileName());
    return new Banner(
        Tone.INFO, context.text("unlock.arrival", name), context.text("unlock.arrival.text"));
  }

  /// A small window shows everything all the same; a large one has the column in its middle.
  private static Node page(Node column) {
    return new FreePage(new StackPane(column));
  }

  private Node relocked() {
    var steps = new NextSteps(context, model.news().orElseThrow());
    var beside = new HBox();
    var below = new VBox();
    below.setAlignment(Pos.TOP_CENTER);
    HBox.setHgrow(steps, Priority.ALWAYS);
    beside.getStyleClass().add("unlock-cards");
    below.getStyleClass().add("unlock-cards");
    var cards = new StackPane();
    Runnable arrange =
        () -> {
          // Before the first layout nothing is narrow.
          boolean narrow = root.getWidth() > 0 && root.getWidth() < BESIDE;
          Pane wanted = narrow ? below : beside;
          if (!cards.getChildren().contains(wanted)) {
            (narrow ? beside : below).getChildren().clear();
            wanted.getChildren().setAll(card, steps);
            cards.getChildren().setAll(wanted);
          }
        };
    arrange.run();
    root.widthProperty().subscribe(arrange);
    var column = new VBox(new ReasonBanner(context).of(model.news().orElseThrow()), cards);
    column.getStyleClass().addAll("unlock-column", "wide");
    column.setAlignment(Pos.CENTER);
    return column;
  }

  private HBox links() {
    var open = Buttons.link(context.text("unlock.open"), model::open);
    open.setId("unlock-open");
    var create = Buttons.link(context.text("unlock.create"), model::create);
    create.setId("unlock-create");
    var restore = Buttons.link(context.text("restore.command"), model::restore);
    restore.setId("unlock-restore");
    var links = new HBox(open, Labels.caption("\u00b7"), create, Labels.caption("\u00b7"), restore);
    model.behind().ifPresent(vault -> links.getChildren().addAll(0, wayBack(vault)));
    links.getStyleClass().add("links");
    links.disableProperty().bind(model.busy());
    links.setAlignment(Pos.CENTER);
    return links;
  }

  private List<Node> wayBack(Path vault) {
    var name = context.text("unlock.back", VaultNames.name(vault));
    var back = Buttons.link(name, model::back);
    back.setId("unlock-back");
    back.setGraphic(Glyph.BACK.icon());
    return List.of(back, Labels.caption("\u00b7"));
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.behind().isPresent() && !model.isBusy()) {
      event.consume();
      model.back();
    }
  }

  private Node foot(boolean withLinks) {
    var remark = Labels.caption(context.text("unlock.nobody"));
    remark.setGraphic(Glyph.SHIELD.icon());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var foot =
        new HBox(withLinks ? links() : remark, gap, Labels.caption(context.text("app.name")));
    foot.getStyleClass().add("unlock-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    card.focus();
  }

  @Override
  public void closed() {
    card.wipe();
  }
}
