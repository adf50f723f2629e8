package org.keyturn.ui.unlock;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Logo;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.secrets.PasswordSource;

/// The page that makes a new vault.
public final class CreateScreen implements Screen {
  private final ScrollPane root;
  private final CreateCard card;

  /// @param passwords makes a master password, if that is wanted
  /// @param printer puts a suggested passphrase on paper
  public CreateScreen(
      CreateViewModel model, UiContext context, PasswordSource passwords, WordsPrinter printer) {
    card = new CreateCard(model, context, printer);
    card.offer(passwords);
    var title = Labels.pageTitle(context.text("create.title"));
    var head = new HBox(new Logo(40), title);
    head.getStyleClass().add("create-head");
    head.setAlignment(Pos.CENTER);
    var column = new VBox(head, card);
    column.getStyleClass().addAll(Css.PANE_SUBTLE, "create-column");
    column.setAlignment(Pos.CENTER);
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.getStyleClass().add(Css.CLEAR_SCROLL);
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    card.focus();
  }

  @Override
  public void closed() {
    card.wipe();
  }
}
