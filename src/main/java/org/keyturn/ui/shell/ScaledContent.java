package org.keyturn.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays out everything in the window in effective pixels, of which the window has as many as its
/// size divided by the text's factor, and draws them that much larger. So larger text means less
/// room, which screens and dialogs answer by themselves. Below the least effective size the factor
/// gives way, and nothing ever lies outside the window.
final class ScaledContent extends Region {
  /// The least effective size, in pixels, that every screen and dialog has room in.
  static final double LEAST_WIDTH = 640;

  static final double LEAST_HEIGHT = 400;

  /// In pixels.
  private static final double TEXT = 14;

  /// What a division may be wrong by.
  private static final double ROUNDING = 1e-6;

  private final Region content;
  private final Scale scale = new Scale();
  private double unit = 1;
  private double wanted = 1;
  private double popupTimes = 1;
  private Optional<String> popups = Optional.empty();

  ScaledContent(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    content.setManaged(false);
    getChildren().add(content);
  }

  /// @param times the text's factor; 1 for the usual size
  void show(double times) {
    wanted = times;
    requestLayout();
  }

  /// Draws an effective pixel this large at the usual size: 1, but in tests, whose windows are
  /// small so that they are drawn quickly.
  void draw(double pixels) {
    unit = pixels;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT) / unit;
    if (room <= 0) {
      return;
    }
    double times = Math.min(wanted, room);
    scale.setX(times * unit);
    scale.setY(times * unit);
    // A part of a pixel may be left over at the edges: it is covered.
    content.resizeRelocate(
        0,
        0,
        Math.ceil(getWidth() / scale.getX() - ROUNDING),
        Math.ceil(getHeight() / scale.getY() - ROUNDING));
    dressPopups(Math.max(1, times));
  }

  /// Menus and tips are windows of their own, which are not scaled along; their text is.
  private void dressPopups(double times) {
    if (times == popupTimes) {
      return;
    }
    popupTimes = times;
    popups.ifPresent(getScene().getStylesheets()::remove);
    popups = times > 1 ? Optional.of(sheet(TEXT * times)) : Optional.empty();
    popups.ifPresent(getScene().getStylesheets()::add);
  }

  private static String sheet(double size) {
    var rules =
        List.of(".context-menu", ".tooltip", ".combo-box-popup > .list-view", ".date-picker-popup");
    var css =
        String.format(Locale.ROOT, "%s { -fx-font-size: %.1fpx; }", String.join(", ", rules), size);
    var bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
