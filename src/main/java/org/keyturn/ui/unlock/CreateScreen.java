package org.keyturn.ui.unlock;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.Screen;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Labels;
import org.keyturn.ui.look.Logo;
import org.keyturn.ui.secret.PasswordSource;

/// The page that makes a new vault.
public final class CreateScreen implements Screen {
  private final ScrollPane root;
  private final CreateCard card;

  /// @param passwords makes a master password, if that is wanted
  public CreateScreen(CreateViewModel model, Desk desk, PasswordSource passwords) {
    card = new CreateCard(model, desk);
    card.offer(passwords);
    var title = Labels.pageTitle(desk.text("create.title"));
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
