package org.keyturn.ui.exporting;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.keyturn.KeyturnRestrictedFormat;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.ScrollingContent;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.ProgressPart;
import org.keyturn.ui.exporting.ExportViewModel.State;
import org.keyturn.ui.secrets.PasswordSource;

/// The export dialog: encrypted by default, plain only behind a warning.
public final class ExportDialog {
  static final double WIDTH = 512;

  private final ExportViewModel model;
  private final UiContext context;
  private final ExportForm form;
  private final ScrollingContent content = new ScrollingContent(WIDTH);
  private final DialogCard card;

  /// @param passwords makes the file's password, if that is wanted
  public ExportDialog(ExportViewModel model, UiContext context, PasswordSource passwords) {
    this.model = model;
    this.context = context;
    form = new ExportForm(model, context, passwords);
    card = new DialogCard(model.title(), content);
    card.getStyleClass().add("exchange-dialog");
    card.withNotice(asking(form.warning()));
    var plain = Bindings.createBooleanBinding(() -> model.format().get().plain(), model.format());
    var asking = model.state().isEqualTo(State.FORM);
    var done = model.state().isEqualTo(State.DONE);
    var cancel = Buttons.plain(context.text("action.cancel"), this::cancel);
    cancel.setId("export-cancel");
    var export = Buttons.primary(context.text("export.action"), form::submit);
    export.setId("export-action");
    var anyway = Buttons.danger(context.text("export.plain.action"), form::submit);
    anyway.setId("export-anyway");
    var close = Buttons.primary(context.text("action.close"), card::close);
    close.setId("export-close");
    card.with(when(cancel, done.not()), ButtonData.CANCEL_CLOSE)
        .with(when(export, asking.and(plain.not())), ButtonData.OK_DONE)
        .with(when(anyway, asking.and(plain)), ButtonData.OK_DONE)
        .with(when(close, done), ButtonData.OK_DONE)
        .onEscape(this::cancel)
        .onClosed(this::closed);
    form.focus().ifPresent(card::focusing);
    model.state().subscribe(state -> content.show(part(state)));
  }

  /// To be opened in the window's overlay.
  public DialogCard card() {
    return card;
  }

  /// Only the form has something to warn of.
  private Node asking(Node notice) {
    var holder = new StackPane(notice);
    var shown = model.state().isEqualTo(State.FORM).and(notice.managedProperty());
    holder.visibleProperty().bind(shown);
    holder.managedProperty().bind(shown);
    return holder;
  }

  static Button when(Button button, ObservableValue<Boolean> shown) {
    button.visibleProperty().bind(shown);
    button.managedProperty().bind(shown);
    return button;
  }

  private Node part(State state) {
    return switch (state) {
      case FORM -> form;
      case RUNNING -> new ProgressPart(model.run(), context, "export.running");
      case DONE -> done();
    };
  }

  private Node done() {
    var file = model.target().get().orElseThrow();
    var format = model.format().get();
    var banner =
        new Banner(
            format.plain() ? Tone.WARNING : Tone.SUCCESS,
            context.text("export.done"),
            VaultNames.path(file));
    var remark = Labels.description(context.text(remark(format)));
    return new VBox(12, banner, remark);
  }

  private static String remark(Format format) {
    if (format.plain()) {
      return "export.done.plain";
    }
    return format.equals(new KeyturnRestrictedFormat())
        ? "export.done.restricted"
        : "export.done.protected";
  }

  private void cancel() {
    if (model.state().get() == State.RUNNING) {
      model.cancel();
    } else {
      card.close();
    }
  }

  private void closed() {
    model.cancel();
    form.wipe();
  }
}
