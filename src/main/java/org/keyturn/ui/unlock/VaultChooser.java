package org.keyturn.ui.unlock;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.Overlay;

/// Shows which vault is meant, and lets another one be chosen: a recent one, or one from a file.
final class VaultChooser extends Button {
  private final UiContext context;
  private final Label name = Labels.strong("");
  private final Label path = Labels.caption("");

  /// @param overlay where the list of recent vaults opens
  VaultChooser(UnlockViewModel model, UiContext context, Overlay overlay) {
    this.context = context;
    getStyleClass().add("choice");
    setId("unlock-vault");
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    var tile = new StackPane(Glyph.VAULT.icon(Css.ACCENT));
    tile.getStyleClass().addAll(Css.TILE, Css.ACCENT);
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var words = new VBox(name, path);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var content = new HBox(tile, words, Glyph.MORE.icon());
    content.getStyleClass().add("content");
    content.setAlignment(Pos.CENTER_LEFT);
    setGraphic(content);
    content.prefWidthProperty().bind(widthProperty().subtract(26));
    setOnAction(event -> overlay.open(new RecentDialog(model.recent(), context).card()));
    disableProperty().bind(model.busy());
    model.vault().subscribe(this::show);
  }

  private void show(Path vault) {
    name.setText(VaultNames.name(vault));
    path.setText(VaultNames.path(vault));
    setAccessibleText(context.text("unlock.vault", name.getText(), path.getText()));
  }
}
