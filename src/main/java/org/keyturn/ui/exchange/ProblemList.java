package org.keyturn.ui.exchange;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.transfer.Problem;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Labels;

/// What could not be taken from a file: the place in it and the reason, never a title or a secret.
public final class ProblemList extends VBox {
  private static final int SHOWN = 200;

  public ProblemList(List<Problem> problems, Desk desk) {
    getStyleClass().add("problem-list");
    var lines = new VBox();
    lines.getStyleClass().add("lines");
    for (var problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
      lines.getChildren().add(line(problem, desk));
    }
    if (problems.size() > SHOWN) {
      var more = desk.text("import.problems.more", problems.size() - SHOWN);
      lines.getChildren().add(Labels.caption(more));
    }
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "problems");
    getChildren().addAll(Labels.strong(desk.text("import.problems", problems.size())), scroll);
  }

  private static VBox line(Problem problem, Desk desk) {
    var key = "import.problem." + problem.reason();
    var reason = desk.messages().has(key) ? desk.text(key) : problem.reason();
    return new VBox(Labels.mono(problem.where()), Labels.description(reason));
  }
}
