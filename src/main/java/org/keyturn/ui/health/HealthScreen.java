package org.keyturn.ui.health;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.health.HealthViewModel.State;

/// The page of the security check: the state in words, the kinds of findings, and the findings of
/// the chosen kind, each a step from its item.
public final class HealthScreen implements Screen {
  /// In pixels.
  private static final double LOW = 420;

  private final BorderPane root = new BorderPane();
  private final BorderPane page = new BorderPane();
  private final HealthViewModel model;
  private final HealthSummary summary;
  private final KindList sides;
  private final FindingsPane findings;
  private final CheckingPane checking;
  private final Button back;
  private Subscription subscriptions = Subscription.EMPTY;

  public HealthScreen(HealthViewModel model, UiContext context, HealthRoutes routes) {
    this.model = model;
    summary = new HealthSummary(context);
    sides = new KindList(model, context);
    findings = new FindingsPane(model, context, routes);
    checking = new CheckingPane(model, context);
    back = Buttons.plain(context.text("action.back"), Glyph.BACK, routes::leave);
    back.setId("health-back");
    back.setCancelButton(true);
    var bar = new HBox(back, Labels.groupTitle(context.text("health.title")));
    bar.getStyleClass().add("health-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    var scroll = new ScrollPane(sides);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "health-sides");
    scroll.setFocusTraversable(false);
    page.setTop(summary);
    page.setLeft(scroll);
    page.setCenter(findings);
    root.getStyleClass().addAll("health-screen", Css.PANE_DEFAULT);
    root.setTop(bar);
    // In a low window the findings need the room; how many there are stands beside each kind.
    page.heightProperty()
        .subscribe(height -> {
          boolean low = height.doubleValue() > 0 && height.doubleValue() < LOW;
          summary.setVisible(!low);
          summary.setManaged(!low);
        });
    page.setMinSize(0, 0);
    findings.setMinSize(0, 0);
    scroll.setMinHeight(0);
    root.setCenter(checking);
    subscriptions =
        model
            .state()
            .subscribe(this::show)
            .and(model.tick().subscribe(now -> checking.show(now)))
            .and(model.checked().subscribe(checked -> refresh()))
            .and(model.side().subscribe(side -> refresh()));
  }

  private void show(State state) {
    if (state == State.DONE) {
      refresh();
      if (!page.equals(root.getCenter())) {
        root.setCenter(page);
        focus();
      }
    } else {
      root.setCenter(checking);
      checking.show(state);
    }
  }

  private void refresh() {
    var checked = model.checked().get();
    summary.show(checked);
    sides.show(checked, model.side().get());
    findings.show(checked, model.side().get());
  }

  private void focus() {
    if (root.getCenter() == checking) {
      checking.focus();
    } else if (!findings.focus()) {
      back.requestFocus();
    }
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    model.begin();
    focus();
  }

  @Override
  public void closed() {
    subscriptions.unsubscribe();
  }
}
