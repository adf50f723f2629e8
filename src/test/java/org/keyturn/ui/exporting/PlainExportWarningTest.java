package org.keyturn.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.exchange.bitwarden.BitwardenJsonFormat;
import org.keyturn.model.Failed;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.NoPasswords;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.fx.Theme;

/// Nobody reaches the button of a plain export without the warning in sight.
@SuppressWarnings("NullAway.Init")
class PlainExportWarningTest {
  private Swap swap;

  @BeforeEach
  void open(@TempDir Path folder) throws Failed {
    Fx.start();
    swap = new Swap(folder);
  }

  @AfterEach
  void close() {
    swap.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "900, 600", "640, 400"})
  void theWarningStandsWholeAboveTheButton(double width, double height) {
    Fx.run(() -> {
      var model = swap.export();
      var overlay = new Overlay(new StackPane());
      var scene = new Scene(overlay, width, height);
      var theme = new Theme(scene, SettingKeys.Theme.LIGHT);
      theme.choose(SettingKeys.Theme.LIGHT);
      overlay.open(new ExportDialog(model, swap.context.context, new NoPasswords()).card());
      assertFalse(shown(overlay.lookup(".banner")), "an encrypted export warns of nothing");
      model.kind().set(ExportKind.OTHER);
      model.other().set(new BitwardenJsonFormat());
      overlay.resize(width, height);
      overlay.applyCss();
      overlay.layout();
      var warning = overlay.lookup(".banner");
      assertTrue(shown(warning));
      var place = place(warning);
      assertTrue(place.getMinY() >= 0 && place.getMaxX() <= width, "cut off");
      assertTrue(place.getMaxY() <= place(overlay.lookup("#export-anyway")).getMinY());
      assertTrue(place(overlay.lookup("#export-anyway")).getMaxY() <= height);
    });
  }

  private static boolean shown(Node node) {
    assertNotNull(node);
    for (var up = node; up != null; up = up.getParent()) {
      if (!up.isVisible() || !up.isManaged()) {
        return false;
      }
    }
    return true;
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }
}
