package org.keyturn.ui.detail;

import java.util.ArrayList;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.keyturn.address.Address;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.LongText;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;

/// An address with its true host in relief; only web addresses can be opened.
final class LinkRow {
  private static final String TRUE_HOST = " \u2192 ";

  private LinkRow() {}

  static FieldRow of(
      FieldRows parts,
      UiContext context,
      DetailRoutes routes,
      String label,
      LoginUri link,
      String place) {
    if (LongText.isLong(link.uri().length())) {
      return parts.open(place, label, link.uri());
    }
    var address = Address.web(link.uri());
    var actions = new ArrayList<Node>();
    address.ifPresent(safe -> {
      var open =
          Buttons.icon(
              Glyph.OPEN_LINK, context.text("detail.open-link"), () -> routes.browse(safe));
      open.setId("open-" + place);
      actions.add(open);
    });
    actions.add(parts.copy(place, label, link.uri()));
    Node value =
        address
            .<Node>map(safe -> opening(relief(safe), () -> routes.browse(safe)))
            .orElse(FieldRows.text(link.uri()));
    return parts.copyable(place, SecretText.of(link.uri()), new FieldRow(label, value, actions));
  }

  /// A click on the letters opens the address; one beside them copies it, as in every row.
  private static TextFlow opening(TextFlow flow, Runnable open) {
    for (var letters : flow.getChildren()) {
      letters.setCursor(Cursor.HAND);
      letters.setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
          event.consume();
          open.run();
        }
      });
    }
    return flow;
  }

  /// A host that is not written as what it is, by escapes, other letters or another notation of
  /// numbers, stands as what it is behind the text.
  static TextFlow relief(Address address) {
    var typed = address.typed();
    var flow =
        address.isHostPlain()
            ? new TextFlow(
                text(typed.before(), "around"),
                text(typed.host(), "host"),
                text(typed.after(), "around"))
            : new TextFlow(
                text(typed.before() + typed.host() + typed.after() + TRUE_HOST, "around"),
                text(address.hostName(), "host"));
    flow.getStyleClass().add("link-text");
    return flow;
  }

  private static Text text(String words, String styleClass) {
    var text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }
}
