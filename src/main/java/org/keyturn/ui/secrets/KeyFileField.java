package org.keyturn.ui.secrets;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldBox;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;

/// Shows which key file is meant, with buttons to choose another one and, if wanted, to make one.
public final class KeyFileField extends VBox {

  private final KeyFilePick pick;
  private final UiContext context;
  private final Label path = Labels.body("");
  private final HBox row;
  private final Button choose;

  /// @param id of the button that chooses; its making neighbour has `-make` after it, the complaint
  ///   `-error`
  /// @param title above the row
  public KeyFileField(KeyFilePick pick, UiContext context, String id, String title) {
    this.pick = pick;
    this.context = context;
    choose = Buttons.plain(context.text("keyfile.choose"), pick::choose);
    choose.setId(id);
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMaxWidth(Double.MAX_VALUE);
    path.setMinWidth(0);
    HBox.setHgrow(path, Priority.ALWAYS);
    row = new HBox(Glyph.FILE.icon(), path, choose);
    row.getStyleClass().addAll(Css.FIELD_BOX, "key-file-row");
    row.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("input-block");
    getChildren().addAll(Labels.forInput(title, choose), row, error(id));
    pick.file().subscribe(file -> show(title, file));
    pick.error().subscribe(text -> row.pseudoClassStateChanged(FieldBox.ERROR, !text.isEmpty()));
  }

  /// Offers to make a file, and warns of one that lies beside the vault.
  ///
  /// @param vault where the vault lies, or will lie
  public KeyFileField making(Supplier<Path> vault) {
    var make = Buttons.plain(context.text("keyfile.make"), () -> pick.make(vault.get()));
    make.setId(choose.getId() + "-make");
    row.getChildren().add(make);
    var beside = warning(context.text("keyfile.beside"));
    beside.managedProperty().bind(beside.visibleProperty());
    pick.file().subscribe(file -> beside.setVisible(pick.besides(vault.get())));
    getChildren().add(beside);
    return this;
  }

  /// Cannot be used while this holds.
  public KeyFileField disabledBy(ObservableValue<Boolean> busy) {
    row.disableProperty().bind(busy);
    return this;
  }

  public void focus() {
    choose.requestFocus();
  }

  /// A quiet warning of several lines.
  public static Node warning(String text) {
    var words = Labels.description(text);
    HBox.setHgrow(words, Priority.ALWAYS);
    var warning = new HBox(Glyph.WARNING.icon(Css.WARN), words);
    warning.getStyleClass().add("key-file-warning");
    return warning;
  }

  private Label error(String id) {
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.setId(id + "-error");
    error.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.textProperty().bind(pick.error());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    return error;
  }

  private void show(String title, Optional<Path> file) {
    var text = file.map(VaultNames::path).orElseGet(() -> context.text("keyfile.none"));
    path.setText(text);
    path.setTooltip(file.isPresent() ? new Tooltip(text) : null);
    path.getStyleClass().remove(Css.MUTED);
    if (file.isEmpty()) {
      path.getStyleClass().add(Css.MUTED);
    }
    choose.setAccessibleText(context.text("keyfile.choose.spoken", title, text));
  }
}
