import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// An SVG of this folder, drawn at any size. It knows what these drawings use (`rect`, `path`, `g`
/// with translate and scale, linear gradients of two stops in the units of the drawing) and refuses
/// all else, so that no picture silently lacks a part.
final class Drawing {
  private static final double EDGE = 64;
  private static final Pattern TRANSFORM =
      Pattern.compile("translate\\(([-0-9.]+) ([-0-9.]+)\\) scale\\(([-0-9.]+)\\)");

  private final Element root;
  private final Map<String, Paint> gradients = new HashMap<>();

  private Drawing(Element root) {
    this.root = root;
  }

  static Drawing of(Path svg) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var root = factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
      if (!root.getAttribute("viewBox").equals("0 0 64 64")) {
        throw new IOException(svg + " is not drawn on a field of 64 by 64");
      }
      return new Drawing(root);
    } catch (ParserConfigurationException | SAXException unreadable) {
      throw new IOException(svg + " is no drawing", unreadable);
    }
  }

  /// @param size edge in pixels
  /// @param part of the edge that the drawing fills, from the middle: 1 for all of it
  BufferedImage at(int size, double part) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(size * (1 - part) / 2, size * (1 - part) / 2);
    graphics.scale(size * part / EDGE, size * part / EDGE);
    children(root, graphics);
    graphics.dispose();
    return image;
  }

  private void children(Element parent, Graphics2D graphics) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        draw(element, graphics);
      }
    }
  }

  private void draw(Element element, Graphics2D graphics) {
    switch (element.getTagName()) {
      case "title" -> {}
      case "linearGradient" ->
          gradients.put("url(#" + element.getAttribute("id") + ")", gradient(element));
      case "g" -> group(element, graphics);
      case "rect" -> paint(element, rectangle(element), graphics);
      case "path" -> paint(element, PathData.shape(element.getAttribute("d")), graphics);
      default -> throw new IllegalArgumentException("unknown element " + element.getTagName());
    }
  }

  private void group(Element element, Graphics2D graphics) {
    Matcher transform = TRANSFORM.matcher(element.getAttribute("transform"));
    if (!transform.matches()) {
      throw new IllegalArgumentException("unknown transform " + element.getAttribute("transform"));
    }
    AffineTransform before = graphics.getTransform();
    graphics.translate(
        Double.parseDouble(transform.group(1)), Double.parseDouble(transform.group(2)));
    double scale = Double.parseDouble(transform.group(3));
    graphics.scale(scale, scale);
    children(element, graphics);
    graphics.setTransform(before);
  }

  private void paint(Element element, Shape shape, Graphics2D graphics) {
    colour(element, "fill").ifPresent(graphics, () -> graphics.fill(shape));
    colour(element, "stroke")
        .ifPresent(
            graphics,
            () -> {
              graphics.setStroke(stroke(element));
              graphics.draw(shape);
            });
  }

  /// A paint, or none.
  private record Colour(Paint paint) {
    void ifPresent(Graphics2D graphics, Runnable draw) {
      if (paint != null) {
        graphics.setPaint(paint);
        draw.run();
      }
    }
  }

  private Colour colour(Element element, String attribute) {
    var value = element.getAttribute(attribute);
    if (value.isEmpty() || value.equals("none")) {
      return new Colour(null);
    }
    return new Colour(gradients.containsKey(value) ? gradients.get(value) : Color.decode(value));
  }

  private static BasicStroke stroke(Element element) {
    return new BasicStroke(
        (float) number(element, "stroke-width"),
        element.getAttribute("stroke-linecap").equals("round")
            ? BasicStroke.CAP_ROUND
            : BasicStroke.CAP_BUTT,
        element.getAttribute("stroke-linejoin").equals("round")
            ? BasicStroke.JOIN_ROUND
            : BasicStroke.JOIN_MITER);
  }

  private static Shape rectangle(Element element) {
    double corner = 2 * number(element, "rx");
    return new RoundRectangle2D.Double(
        number(element, "x"),
        number(element, "y"),
        number(element, "width"),
        number(element, "height"),
        corner,
        corner);
  }

  private static GradientPaint gradient(Element element) {
    var stops = element.getElementsByTagName("stop");
    return new GradientPaint(
        (float) number(element, "x1"),
        (float) number(element, "y1"),
        Color.decode(((Element) stops.item(0)).getAttribute("stop-color")),
        (float) number(element, "x2"),
        (float) number(element, "y2"),
        Color.decode(((Element) stops.item(1)).getAttribute("stop-color")));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
