package org.keyturn.ui.unlock;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Logo;
import org.keyturn.ui.dialogs.Screen;

/// The first start: make a vault, or open one. Nothing else.
public final class WelcomeScreen implements Screen {
  private final VBox root = new VBox();
  private final Button create;

  public WelcomeScreen(UiContext context, UnlockRoutes routes) {
    create =
        choice(
            Glyph.ADD,
            context.text("welcome.create.title"),
            context.text("welcome.create.text"),
            routes::create);
    create.setId("welcome-create");
    create.setDefaultButton(true);
    var open =
        choice(
            Glyph.OPEN,
            context.text("welcome.open.title"),
            context.text("welcome.open.text"),
            routes::open);
    open.setId("welcome-open");
    var choices = new VBox(create, open);
    choices.getStyleClass().add("choices");
    var lead = Labels.description(context.text("welcome.text"));
    root.getStyleClass().addAll(Css.PANE_SUBTLE, "welcome");
    root.setAlignment(Pos.CENTER);
    root.getChildren()
        .addAll(new Logo(64), Labels.pageTitle(context.text("welcome.title")), lead, choices);
  }

  private static Button choice(Glyph glyph, String title, String text, Runnable action) {
    var tile = new StackPane(glyph.icon(Css.ACCENT));
    tile.getStyleClass().addAll(Css.TILE, Css.ACCENT);
    var words = new VBox(Labels.strong(title), Labels.description(text));
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var content = new HBox(tile, words);
    content.getStyleClass().add("content");
    content.setAlignment(Pos.CENTER_LEFT);
    var button = new Button();
    button.setGraphic(content);
    button.setAccessibleText(title + ". " + text);
    button.getStyleClass().add("choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> action.run());
    return button;
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    create.requestFocus();
  }
}
