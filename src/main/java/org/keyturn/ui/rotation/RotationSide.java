package org.keyturn.ui.rotation;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.RotationPage;
import org.keyturn.vault.Session;

/// The steps at the left, and below them which vault and which key this is about. In a narrow
/// window one line above the page takes its place.
final class RotationSide {
  private static final List<String> STEPS =
      List.of("before", "check", "password", "summary", "run");

  private final UiContext context;
  private final StepList list;
  private final Label number = Labels.caption("");
  private final Label narrow = Labels.caption("");
  private final VBox column = new VBox();
  private final HBox line;

  public RotationSide(UiContext context, Session session) {
    this.context = context;
    var steps = new ArrayList<StepList.Step>();
    for (var step : STEPS) {
      steps.add(new StepList.Step(title(step), context.text("rotation.step." + step + ".text")));
    }
    list = new StepList(steps);
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    var head = new VBox(Labels.groupTitle(context.text("rotation.title")), number);
    head.getStyleClass().add("side-head");
    column.getChildren().setAll(head, list, gap, vault(session));
    column.getStyleClass().addAll(Css.PANE_SUBTLE, "wizard-side");
    var name = Labels.strong(context.text("rotation.title"));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    line = new HBox(name, space, narrow);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll(Css.PANE_SUBTLE, "wizard-strip");
  }

  private String title(String step) {
    return context.text("rotation.step." + step);
  }

  private HBox vault(Session session) {
    var info = session.info();
    var key =
        Labels.caption(
            context.text("rotation.side.key", info.keyId().fingerprint(), info.generation()));
    var words = new VBox(Labels.strong(VaultNames.name(session.path())), key);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    var box = new HBox(PageParts.tile(Glyph.VAULT, Css.ACCENT), words);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("side-vault");
    return box;
  }

  public void show(RotationPage page) {
    boolean over = page == RotationPage.CHANGED;
    list.show(over ? RotationPage.STEPS : page.step());
    var text = context.text("rotation.step", page.step() + 1, RotationPage.STEPS);
    number.setText(text);
    narrow.setText(text + " \u00b7 " + title(STEPS.get(page.step())));
  }

  public VBox column() {
    return column;
  }

  public HBox line() {
    return line;
  }
}
