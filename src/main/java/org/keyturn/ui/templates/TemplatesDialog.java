package org.keyturn.ui.templates;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.Item;
import org.keyturn.model.ItemTemplate;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.EmptyState;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.StoredGlyphs;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.vault.Session;

/// The person's own kinds of items in a list, and above it the one that is being changed. Confined
/// to the UI thread.
public final class TemplatesDialog {
  private final UiContext context;
  private final Overlay overlay;
  private final TemplatesViewModel model;

  public TemplatesDialog(Session session, UiContext context, Overlay overlay) {
    this.context = context;
    this.overlay = overlay;
    model = new TemplatesViewModel(session, context);
  }

  /// Shows the list.
  public void open() {
    var rows = new VBox();
    rows.getStyleClass().add("templates");
    rows.setId("templates");
    var watch = model.templates().subscribe(() -> rows.getChildren().setAll(rows()));
    rows.getChildren().setAll(rows());
    var undo = Buttons.link(context.text("items.undo"), model::undo);
    undo.setId("templates-undo");
    var taken = Labels.body("");
    var bar = new HBox(taken, undo);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.managedProperty().bind(bar.visibleProperty());
    var offer =
        model
            .removed()
            .subscribe(removed -> {
              bar.setVisible(removed.isPresent());
              removed.ifPresent(
                  one -> taken.setText(context.text("templates.removed", one.name())));
            });
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.textProperty().bind(model.problem());
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "templates-scroll");
    var content = new VBox(Labels.description(context.text("templates.text")), scroll, bar, error);
    content.getStyleClass().add("templates-box");
    var add =
        Buttons.plain(
            context.text("templates.new"),
            () ->
                edit(
                    Optional.empty(),
                    new ItemTemplate("", StoredGlyphs.code(Glyph.BOX), List.of())));
    add.setId("templates-new");
    overlay.open(
        new DialogCard(context.text("templates.title"), content)
            .withCancel(context.text("action.close"))
            .with(add, ButtonData.LEFT)
            .onClosed(() -> {
              watch.unsubscribe();
              offer.unsubscribe();
            }));
  }

  /// Makes a template of an item and lets the person change it before it is kept.
  public void from(Item item) {
    edit(Optional.empty(), TemplateFromItem.template(item, context));
  }

  private List<Node> rows() {
    return model.templates().isEmpty()
        ? List.of(
            new EmptyState(
                Glyph.BOX, context.text("templates.none"), context.text("templates.none.text")))
        : List.of(new FieldCard(model.templates().stream().<Node>map(this::row).toList()));
  }

  private HBox row(ItemTemplate template) {
    var name = Labels.strong(template.name());
    var words =
        new VBox(name, Labels.caption(context.text("templates.count", template.fields().size())));
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var edit =
        Buttons.icon(
            Glyph.EDIT,
            context.text("templates.edit", template.name()),
            () -> edit(Optional.of(template.name()), template));
    var remove =
        Buttons.icon(
            Glyph.DELETE,
            context.text("templates.remove", template.name()),
            () -> model.remove(template));
    var row = new HBox(StoredGlyphs.of(template.glyph()).icon(), words, edit, remove);
    row.getStyleClass().add("attachment-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void edit(Optional<String> before, ItemTemplate template) {
    var form = new TemplateForm(template, context);
    var scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "templates-scroll");
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    var card =
        new DialogCard(
            context.text(before.isEmpty() ? "templates.new.title" : "templates.edit.title"),
            new VBox(scroll, error));
    var save =
        Buttons.primary(
            context.text("action.save"),
            () -> {
              var edited = form.template();
              if (edited.name().isEmpty()) {
                error.setText(context.text("templates.name.missing"));
              } else if (model.isTaken(edited.name(), before)) {
                error.setText(context.text("templates.name.taken"));
              } else {
                card.close();
                model.save(before, edited);
              }
            });
    save.setId("template-save");
    overlay.open(
        card.withCancel(context.text("action.cancel"))
            .with(save, ButtonData.OK_DONE)
            .focusing(form.name()));
  }
}
