package org.keyturn.ui.exporting;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.keyturn.exchange.bitwarden.BitwardenProtectedFormat;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;

/// What there is to say and to choose about the format of an export.
final class FormatNotes {
  private final ExportViewModel model;
  private final UiContext context;

  FormatNotes(ExportViewModel model, UiContext context) {
    this.model = model;
    this.context = context;
  }

  List<Node> all() {
    var wishes = model.options();
    return List.of(
        tick(new BitwardenProtectedFormat(), "export.older", wishes.older()),
        tick(new KdbxFormat(), "export.chacha", wishes.chaCha20()),
        tick(new CsvFormat(), "export.formulas", wishes.formulaSafe()),
        losses());
  }

  /// What the format has no place for, before anything is written.
  private Node losses() {
    var text = Labels.description("");
    text.setId("export-losses");
    model
        .format()
        .subscribe(format ->
            text.setText(
                format.losses().stream()
                    .map(loss -> context.text("export.loss." + loss.key()))
                    .collect(Collectors.joining("; "))));
    var block = ExportForm.block(Labels.strong(context.text("export.losses")), text);
    block.setId("export-losses-block");
    return when(format -> !format.losses().isEmpty(), block);
  }

  private Node tick(Format of, String key, BooleanProperty wish) {
    var tick = new CheckBox(context.text(key));
    tick.setId(key.replace('.', '-'));
    tick.selectedProperty().bindBidirectional(wish);
    return when(of::equals, tick);
  }

  /// Stands above the button that it warns of, outside what scrolls.
  Node warning() {
    return when(
        Format::plain,
        new Banner(
            Tone.DANGER, context.text("export.plain.title"), context.text("export.plain.text")));
  }

  Node when(Predicate<Format> shown, Node node) {
    model
        .format()
        .subscribe(format -> {
          node.setVisible(shown.test(format));
          node.setManaged(node.isVisible());
        });
    return node;
  }
}
