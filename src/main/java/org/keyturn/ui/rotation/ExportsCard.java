package org.keyturn.ui.rotation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.CheckFindings.KnownExport;
import org.keyturn.ui.rotation.model.CheckStep;

/// The exports that the vault remembers; those to be made again are ticked.
final class ExportsCard extends VBox {
  private final CheckStep checking;
  private final UiContext context;
  private final List<KnownExport> exports;
  private final Label count = Labels.caption("");

  ExportsCard(CheckStep checking, UiContext context, List<KnownExport> exports) {
    this.checking = checking;
    this.context = context;
    this.exports = exports;
    getStyleClass().add("wizard-group");
    var rows = exports.stream().map(this::row).toArray(Node[]::new);
    getChildren()
        .addAll(
            PageParts.head(context.text("rotation.exports"), count),
            PageParts.card(rows),
            PageParts.remark(context.text("rotation.exports.remark")));
    SetChangeListener<Object> recount = change -> recount();
    checking.renew().addListener(recount);
    recount();
  }

  private void recount() {
    var restricted = exports.stream().filter(KnownExport::restricted).count();
    var text = context.text("rotation.exports.count", checking.renew().size(), restricted);
    count.setText(restricted == 0 ? "" : text);
  }

  private Node row(KnownExport export) {
    var name = Labels.body(String.valueOf(export.note().path().getFileName()));
    var detail = Labels.caption(detail(export));
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var words = new VBox(name, detail);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var size = Labels.description(size(export));
    size.setWrapText(false);
    size.setMinWidth(Region.USE_PREF_SIZE);
    var kind = Labels.styled(kind(export), Css.CHIP);
    kind.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(mark(export), words, size, kind);
    row.getStyleClass().addAll("wizard-line", "export-line");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node mark(KnownExport export) {
    if (!export.restricted()) {
      var lock = new StackPane(Glyph.LOCK.icon());
      lock.getStyleClass().add("tick-place");
      return lock;
    }
    var tick = new CheckBox();
    tick.setAccessibleText(
        context.text("rotation.exports.tick", String.valueOf(export.note().path().getFileName())));
    tick.getStyleClass().add("tick-place");
    tick.setSelected(checking.renew().contains(export.id()));
    tick.selectedProperty().subscribe(again -> checking.tick(export.id(), again));
    return tick;
  }

  private String kind(KnownExport export) {
    return context.text(export.restricted() ? "export.kind.restricted" : "export.kind.protected");
  }

  private String size(KnownExport export) {
    return export.size().isPresent() ? context.messages().bytes(export.size().getAsLong()) : "";
  }

  private String detail(KnownExport export) {
    var folder = export.note().path().toAbsolutePath().getParent();
    var date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(context.messages().locale())
            .withZone(ZoneId.systemDefault())
            .format(export.note().created());
    var text = (folder == null ? "" : VaultNames.path(folder) + " \u00b7 ") + date;
    if (export.size().isEmpty()) {
      return text + " \u00b7 " + context.text("rotation.exports.absent");
    }
    if (!export.restricted()) {
      return text + " \u00b7 " + context.text("rotation.exports.own-password");
    }
    return export.note().stale()
        ? text + " \u00b7 " + context.text("rotation.exports.stale")
        : text;
  }
}
