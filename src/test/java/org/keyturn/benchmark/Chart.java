package org.keyturn.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Curves over sizes, both in powers of ten, as a picture that is read on light and on dark ground
/// alike. Each line bears its name at its end.
///
/// @param panels side by side
record Chart(List<Panel> panels) {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int RIGHT = 76;
  private static final int TOP = 24;
  private static final int BOTTOM = 52;
  private static final int LABEL = 15;

  /// One for each operation, told apart by people who see no red or no green as well.
  private static final List<String> COLOURS =
      List.of(
          "#0072b2", "#d55e00", "#009e73", "#b8860b", "#a05195", "#3c8dbc", "#7f7f7f", "#c2185b");

  private static final List<String> ORDER =
      List.of("search", "show", "edit", "unlock", "verify", "export", "import", "rotate");

  /// @param sizes from the smallest to the largest
  record Panel(String what, List<Integer> sizes, List<Line> lines) {}

  /// @param values seconds, one for each size
  record Line(String name, List<Double> values) {}

  String svg() {
    var out = new StringBuilder();
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
        <title>Time of operations by the size of the vault, both in powers of ten</title>
        <style>
        text { font: 12px sans-serif; fill: #24292f } .grid { stroke: #d0d7de; stroke-width: 1 }
        .line { fill: none; stroke-width: 2 } .name { font-weight: 600 }
        @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #3d444d } }
        </style>
        """
            .formatted(WIDTH * panels.size(), HEIGHT));
    for (int i = 0; i < panels.size(); i++) {
      out.append("<g transform=\"translate(%d 0)\">%n".formatted(i * WIDTH));
      new Drawn(panels.get(i), out).all();
      out.append("</g>\n");
    }
    return out.append("</svg>\n").toString().replace("\r\n", "\n");
  }

  /// One panel on its way into the picture.
  private static final class Drawn {
    private final Panel panel;
    private final StringBuilder out;
    private final int lowest;
    private final int highest;

    Drawn(Panel panel, StringBuilder out) {
      this.panel = panel;
      this.out = out;
      var all = panel.lines.stream().flatMap(line -> line.values.stream()).toList();
      double least = all.stream().min(Comparator.naturalOrder()).orElse(1.0);
      double most = all.stream().max(Comparator.naturalOrder()).orElse(1.0);
      lowest = (int) Math.floor(Math.log10(Math.max(1e-7, least)));
      highest = Math.max(lowest + 1, (int) Math.ceil(Math.log10(Math.max(1e-7, most))));
    }

    void all() {
      for (int power = lowest; power <= highest; power++) {
        double y = y(Math.pow(10, power));
        line("grid", LEFT, y, WIDTH - RIGHT, y);
        text(LEFT - 8, y + 4, "end", "", time(power));
      }
      for (int size : panel.sizes) {
        line("grid", x(size), TOP, x(size), HEIGHT - BOTTOM);
        text(x(size), HEIGHT - BOTTOM + 18, "middle", "", String.format(Locale.ROOT, "%,d", size));
      }
      text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", "", panel.what);
      panel.lines.forEach(this::curve);
      names();
    }

    private void curve(Line line) {
      var points = new StringBuilder();
      for (int i = 0; i < panel.sizes.size(); i++) {
        points.append(number(x(panel.sizes.get(i)))).append(',');
        points.append(number(y(line.values.get(i)))).append(' ');
      }
      out.append(
          "<polyline class=\"line\" stroke=\"%s\" points=\"%s\"/>%n"
              .formatted(colour(line), points.toString().strip()));
    }

    /// At the ends of the lines, moved apart where those lie close together.
    private void names() {
      var sorted = new ArrayList<>(panel.lines);
      sorted.sort(Comparator.comparing(line -> y(line.values.getLast())));
      double above = TOP - LABEL;
      var places = new ArrayList<Double>();
      for (var line : sorted) {
        above = Math.max(above + LABEL, y(line.values.getLast()) + 4);
        places.add(above);
      }
      double below = HEIGHT - BOTTOM + LABEL;
      for (int i = sorted.size() - 1; i >= 0; i--) {
        below = Math.min(below - LABEL, places.get(i));
        var line = sorted.get(i);
        text(
            WIDTH - RIGHT + 8,
            below,
            "start",
            " class=\"name\" style=\"fill:" + colour(line) + "\"",
            line.name);
      }
    }

    private static String colour(Line line) {
      return COLOURS.get(Math.max(0, ORDER.indexOf(line.name)));
    }

    private double x(int size) {
      double least = Math.log10(panel.sizes.getFirst());
      double most = Math.log10(panel.sizes.getLast());
      double part = most > least ? (Math.log10(size) - least) / (most - least) : 0.5;
      return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    private double y(double seconds) {
      double part = (Math.log10(Math.max(1e-7, seconds)) - lowest) / (highest - lowest);
      return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
    }

    private static String time(int power) {
      return power >= 0
          ? "1" + "0".repeat(power) + " s"
          : power >= -3 ? "1" + "0".repeat(power + 3) + " ms" : "1" + "0".repeat(power + 6) + " µs";
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
      out.append(
          "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n"
              .formatted(kind, number(x1), number(y1), number(x2), number(y2)));
    }

    private void text(double x, double y, String anchor, String more, String words) {
      out.append(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>%n"
              .formatted(number(x), number(y), anchor, more, words));
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
