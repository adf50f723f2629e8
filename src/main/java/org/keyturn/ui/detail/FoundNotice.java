package org.keyturn.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.model.Overview;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.NoticeCard;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.controls.item.FieldRows;

/// Why the last security check found the shown item, what can be done about it, and the way back to
/// the check; away once there is nothing to say. Never a secret.
final class FoundNotice extends StackPane {
  private final Overview item;
  private final UiContext context;
  private final DetailRoutes routes;

  FoundNotice(Overview item, UiContext context, DetailRoutes routes, FieldRows parts) {
    this.item = item;
    this.context = context;
    this.routes = routes;
    managedProperty().bind(visibleProperty());
    parts.keep(routes.health().subscribe(this::show));
  }

  private void show(HealthReport report) {
    var findings = report.of(item.id());
    setVisible(!findings.isEmpty());
    getChildren().setAll(findings.isEmpty() ? List.of() : List.of(card(findings)));
  }

  private NoticeCard card(List<Finding> findings) {
    var first = findings.getFirst();
    var others = findings.stream().skip(1).map(this::sentence).collect(Collectors.joining("\n"));
    var card = new NoticeCard(tone(first.severity()), sentence(first), others);
    card.setId("found");
    var actions = new ArrayList<Node>();
    if (findings.stream().anyMatch(finding -> finding.kind().isOfPassword())) {
      var change =
          Buttons.plain(
              context.text("health.change"),
              Glyph.GENERATE,
              () -> routes.changePassword(item.id()));
      change.setId("found-change");
      actions.add(change);
    }
    var back = Buttons.link(context.text("detail.found.check"), () -> routes.check(first));
    back.setId("found-check");
    back.setGraphic(Glyph.SHIELD.icon());
    actions.add(back);
    return card.with(actions.toArray(Node[]::new));
  }

  private String sentence(Finding finding) {
    var kind = context.text("health.kind." + finding.kind().word());
    return context.text("detail.found", kind, context.text(finding.sentence(), finding.amount()));
  }

  private static Tone tone(Finding.Severity severity) {
    return switch (severity) {
      case URGENT -> Tone.DANGER;
      case SOON -> Tone.WARNING;
      case CONSIDER -> Tone.INFO;
    };
  }
}
