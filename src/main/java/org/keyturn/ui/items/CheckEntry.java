package org.keyturn.ui.items;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.keyturn.health.HealthReport;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;

/// The sidebar's way to the security check, with what is left to mend once there was a check.
final class CheckEntry extends Button {
  private final UiContext context;
  private final Label count = new Label();

  CheckEntry(UiContext context, ItemsRoutes routes) {
    this.context = context;
    setId("security-check");
    getStyleClass().add("sidebar-entry");
    setMaxWidth(Double.MAX_VALUE);
    var title = new Label(context.text("health.title"));
    title.getStyleClass().add("name");
    title.setTextOverrun(OverrunStyle.ELLIPSIS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    var content = new HBox(Glyph.SHIELD.icon(), title, count);
    content.getStyleClass().add("content");
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(0);
    content.prefWidthProperty().bind(widthProperty().subtract(18));
    setGraphic(content);
    setMinWidth(0);
    setTooltip(new Tooltip(context.text("health.title")));
    setOnAction(event -> routes.securityCheck());
    // Only while it is shown: the check outlives this screen.
    routes.health().when(sceneProperty().map(scene -> true).orElse(false)).subscribe(this::show);
  }

  private void show(HealthReport report) {
    var found = report.findings().size();
    var urgent = report.verdict() == HealthReport.Verdict.POOR;
    count.getStyleClass().setAll("label", Css.CAPTION, "count", urgent ? Css.ALARM : Css.WARN);
    count.setText(found == 0 ? "" : context.text("health.number", found));
    setAccessibleText(context.text("health.side", context.text("health.title"), found));
  }
}
