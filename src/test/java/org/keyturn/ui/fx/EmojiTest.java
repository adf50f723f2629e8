package org.keyturn.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.ui.Fx;

/// Emoji in titles are drawn, in labels and in fields, on a computer that has no font for them;
/// what stands for a missing character does not count.
class EmojiTest {
  private static final List<String> EMOJI =
      List.of(
          "\uD83C\uDF89", // party popper
          "\uD83D\uDD25", // fire
          "\uD83E\uDEE0", // melting face
          "\uD83C\uDDF3\uD83C\uDDF4", // flag of Norway
          "\u2764\uFE0F", // red heart
          "\uD83D\uDC4D\uD83C\uDFFE", // thumbs up with a tone of skin
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"); // family

  /// Beyond all that has a meaning.
  private static final String MISSING = "\uDBBF\uDFFD";

  @ParameterizedTest
  @ValueSource(strings = {"Inter", "Inter Medium", "Inter Semi Bold"})
  void emojiAreDrawnInLabelsAndFields(String family) {
    Fx.start();
    var vanished =
        Fx.call(() -> {
          Fonts.load();
          var none = new ArrayList<String>();
          for (var emoji : EMOJI) {
            var first = emoji.substring(0, emoji.offsetByCodePoints(0, 1));
            if (ink(new Label(first), family).equals(ink(new Label(MISSING), family))
                || ink(new Label(emoji), family).equals(ink(new Label(""), family))
                || ink(new TextField(emoji), family).equals(ink(new TextField(""), family))) {
              none.add(emoji);
            }
          }
          return none;
        });
    assertEquals(List.of(), vanished);
  }

  /// The picture, as a text to compare.
  private static String ink(Control control, String family) {
    control.setStyle("-fx-font-family: '" + family + "'; -fx-font-size: 40px;");
    control.setFocusTraversable(false);
    var scene = new Scene(new StackPane(control), 200, 80);
    assertEquals(family, Font.font(family, 40).getName().replace(" Regular", ""));
    WritableImage picture = scene.snapshot(null);
    var rows = new StringBuilder();
    for (int y = 0; y < 80; y++) {
      for (int x = 0; x < 200; x++) {
        rows.append(picture.getPixelReader().getColor(x, y).getBrightness() < 0.5 ? '#' : ' ');
      }
    }
    return rows.toString();
  }
}
