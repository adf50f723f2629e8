import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.Scanner;

/// The `d` of an SVG path: absolute moves, lines, circular arcs and closings.
final class PathData {
  private final Path2D path = new Path2D.Double();
  private final Scanner in;

  private PathData(String data) {
    in = new Scanner(data.replaceAll("([A-Za-z])", " $1 ")).useLocale(Locale.ROOT);
  }

  static Shape shape(String data) {
    var reader = new PathData(data);
    while (reader.in.hasNext()) {
      reader.command(reader.in.next());
    }
    return reader.path;
  }

  private void command(String command) {
    switch (command) {
      case "M" -> path.moveTo(in.nextDouble(), in.nextDouble());
      case "Z" -> path.closePath();
      case "A" -> arc();
      case "L" -> {
        do {
          path.lineTo(in.nextDouble(), in.nextDouble());
        } while (in.hasNextDouble());
      }
      default -> throw new IllegalArgumentException("unknown path command " + command);
    }
  }

  /// SVG names the ends of an arc, Java its centre: SVG 1.1, appendix F.6.5, for circles.
  private void arc() {
    double r = in.nextDouble();
    if (in.nextDouble() != r || in.nextDouble() != 0) {
      throw new IllegalArgumentException("not an arc of a circle");
    }
    boolean large = in.nextInt() == 1;
    boolean clockwise = in.nextInt() == 1;
    Point2D from = path.getCurrentPoint();
    Point2D to = new Point2D.Double(in.nextDouble(), in.nextDouble());
    double half = from.distance(to) / 2;
    double away = Math.sqrt(Math.max(0, r * r - half * half)) * (large == clockwise ? -1 : 1);
    double x = (from.getX() + to.getX()) / 2 - away * (to.getY() - from.getY()) / (2 * half);
    double y = (from.getY() + to.getY()) / 2 + away * (to.getX() - from.getX()) / (2 * half);
    double start = degrees(from, x, y);
    double sweep = degrees(to, x, y) - start;
    if (clockwise && sweep > 0) {
      sweep -= 360;
    } else if (!clockwise && sweep < 0) {
      sweep += 360;
    }
    path.append(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, start, sweep, Arc2D.OPEN), true);
  }

  /// Counted as Java does: against the clock.
  private static double degrees(Point2D point, double x, double y) {
    return Math.toDegrees(Math.atan2(y - point.getY(), point.getX() - x));
  }
}
