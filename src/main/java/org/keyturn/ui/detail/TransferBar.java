package org.keyturn.ui.detail;

import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Labels;

/// How far a file is, with a way to stop it; there only while one comes or goes.
final class TransferBar extends VBox {

  TransferBar(AttachmentActions files, Desk desk) {
    getStyleClass().add("undo-bar");
    var bar = new ProgressBar();
    bar.progressProperty().bind(files.progress());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var cancel = Buttons.plain(desk.text("action.cancel"), files::cancel);
    var row = new HBox(Labels.body(desk.text("attachment.running")), bar, cancel);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(row);
    visibleProperty().bind(files.progress().greaterThanOrEqualTo(0));
    managedProperty().bind(visibleProperty());
  }
}
