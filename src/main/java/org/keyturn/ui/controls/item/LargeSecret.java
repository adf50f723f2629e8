package org.keyturn.ui.controls.item;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.ColouredSecret;
import org.keyturn.ui.secrets.Reveal;

/// A secret for typing it on another device: each character by itself, numbered from one, in the
/// colours of [ColouredSecret]. It goes out of sight as any shown secret does, and its dialog with
/// it.
final class LargeSecret {
  /// What stands for a space, which would not be seen.
  private static final String SPACE = "\u2423";

  private final UiContext context;
  private final Reveal reveal;

  public LargeSecret(UiContext context, Reveal reveal) {
    this.context = context;
    this.reveal = reveal;
  }

  /// @param secret stays the caller's
  public void open(Overlay overlay, String place, String label, SecretText secret) {
    var name = "large-" + place;
    var tiles = tiles(secret);
    var scroll = new ScrollPane(tiles);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "large-scroll");
    var card = new DialogCard(label, scroll).withCancel(context.text("action.close"));
    card.getStyleClass().add("wide");
    reveal.show(name);
    var watch =
        reveal
            .shown(name)
            .subscribe(shown -> {
              if (!shown) {
                card.close();
              }
            });
    card.onClosed(() -> {
      watch.unsubscribe();
      tiles.getChildren().clear();
      reveal.conceal(name);
    });
    overlay.open(card);
  }

  private static FlowPane tiles(SecretText secret) {
    var tiles = new FlowPane();
    tiles.getStyleClass().add("large-secret");
    tiles.setId("large-secret");
    var text = secret.reveal();
    var points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      tiles.getChildren().add(tile(points[i], i + 1));
    }
    return tiles;
  }

  private static Node tile(int codePoint, int number) {
    var blank = Character.isWhitespace(codePoint);
    var sign = Labels.styled(blank ? SPACE : Character.toString(codePoint), "sign");
    sign.getStyleClass().add(ColouredSecret.styleClass(codePoint));
    var count = Labels.caption(Integer.toString(number));
    var tile = new VBox(sign, count);
    tile.setAlignment(Pos.CENTER);
    tile.getStyleClass().add("tile-of-one");
    tile.setAccessibleRole(AccessibleRole.TEXT);
    return tile;
  }
}
