package org.keyturn.ui.commands;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.KeyCap;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// Shows every shortcut, as it stands on the keys of this computer.
public final class ShortcutsDialog {
  public static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN);
  public static final KeyCombination KEYS_TOO = new KeyCodeCombination(KeyCode.F1);

  /// More than two ways to one action are a courtesy to other keyboards, not worth a line.
  private static final int SHOWN = 2;

  private final UiContext context;
  private final DialogCard card;

  public ShortcutsDialog(List<Command> commands, UiContext context) {
    this.context = context;
    var groups = new VBox();
    groups.getStyleClass().add("shortcut-groups");
    ShortcutLines.of(commands)
        .forEach((group, lines) -> {
          groups.getChildren().add(Labels.sectionHead(context.text(group.key())));
          lines.forEach((key, keys) -> groups.getChildren().add(line(context.text(key), keys)));
        });
    var scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(context.text("shortcuts.title"));
    scroll.setId("shortcuts");
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "shortcuts");
    card =
        new DialogCard(context.text("shortcuts.title"), scroll)
            .withCancel(context.text("action.close"));
  }

  public DialogCard card() {
    return card;
  }

  private Node line(String name, List<KeyCombination> keys) {
    var words = Labels.body(name);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(words);
    // The same sign may stand on two keys, such as the minus.
    var shown =
        keys.stream()
            .map(combination -> KeyNames.of(combination, context))
            .distinct()
            .limit(SHOWN)
            .toList();
    shown.forEach(keyed -> line.getChildren().add(new KeyCap(keyed)));
    line.getStyleClass().add("shortcut-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(context.text("shortcuts.line", name, String.join(", ", shown)));
    return line;
  }
}
