package org.keyturn.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// The rows of a long text that are in sight, each a node that shows another row when the text is
/// scrolled, and behind them what is selected.
final class LinesInSight extends Group {
  private static final String FROM_LEFT = "\u200e";
  private static final String FROM_RIGHT = "\u200f";

  private final Path marked = new Path();
  private final List<Text> lines = new ArrayList<>();
  private TextRows rows = TextRows.NONE;
  private int first;
  private int count;

  LinesInSight() {
    marked.getStyleClass().add("marked");
    getChildren().add(marked);
    setAutoSizeChildren(false);
  }

  /// @param from the first row in sight
  /// @param baseline of that row
  void show(TextRows all, int from, int inSight, Point2D baseline, double height) {
    rows = all;
    first = from;
    count = inSight;
    while (lines.size() < count) {
      var line = new Text();
      line.setTextOrigin(VPos.BASELINE);
      lines.add(line);
      getChildren().add(line);
    }
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      line.setVisible(i < count);
      line.setText(i < count ? lead(first + i) + rows.row(first + i) : "");
      line.setX(baseline.getX());
      line.setY(Math.round(baseline.getY() + i * height));
    }
  }

  void mark(TextSelection selection) {
    marked.getElements().clear();
    for (int i = 0; i < count && !selection.isEmpty(); i++) {
      int row = first + i;
      int length = rows.to(row) - rows.from(row);
      int from = Math.clamp(selection.from() - rows.from(row), 0, length);
      int to = Math.clamp(selection.to() - rows.from(row), 0, length);
      int lead = lead(row).length();
      if (from < to) {
        marked.getElements().addAll(lines.get(i).rangeShape(lead + from, lead + to));
      }
    }
  }

  /// @param row brought to those in sight
  /// @return the place of the text that is nearest to `x` in this row
  int place(int row, double x) {
    if (count == 0) {
      return 0;
    }
    int inside = Math.clamp(row, first, first + count - 1);
    var line = lines.get(inside - first);
    int hit = line.hitTest(new Point2D(x, line.getY())).getInsertionIndex();
    int inRow = Math.max(0, hit - lead(inside).length());
    return Math.min(rows.from(inside) + inRow, rows.to(inside));
  }

  /// The toolkit takes each row for a paragraph and finds its direction anew: this unseen mark
  /// gives it that of the line.
  private String lead(int row) {
    return rows.isTurned(row) ? rows.isFromRight(row) ? FROM_RIGHT : FROM_LEFT : "";
  }

  String text() {
    return getChildren().stream()
        .filter(Node::isVisible)
        .filter(Text.class::isInstance)
        .map(line -> ((Text) line).getText())
        .collect(Collectors.joining("\n"));
  }
}
