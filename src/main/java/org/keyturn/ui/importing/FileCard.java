package org.keyturn.ui.importing;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.format.Format;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.importing.model.ImportViewModel;

/// The file that was chosen, and what it was taken for, which the person can overrule.
final class FileCard extends HBox {
  private static final double FORMAT_WIDTH = 260;

  FileCard(ImportViewModel model, UiContext context) {
    getStyleClass().addAll(Css.CARD, "file-card");
    setAlignment(Pos.CENTER_LEFT);
    var path = model.file().orElseThrow();
    var folder = path.toAbsolutePath().getParent();
    var name = Labels.strong(String.valueOf(path.getFileName()));
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var where = Labels.caption(folder == null ? "" : VaultNames.path(folder));
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var words = new VBox(2, name, where);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var tile = new StackPane(Glyph.FILE.icon(Css.ACCENT));
    tile.getStyleClass().addAll(Css.TILE, Css.ACCENT);
    getChildren().addAll(tile, words, format(model, context));
  }

  private static Node format(ImportViewModel model, UiContext context) {
    var box = new ComboBox<Format>();
    box.setId("import-format");
    box.setPrefWidth(FORMAT_WIDTH);
    box.setMinWidth(FORMAT_WIDTH);
    box.setAccessibleText(context.text("import.format"));
    box.getItems().setAll(formats(context));
    box.setConverter(new ChoiceWords<>(format -> word(context, format)));
    model.recognised().get().ifPresent(found -> box.setValue(found.format()));
    box.valueProperty().addListener((seen, before, now) -> model.overrule(now));
    return box;
  }

  private static List<Format> formats(UiContext context) {
    return Formats.all().stream()
        .filter(Format::reads)
        .sorted((one, other) ->
            word(context, one)
                .toLowerCase(Locale.ROOT)
                .compareTo(word(context, other).toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String word(UiContext context, Format format) {
    return context.text("import.format." + format.key());
  }
}
