package org.keyturn.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.format.Format;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.FilePicker.Kind;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.ScrollingContent;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.ProgressPart;
import org.keyturn.ui.importing.model.ImportStep;
import org.keyturn.ui.importing.model.ImportViewModel;

/// The import dialog: a file, what opens it, what would come of it, what did, and the way back.
public final class ImportDialog {
  private static final double WIDTH = 712;

  private final ImportViewModel model;
  private final UiContext context;
  private final KeysPart keys;
  private final ScrollingContent content = new ScrollingContent(WIDTH);
  private final DialogCard card;

  public ImportDialog(ImportViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
    keys = new KeysPart(model, context);
    card = new DialogCard(context.text("import.title"), content);
    card.getStyleClass().addAll("exchange-dialog", "import-dialog");
    buttons();
    card.onEscape(this::cancel).onClosed(this::closed);
    model.step().subscribe(step -> show());
    model.failure().subscribe(failure -> show());
  }

  /// To be opened in the window's overlay.
  public DialogCard card() {
    return card;
  }

  private void buttons() {
    var cancel = Buttons.plain(context.text("action.cancel"), this::cancel);
    var other = Buttons.plain(context.text("import.choose.other"), this::choose);
    var open = Buttons.primary(context.text("import.open"), keys::submit);
    open.setId("import-open");
    var explained = Buttons.primary(context.text("import.open"), model::explained);
    explained.setId("import-explained");
    var take = Buttons.primary(context.text("import.action"), model::take);
    take.setId("import-action");
    var undo = Buttons.plain(context.text("import.undo"), model::undo);
    undo.setId("import-undo");
    var close = Buttons.primary(context.text("action.close"), card::close);
    close.setId("import-close");
    var over = in(ImportStep.Done.class, ImportStep.Undone.class);
    card.with(when(cancel, over.not()), ButtonData.CANCEL_CLOSE)
        .with(
            when(
                other,
                in(ImportStep.Keys.class, ImportStep.Columns.class, ImportStep.Preview.class)),
            ButtonData.BACK_PREVIOUS)
        .with(when(undo, in(ImportStep.Done.class)), ButtonData.LEFT)
        .with(when(open, in(ImportStep.Keys.class)), ButtonData.OK_DONE)
        .with(when(explained, in(ImportStep.Columns.class)), ButtonData.OK_DONE)
        .with(when(take, in(ImportStep.Preview.class)), ButtonData.OK_DONE)
        .with(when(close, over), ButtonData.OK_DONE);
  }

  private static Button when(Button button, BooleanBinding shown) {
    button.visibleProperty().bind(shown);
    button.managedProperty().bind(shown);
    return button;
  }

  @SafeVarargs
  private BooleanBinding in(Class<? extends ImportStep>... steps) {
    var wanted = List.of(steps);
    return Bindings.createBooleanBinding(
        () -> wanted.stream().anyMatch(step -> step.isInstance(model.step().get())), model.step());
  }

  private void show() {
    var step = model.step().get();
    content.show(part(step));
    if (step instanceof ImportStep.Keys) {
      keys.focus();
    }
  }

  private Node part(ImportStep step) {
    return switch (step) {
      case ImportStep.Choose _ -> new ChoosePart(model, context, this::choose);
      case ImportStep.Keys _ -> keys.shown();
      case ImportStep.Columns(var plan) -> new ColumnsPart(model, context, plan);
      case ImportStep.Looking _ -> new ProgressPart(model.run(), context, "import.looking");
      case ImportStep.Preview(var seen) -> new PreviewPart(model, context, seen);
      case ImportStep.Running _ -> new ProgressPart(model.run(), context, "import.running");
      case ImportStep.Done(var report) -> new DonePart(model, context, report);
      case ImportStep.Undoing _ -> new ProgressPart(model.run(), context, "import.undoing");
      case ImportStep.Undone(var undone) -> new UndonePart(context, undone);
    };
  }

  private void choose() {
    var kinds =
        List.of(
            new Kind(context.text("import.files.all"), List.of("*")),
            new Kind(
                context.text("import.files"),
                Formats.all().stream()
                    .filter(Format::reads)
                    .map(format -> "*" + format.extension())
                    .distinct()
                    .toList()));
    context
        .files()
        .open(new Ask(context.text("import.choose.title"), Optional.empty(), "", kinds))
        .ifPresent(chosen -> {
          keys.wipe();
          model.choose(chosen);
        });
  }

  private void cancel() {
    if (model.run().active().get()) {
      model.run().cancel();
    } else {
      card.close();
    }
  }

  private void closed() {
    keys.wipe();
    model.close();
  }
}
