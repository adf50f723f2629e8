package org.keyturn.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.ui.shell.Shell;

/// The colours that stand on each other in the window, as the theme resolves them, against WCAG
/// 2.2: 4.5 for text (1.4.3), 3 for what shows where a control is and in which state (1.4.11).
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;
  private static final List<String> GROUNDS =
      List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset");
  private static final List<String> MEANINGS = List.of("accent", "success", "warning", "danger");

  /// @param over what shows through a translucent ground
  private record Pair(String front, String ground, String over, double least) {
    Pair(String front, String ground, double least) {
      this(front, ground, ground, least);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void coloursOnEachOtherAreToldApart(SettingKeys.Theme theme) {
    Fx.start();
    var tooClose =
        Fx.call(() -> {
          var shell = new Shell();
          shell.theme().choose(theme);
          return pairs().filter(pair -> ratio(shell, pair) < pair.least()).toList();
        });
    assertEquals(List.of(), tooClose);
  }

  @Test
  void blackOnWhiteIsTwentyOneToOne() {
    assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 0.001);
    assertEquals(1, Contrast.ratio(Color.RED, Color.RED), 0.001);
    assertTrue(Contrast.ratio(Color.web("#777777"), Color.WHITE) < 4.5);
    assertTrue(Contrast.ratio(Color.web("#767676"), Color.WHITE) > 4.5);
  }

  private static Stream<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var ground : GROUNDS) {
      pairs.add(new Pair("-color-fg-default", ground, TEXT));
      pairs.add(new Pair("-color-fg-muted", ground, TEXT));
      // The ring around what has the focus.
      pairs.add(new Pair("-color-accent-emphasis", ground, SHAPE));
    }
    // The edges of fields and check boxes, which are filled with this ground wherever they stand.
    pairs.add(new Pair("-color-base-4", "-color-bg-default", SHAPE));
    for (var meaning : MEANINGS) {
      var words = "-color-" + meaning + "-fg";
      pairs.add(new Pair(words, "-color-bg-default", TEXT));
      pairs.add(new Pair(words, "-color-bg-subtle", TEXT));
      var strip = "-color-" + meaning + "-subtle";
      pairs.add(new Pair("-color-fg-default", strip, "-color-bg-default", TEXT));
      pairs.add(new Pair("-color-fg-muted", strip, "-color-bg-default", TEXT));
      pairs.add(new Pair(words, strip, "-color-bg-default", SHAPE));
      pairs.add(new Pair("-color-" + meaning + "-emphasis", "-color-bg-default", SHAPE));
    }
    pairs.add(new Pair("-color-fg-emphasis", "-color-accent-emphasis", TEXT));
    pairs.add(new Pair("-color-fg-emphasis", "-color-danger-emphasis", TEXT));
    IntStream.range(0, 12)
        .forEach(i -> pairs.add(new Pair("-avatar-" + i + "-fg", "-avatar-" + i, TEXT)));
    return pairs.stream();
  }

  private static double ratio(Shell shell, Pair pair) {
    var over = colour(shell, pair.over());
    var ground = Contrast.over(colour(shell, pair.ground()), over);
    return Contrast.ratio(Contrast.over(colour(shell, pair.front()), ground), ground);
  }

  /// What the style sheets make of a token.
  private static Color colour(Shell shell, String token) {
    var probe = new Region();
    probe.setStyle("-fx-background-color: " + token + ";");
    var root = (StackPane) shell.scene().getRoot().getChildrenUnmodifiable().getFirst();
    root.getChildren().add(probe);
    root.applyCss();
    root.getChildren().remove(probe);
    return (Color) probe.getBackground().getFills().getFirst().getFill();
  }
}
