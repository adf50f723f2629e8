package org.keyturn.ui.importing;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.Problem;
import org.keyturn.text.ProblemText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;

/// What could not be taken from a file: what it is called, its place in the file and the reason,
/// never a secret.
final class ProblemList extends VBox {
  private static final int SHOWN = 200;

  public ProblemList(List<Problem> problems, UiContext context) {
    getStyleClass().add("problem-list");
    var lines = new VBox();
    lines.getStyleClass().add("lines");
    for (var problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
      lines.getChildren().add(line(problem, context));
    }
    if (problems.size() > SHOWN) {
      var more = context.text("import.problems.more", problems.size() - SHOWN);
      lines.getChildren().add(Labels.caption(more));
    }
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "problems");
    getChildren().addAll(Labels.strong(context.text("import.problems", problems.size())), scroll);
  }

  private static VBox line(Problem problem, UiContext context) {
    var text = ProblemText.of(context.messages(), problem);
    return new VBox(Labels.strong(text.place()), Labels.description(text.reason()));
  }
}
