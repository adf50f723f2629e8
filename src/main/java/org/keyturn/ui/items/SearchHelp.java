package org.keyturn.ui.items;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// What can be written into the search box, with one example a rule.
final class SearchHelp {
  private static final String[][] RULES = {
    {"bank mara", "search.help.words"},
    {"\"joint account\"", "search.help.phrase"},
    {"user:mara  url:example  city:oslo", "search.help.field"},
    {"type:card", "search.help.type"},
    {"tag:work", "search.help.tag"},
    {"folder:finance", "search.help.folder"},
    {"is:favorite  is:weak  is:reused  is:expired  is:archived  is:trashed", "search.help.is"},
    {"has:totp  has:attachment  has:passkey", "search.help.has"},
    {"-has:totp  -tag:work", "search.help.not"},
  };

  private SearchHelp() {}

  static DialogCard card(UiContext context) {
    var rules = new GridPane();
    rules.getStyleClass().add("search-rules");
    for (int row = 0; row < RULES.length; row++) {
      var example = Labels.mono(RULES[row][0]);
      example.getStyleClass().add(Css.CAPTION);
      example.setWrapText(true);
      rules.addRow(row, example, Labels.description(context.text(RULES[row][1])));
    }
    var content = new VBox(Labels.description(context.text("search.help.text")), rules);
    content.getStyleClass().add("search-help");
    var card = new DialogCard(context.text("search.help.title"), content);
    card.getStyleClass().add("search-help-dialog");
    var close = Buttons.primary(context.text("action.close"), card::close);
    close.setId("search-help-close");
    return card.with(close, ButtonData.OK_DONE).focusing(close);
  }
}
