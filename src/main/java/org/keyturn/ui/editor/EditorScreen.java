package org.keyturn.ui.editor;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.KeyNames;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.WindowFocus;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.PasswordSource;

/// The editor in the third pane: head with the way out, the form, and the questions that may come
/// up.
public final class EditorScreen extends BorderPane {
  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

  private final EditorViewModel model;
  private final UiContext context;
  private final FormView view;
  private final Subscription leaving;

  public EditorScreen(
      EditorViewModel model, UiContext context, Overlay overlay, PasswordSource passwords) {
    this.model = model;
    this.context = context;
    view = new FormView(model, context, passwords);
    getStyleClass().addAll(Css.PANE_DEFAULT, "editor");
    setTop(head());
    var scroll = new ScrollPane(view);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(Css.CLEAR_SCROLL);
    setCenter(scroll);
    view.disableProperty().bind(model.busy());
    new EditorQuestions(model, context, overlay).watch();
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    leaving = WindowFocus.lost(this, view::conceal);
  }

  /// After it was put into the window.
  public void shown() {
    applyCss();
    layout();
    view.focus();
  }

  /// Once another thing took its place: wipes what it showed.
  public void closed() {
    leaving.unsubscribe();
    view.wipe();
    model.close();
  }

  /// What is heard wherever the focus is, the list beside the editor included.
  public List<Command> commands() {
    BooleanSupplier reached = () -> !isDisabled();
    return List.of(
        Command.of(Command.Group.ITEM, "action.save", Glyph.CHECK, model::save)
            .when(reached)
            .on(SAVE)
            .heard(reached));
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.leave();
    }
  }

  private Node head() {
    var type =
        model
            .form()
            .original()
            .overview()
            .template()
            .orElseGet(() -> context.text("item.type." + model.form().type().key()));
    var title = Labels.groupTitle(context.text(model.isNew() ? "editor.new" : "editor.edit", type));
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.setMinWidth(0);
    var unsaved = Labels.caption(context.text("editor.unsaved"));
    unsaved.setId("editor-unsaved");
    unsaved.getStyleClass().add(Css.WARN);
    unsaved.setMinWidth(USE_PREF_SIZE);
    unsaved.visibleProperty().bind(model.form().changed());
    unsaved.managedProperty().bind(unsaved.visibleProperty());
    var titles = new VBox(title, unsaved);
    titles.getStyleClass().add("titles");
    titles.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var cancel = Buttons.plain(context.text("action.cancel"), model::leave);
    cancel.setId("editor-cancel");
    var save = Buttons.primary(context.text("action.save"), model::save);
    save.setDefaultButton(false);
    save.setId("editor-save");
    save.disableProperty().bind(model.busy());
    save.setTooltip(new Tooltip(KeyNames.describe(context.text("action.save"), SAVE, context)));
    var row = new HBox(titles, gap, cancel, save);
    row.getStyleClass().add("editor-head");
    row.setAlignment(Pos.CENTER_LEFT);
    return new VBox(row, error());
  }

  private Node error() {
    Label error = Labels.styled("", Css.ERROR_TEXT);
    error.setId("editor-error");
    error.getStyleClass().add("editor-error");
    error.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.textProperty().bind(model.error());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    return error;
  }
}
