package org.keyturn.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.settings.SettingKeys;
import org.keyturn.text.Messages;
import org.keyturn.ui.Fx;
import org.keyturn.ui.controls.StrengthMeter;
import org.keyturn.ui.controls.Switch;
import org.keyturn.ui.shell.Shell;

/// The colours that stand on each other in the window, as the theme resolves them, against WCAG
/// 2.2: 4.5 for text (1.4.3), 3 for what shows where a control is and in which state (1.4.11).
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;
  private static final List<String> GROUNDS =
      List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset");
  private static final List<String> MEANINGS = List.of("accent", "success", "warning", "danger");

  /// Style classes of what lies in the window one on the other, each with its own grounds.
  private static final List<List<String>> SURFACES =
      List.of(
          List.of(),
          List.of("card"),
          List.of("card", "unlock-card"),
          List.of("raised", "dialog-card"),
          List.of("raised", "dialog-card", "/", "card"));

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
          return SURFACES.stream()
              .flatMap(surface ->
                  pairs()
                      .filter(pair -> ratio(shell, surface, pair) < pair.least())
                      .map(pair -> surface + " " + pair))
              .toList();
        });
    assertEquals(List.of(), tooClose);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyControlHasAnEdgeThatIsSeen(SettingKeys.Theme theme) {
    Fx.start();
    var tooFaint =
        Fx.call(() -> {
          var shell = new Shell();
          shell.theme().choose(theme);
          return SURFACES.stream().flatMap(surface -> faint(shell, surface)).toList();
        });
    assertEquals(List.of(), tooFaint);
  }

  private static Stream<String> faint(Shell shell, List<String> surface) {
    var controls =
        Map.<Node, String>of(
            new Switch(), ".thumb-area",
            new RadioButton(), ".radio",
            new CheckBox(), ".box",
            new Slider(), ".track",
            new StrengthMeter(Messages.of(Locale.ENGLISH)), ".segment");
    return onSurface(
        shell,
        surface,
        box -> {
          box.getChildren().addAll(controls.keySet());
          box.getScene().getRoot().applyCss();
          box.getScene().getRoot().layout();
          var ground = token(box, "-color-bg-default");
          return controls.entrySet().stream()
              .filter(control ->
                  Contrast.ratio(edge(control.getKey().lookup(control.getValue())), ground) < SHAPE)
              .map(control -> surface + " " + control)
              .toList()
              .stream();
        });
  }

  /// The outermost colour that is drawn of a control.
  private static Color edge(Node part) {
    return ((Region) part)
        .getBackground().getFills().stream()
            .map(fill -> (Color) fill.getFill())
            .filter(fill -> fill.getOpacity() > 0)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void inDarkEachSurfaceIsLighterThanTheOneBelow() {
    Fx.start();
    var light =
        Fx.call(() -> {
          var shell = new Shell();
          shell.theme().choose(SettingKeys.Theme.DARK);
          var grounds = new ArrayList<Double>();
          grounds.add(brightness(shell, SURFACES.get(0), "-color-bg-subtle"));
          for (int level : List.of(0, 1, 3, 4)) {
            grounds.add(brightness(shell, SURFACES.get(level), "-color-bg-default"));
          }
          return grounds;
        });
    assertEquals(light.stream().sorted().distinct().toList(), light);
  }

  private static double brightness(Shell shell, List<String> surface, String token) {
    return onSurface(shell, surface, box -> token(box, token).getBrightness());
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

  private static double ratio(Shell shell, List<String> surface, Pair pair) {
    return onSurface(
        shell,
        surface,
        box -> {
          var ground = Contrast.over(token(box, pair.ground()), token(box, pair.over()));
          return Contrast.ratio(Contrast.over(token(box, pair.front()), ground), ground);
        });
  }

  /// Does it in a box that lies on such a surface.
  private static <T> T onSurface(Shell shell, List<String> surface, Function<VBox, T> work) {
    var root = (StackPane) shell.scene().getRoot().getChildrenUnmodifiable().getFirst();
    var outer = new VBox();
    var box = outer;
    for (var style : surface) {
      if (style.equals("/")) {
        var inner = new VBox();
        box.getChildren().add(inner);
        box = inner;
      } else {
        box.getStyleClass().add(style);
      }
    }
    root.getChildren().add(outer);
    try {
      return work.apply(box);
    } finally {
      root.getChildren().remove(outer);
    }
  }

  /// What the style sheets make of a token there.
  private static Color token(VBox box, String token) {
    var probe = new Region();
    probe.setStyle("-fx-background-color: " + token + ";");
    box.getChildren().add(probe);
    box.getScene().getRoot().applyCss();
    box.getChildren().remove(probe);
    return (Color) probe.getBackground().getFills().getFirst().getFill();
  }
}
