package org.keyturn.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/// One page of A4 in black on white, the same for the printer and for the file, whatever theme the
/// window has. Lengths are points, a 72nd of an inch.
final class SheetPage extends Group {
  static final double WIDTH = 595;
  static final double HEIGHT = 842;

  private static final double MARGIN = 64;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double DOTS_PER_INCH = 200;
  private static final String FAMILY = "Inter";

  private final List<SheetPdf.Words> words = new ArrayList<>();
  private double down = MARGIN;

  SheetPage heading(String text) {
    return text(text, 22, 10);
  }

  SheetPage name(String text) {
    down += 12;
    return text(text, 9, 2);
  }

  SheetPage body(String text) {
    return text(text, 11.5, 6);
  }

  /// An empty line to write on, with its name below.
  SheetPage room(String name) {
    down += 34;
    getChildren().add(new Line(MARGIN, down, WIDTH - MARGIN, down));
    down += 4;
    return text(name, 9, 0);
  }

  private SheetPage text(String content, double size, double after) {
    var text = new Text(content);
    text.setFont(Font.font(FAMILY, size));
    text.setTextOrigin(VPos.TOP);
    text.setWrappingWidth(INNER);
    text.setX(MARGIN);
    text.setY(down);
    getChildren().add(text);
    words.add(new SheetPdf.Words(content, MARGIN, down + size, size));
    down += text.getLayoutBounds().getHeight() + after;
    return this;
  }

  /// Every text on the page, from top to bottom.
  List<SheetPdf.Words> words() {
    return List.copyOf(words);
  }

  /// Whether everything lies inside the page.
  boolean fits() {
    return down <= HEIGHT - MARGIN;
  }

  /// The page as it is printed. On the JavaFX thread.
  Image picture() {
    var parameters = new SnapshotParameters();
    double scale = DOTS_PER_INCH / 72;
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setViewport(new Rectangle2D(0, 0, WIDTH * scale, HEIGHT * scale));
    return snapshot(parameters, null);
  }
}
