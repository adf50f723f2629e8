package org.keyturn.ui.detail;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.keyturn.totp.qr.QrCode;

/// A QR code in dark modules on a light tile, in the dark theme too, since many cameras read no
/// other. Each module is a whole number of pixels, so that its edges are sharp.
final class QrTile extends StackPane {
  private static final int SIDE = 280;
  private static final int LEAST_MODULE = 3;

  private final SVGPath modules = new SVGPath();

  /// @param spoken what a screen reader says instead of the picture
  public QrTile(String spoken) {
    getStyleClass().add("qr-tile");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(spoken);
    modules.getStyleClass().add("modules");
    modules.setSmooth(false);
    getChildren().add(modules);
  }

  public void show(QrCode code) {
    int all = code.size() + 2 * QrCode.QUIET;
    int module = Math.max(LEAST_MODULE, SIDE / all);
    modules.setContent(path(code, module));
    setMinSize(all * module, all * module);
    setMaxSize(all * module, all * module);
  }

  /// Takes the code off the screen.
  public void clear() {
    modules.setContent("");
  }

  /// One rectangle for each run of dark modules in a row.
  private static String path(QrCode code, int module) {
    var path = new StringBuilder();
    for (int y = 0; y < code.size(); y++) {
      int x = 0;
      while (x < code.size()) {
        int from = x;
        while (x < code.size() && code.isDark(x, y)) {
          x++;
        }
        if (x > from) {
          path.append(
              "M%d %dh%dv%dh-%dz"
                  .formatted(
                      from * module, y * module, (x - from) * module, module, (x - from) * module));
        }
        x++;
      }
    }
    return path.toString();
  }
}
