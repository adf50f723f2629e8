package org.keyturn.ui.detail;

import java.net.URI;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.keyturn.model.LoginUri;
import org.keyturn.platform.Browser;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.look.Buttons;
import org.keyturn.ui.look.Glyph;
import org.keyturn.ui.rows.FieldRow;
import org.keyturn.ui.rows.FieldRows;

/// An address with its true host in relief; only web addresses can be opened.
final class LinkRow {

  private LinkRow() {}

  static FieldRow of(
      FieldRows parts, Desk desk, DetailRoutes routes, String label, LoginUri link, String place) {
    var safe = Browser.safe(link.uri());
    var actions = new ArrayList<Node>();
    safe.ifPresent(uri -> {
      var open =
          Buttons.icon(Glyph.OPEN_LINK, desk.text("detail.open-link"), () -> routes.browse(uri));
      open.setId("open-" + place);
      actions.add(open);
    });
    actions.add(parts.copy(place, label, link.uri()));
    Node value = safe.<Node>map(uri -> relief(link.uri(), uri)).orElse(FieldRows.text(link.uri()));
    return parts.answering(place, new FieldRow(label, value, actions));
  }

  private static TextFlow relief(String text, URI uri) {
    var host = uri.getHost();
    int from = hostBegin(text, host);
    var before = text(from < 0 ? text : text.substring(0, from), "around");
    var flow = new TextFlow(before);
    if (from >= 0) {
      flow.getChildren().add(text(host, "host"));
      flow.getChildren().add(text(text.substring(from + host.length()), "around"));
    }
    flow.getStyleClass().add("link-text");
    return flow;
  }

  /// The host is what stands behind the last `@` of the authority; what stands before it may look
  /// like one.
  private static int hostBegin(String text, String host) {
    int scheme = text.indexOf("://");
    int begin = scheme < 0 ? 0 : scheme + 3;
    int end = begin;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int at = text.lastIndexOf('@', end - 1);
    return text.indexOf(host, Math.max(begin, at + 1));
  }

  private static Text text(String words, String styleClass) {
    var text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }
}
