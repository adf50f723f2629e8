package org.keyturn.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.Fx;
import org.keyturn.ui.shell.Shell;

/// Sizes of text are few and lie far enough apart to be told from each other: 12, 14, 16 and 24
/// pixels, 18 for passwords and codes, and 28 for the tiles of a password shown large.
class TypeStepsTest {
  private static final Path STYLES = Path.of("src/main/resources/org/keyturn/ui/app.css");
  private static final Set<String> STEPS =
      Set.of("14px", "0.857em", "1em", "1.143em", "1.286em", "1.714em", "2em");
  private static final Pattern SIZE = Pattern.compile("-fx-font-size: *([^;]+);");

  @Test
  void theStyleSheetKnowsFewSizes() throws Exception {
    var used = new TreeSet<String>();
    SIZE.matcher(Files.readString(STYLES)).results().map(TypeStepsTest::size).forEach(used::add);
    used.removeAll(STEPS);
    assertEquals(Set.of(), used);
  }

  private static String size(MatchResult found) {
    return found.group(1);
  }

  @Test
  void aMenuOnSmallTextIsAsLargeAsAnyOther() {
    Fx.start();
    var stage = new Stage[1];
    var menu = new ContextMenu(new MenuItem("Title"));
    try {
      Fx.run(() -> {
        var shell = new Shell();
        stage[0] = new Stage();
        stage[0].setScene(shell.scene());
        stage[0].show();
        var small = new Label("Title");
        small.getStyleClass().add("caption");
        shell.show(() -> new StackPane(small));
        menu.show(small, Side.BOTTOM, 0, 0);
      });
      Fx.settle();
      var size =
          Fx.call(() -> {
            var line = (Label) menu.getScene().getRoot().lookup(".menu-item > .label");
            return line.getFont().getSize();
          });
      assertEquals(14, size);
    } finally {
      Fx.run(() -> {
        menu.hide();
        stage[0].hide();
      });
    }
  }
}
