package org.keyturn.ui.attachments;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// Below the panes: how far a file is, with a way to stop it, and which files did not go through.
final class TransferBar extends VBox {

  TransferBar(AttachmentsViewModel model, UiContext context) {
    getStyleClass().add("undo-bar");
    getChildren().addAll(problem(model, context), running(model, context));
    getChildren().forEach(row -> row.managedProperty().bind(row.visibleProperty()));
  }

  private static HBox running(AttachmentsViewModel model, UiContext context) {
    var doing = Labels.body("");
    doing.textProperty().bind(model.doing());
    doing.setMaxWidth(360);
    var bar = new ProgressBar();
    bar.progressProperty().bind(model.progress());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var cancel = Buttons.plain(context.text("action.cancel"), model::cancel);
    cancel.setId("transfer-cancel");
    var row = row(doing, bar, cancel);
    row.visibleProperty().bind(model.progress().greaterThanOrEqualTo(0));
    return row;
  }

  private static HBox problem(AttachmentsViewModel model, UiContext context) {
    var text = Labels.styled("", Css.ERROR_TEXT);
    text.setId("attachment-problem");
    text.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.textProperty().bind(model.problem());
    HBox.setHgrow(text, Priority.ALWAYS);
    var away = Buttons.icon(Glyph.CLOSE, context.text("items.notice.dismiss"), model::dismiss);
    var row = row(text, away);
    row.visibleProperty().bind(model.problem().isNotEmpty());
    return row;
  }

  private static HBox row(Node... parts) {
    var row = new HBox(parts);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
