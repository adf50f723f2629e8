package org.keyturn.ui.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.keyturn.health.Finding;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.EmptyState;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// The findings of one kind: why they matter, a row for each, and what can be done with the chosen
/// one. Return opens its item, Delete ignores the finding. Where another password mends it,
/// changing that is the first thing offered.
final class FindingsPane extends VBox {
  private final HealthViewModel model;
  private final UiContext context;
  private final Consumer<Finding> open;
  private final HealthRoutes routes;
  private final ListView<Finding> list = new ListView<>();
  private final Label title = Labels.groupTitle("");
  private final Label text = Labels.description("");
  private final BreachCard breach;
  private final StackPane middle = new StackPane();
  private final Button ignore;
  private final Button show;
  private final Button change;
  private final FlowPane foot;

  FindingsPane(HealthViewModel model, UiContext context, HealthRoutes routes) {
    this.model = model;
    this.context = context;
    this.routes = routes;
    open = finding -> routes.item(finding.item());
    breach = new BreachCard(model, context);
    getStyleClass().addAll(Css.PANE_DEFAULT, "findings");
    list.setId("findings");
    list.setCellFactory(view -> new FindingCell(context, () -> model.checked().get().items()));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    ignore = Buttons.plain("", this::ignoreChosen);
    ignore.setId("finding-ignore");
    show = Buttons.plain(context.text("health.show"), () -> chosen().ifPresent(open));
    show.setId("finding-show");
    change = Buttons.plain(context.text("health.change"), this::change);
    change.setId("finding-change");
    change.getStyleClass().add(Css.PRIMARY);
    change.managedProperty().bind(change.visibleProperty());
    foot = new FlowPane(ignore, show, change);
    foot.getStyleClass().add("foot");
    foot.setAlignment(Pos.CENTER_RIGHT);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    list.setMinHeight(0);
    var head = new VBox(title, text, breach);
    head.getStyleClass().add("head");
    getChildren().addAll(head, middle, foot);
    list.getSelectionModel().selectedItemProperty().subscribe(this::offer);
  }

  private void offer(@Nullable Finding finding) {
    foot.setDisable(finding == null);
    if (finding == null) {
      return;
    }
    model.choose(Optional.of(finding));
    var renews = finding.kind().isOfPassword();
    change.setVisible(renews);
    show.getStyleClass().remove(Css.PRIMARY);
    if (!renews) {
      show.getStyleClass().add(Css.PRIMARY);
    }
  }

  private void change() {
    chosen().map(Finding::item).ifPresent(routes::changePassword);
  }

  void show(CheckOutcome checked, Optional<KindChoice> side) {
    var findings = side.map(checked::under).orElse(List.of());
    title.setText(side.map(FindingStyle::title).map(context::text).orElse(""));
    text.setText(side.map(FindingStyle::text).map(context::text).orElse(""));
    title.getParent().setVisible(side.isPresent());
    title.getParent().setManaged(side.isPresent());
    var breached = side.equals(Optional.of(new KindChoice.Of(Finding.Kind.BREACHED)));
    breach.setVisible(breached);
    breach.setManaged(breached);
    breach.show(checked);
    ignore.setText(
        context.text(
            side.orElse(null) instanceof KindChoice.Ignored ? "health.restore" : "health.ignore"));
    list.setAccessibleText(title.getText());
    fill(findings);
    middle.getChildren().setAll(findings.isEmpty() ? nothing(checked, side) : list);
    foot.setVisible(!findings.isEmpty());
    foot.setManaged(!findings.isEmpty());
  }

  /// Keeps the place of the selection when the row at it is gone.
  private void fill(List<Finding> findings) {
    var focused = list.isFocused();
    var place = Math.max(0, list.getSelectionModel().getSelectedIndex());
    var before = Optional.ofNullable(list.getSelectionModel().getSelectedItem()).or(model::chosen);
    list.getItems().setAll(findings);
    if (!findings.isEmpty()) {
      int same = before.map(findings::indexOf).orElse(-1);
      list.getSelectionModel().select(same >= 0 ? same : Math.min(place, findings.size() - 1));
    }
    if (focused) {
      list.requestFocus();
    }
  }

  private Node nothing(CheckOutcome checked, Optional<KindChoice> side) {
    var none = checked.report().findings().isEmpty();
    if (side.equals(Optional.of(new KindChoice.Of(Finding.Kind.BREACHED)))
        && model.breachFile().isEmpty()) {
      return new StackPane();
    }
    return none
        ? new EmptyState(
            Glyph.PASSED, context.text("health.nothing"), context.text("health.nothing.text"))
        : new EmptyState(
            Glyph.PASSED, context.text("health.none"), context.text("health.none.text"));
  }

  private Optional<Finding> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void ignoreChosen() {
    var restores = model.side().get().orElse(null) instanceof KindChoice.Ignored;
    chosen().ifPresent(restores ? model::restore : model::ignore);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      chosen().ifPresent(open);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      ignoreChosen();
      event.consume();
    }
  }

  private void onClick(MouseEvent event) {
    if (event.getClickCount() == 2) {
      chosen().ifPresent(open);
    }
  }

  /// @return whether there was something to focus
  boolean focus() {
    if (middle.getChildren().contains(list)) {
      list.requestFocus();
      return true;
    }
    return false;
  }
}
