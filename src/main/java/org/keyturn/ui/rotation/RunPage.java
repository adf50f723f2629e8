package org.keyturn.ui.rotation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.jobs.Tick;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.Estimate;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.ui.rotation.model.RunLine;
import org.keyturn.vault.KeyRotation.Stage;

/// The fifth page: one bar for the whole job, what is being done, and what is done.
final class RunPage implements PageView {
  private record Row(StackPane mark, Label text, Label figure) {}

  private final RotationViewModel model;
  private final UiContext context;
  private final VBox view;
  private final Label phase = Labels.groupTitle("");
  private final Label left = Labels.body("");
  private final Label items = Labels.description("");
  private final Label bytes = Labels.description("");
  private final Map<RunLine, Row> rows = new EnumMap<>(RunLine.class);
  private final HBox promise = PageParts.remark("", Glyph.SHIELD, Css.ACCENT);

  public RunPage(RotationViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    promise.getStyleClass().add("promise");
    phase.setId("rotation-phase");
    left.getStyleClass().add("muted");
    view =
        PageParts.page(
            context.text("rotation.run.title"),
            context.text("rotation.run.lead"),
            progress(),
            checklist(),
            promise);
    model.progress().tick().subscribe(this::show);
    model
        .progress()
        .left()
        .subscribe(span ->
            left.setText(
                span.map(d -> context.text("rotation.run.left", Estimate.words(context, d)))
                    .orElse("")));
    model.progress().cancellable().subscribe(can -> reassure());
    model.progress().cancelling().subscribe(now -> reassure());
  }

  private Node progress() {
    var bar = new ProgressBar(0);
    bar.setId("rotation-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progress().share());
    bar.setAccessibleText(context.text("rotation.run.title"));
    var card = new VBox(ends(phase, left), bar, ends(items, bytes));
    card.getStyleClass().addAll(Css.CARD, "wizard-progress");
    return card;
  }

  private static HBox ends(Label one, Label other) {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    one.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    other.setMinWidth(Region.USE_PREF_SIZE);
    var box = new HBox(one, gap, other);
    box.setAlignment(Pos.BASELINE_LEFT);
    return box;
  }

  private Node checklist() {
    var card = new VBox();
    card.getStyleClass().addAll(Css.CARD, "run-list");
    int exports = model.checking().renew().size();
    for (var line : RunLine.of(model.backup().get(), exports)) {
      var mark = new StackPane();
      mark.getStyleClass().add("run-mark");
      var key = "rotation.run." + line.name().toLowerCase(Locale.ROOT);
      var text = Labels.body(context.text(key, exports));
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      text.setMaxWidth(Double.MAX_VALUE);
      var figure = Labels.description("");
      figure.setWrapText(false);
      var row = new HBox(mark, text, figure);
      row.getStyleClass().add("run-line");
      row.setAlignment(Pos.CENTER_LEFT);
      rows.put(line, new Row(mark, text, figure));
      card.getChildren().add(row);
    }
    return card;
  }

  private void show(Tick tick) {
    if (!(tick.phase() instanceof Stage stage)) {
      return;
    }
    phase.setText(context.text("rotation.stage." + stage.name().toLowerCase(Locale.ROOT)));
    var total = model.checking().findings().get().map(f -> f.check().amounts());
    boolean counting = tick.total() > 0;
    var count = stage == Stage.REENCRYPT ? "rotation.run.items" : "rotation.run.count";
    items.setText(counting ? context.text(count, tick.done(), tick.total()) : "");
    long all = total.map(a -> a.bytes()).orElse(0L);
    boolean weighing = stage == Stage.REENCRYPT && all > 0;
    bytes.setText(
        weighing
            ? context.text(
                "rotation.run.bytes",
                context.messages().bytes(Math.min(all, tick.bytesDone())),
                context.messages().bytes(all))
            : "");
    var now = RunLine.of(stage);
    rows.forEach((line, row) -> mark(line.compareTo(now), row));
    var row = rows.get(now);
    if (row != null) {
      row.figure().setText(items.getText());
    }
  }

  private void mark(int order, Row row) {
    row.text().getStyleClass().removeAll("done", "current", "to-come");
    row.text().getStyleClass().add(order < 0 ? "done" : order == 0 ? "current" : "to-come");
    if (order != 0) {
      row.figure().setText("");
    }
    if (order == 0) {
      if (row.mark().getChildren().stream().noneMatch(ProgressIndicator.class::isInstance)) {
        row.mark().getChildren().setAll(spinner());
      }
    } else {
      row.mark()
          .getChildren()
          .setAll((order < 0 ? Glyph.PASSED.icon(Css.SUCCESS) : Glyph.WAITING.icon()));
    }
  }

  private static ProgressIndicator spinner() {
    var spinner = new ProgressIndicator();
    spinner.getStyleClass().add("small");
    return spinner;
  }

  private void reassure() {
    var progress = model.progress();
    var key =
        progress.cancelling().get()
            ? "rotation.run.cancelling"
            : progress.cancellable().get() ? "rotation.run.promise" : "rotation.run.finishing";
    var fingerprint = model.session().info().keyId().fingerprint();
    ((Label) promise.getChildren().getLast()).setText(context.text(key, fingerprint));
  }

  @Override
  public Node view() {
    return view;
  }
}
