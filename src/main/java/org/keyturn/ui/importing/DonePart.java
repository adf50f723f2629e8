package org.keyturn.ui.importing;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.platform.FileManager;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.importing.model.ImportViewModel;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.ImportReport.Doubled;

/// What came of it: counts, every item that did not become one of its own, everything that could
/// not be taken, and what to do with a plain file.
final class DonePart extends VBox {
  private static final int SHOWN = 500;

  private final UiContext context;

  DonePart(ImportViewModel model, UiContext context, ImportReport report) {
    this.context = context;
    getStyleClass().add("exchange-form");
    var title =
        report.merged() > 0
            ? context.text(
                "import.done.merged", report.imported(), report.merged(), report.skipped())
            : context.text("import.done", report.imported(), report.skipped());
    getChildren()
        .add(new Banner(Tone.SUCCESS, title, context.text("import.done.text", report.folders())));
    model
        .failure()
        .get()
        .ifPresent(text -> getChildren().add(new Banner(Tone.DANGER, text.title(), text.advice())));
    if (model.plain()) {
      getChildren().add(reminder(model));
    }
    if (!report.doubles().isEmpty()) {
      getChildren().add(doubles(report.doubles()));
    }
    if (!report.problems().isEmpty()) {
      getChildren().add(new ProblemList(report.problems(), context));
    }
  }

  private Node reminder(ImportViewModel model) {
    var file = model.file().orElseThrow();
    var folder =
        Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    var show =
        Buttons.plain(
            context.text("import.reminder.show"),
            () -> new FileManager(System.getProperty("os.name", "")).show(folder));
    show.setId("import-show");
    return new Banner(
            Tone.WARNING,
            context.text("import.reminder"),
            context.text("import.reminder.text", VaultNames.path(file)))
        .with(show);
  }

  private Node doubles(List<Doubled> doubles) {
    var lines = new VBox(4);
    doubles.stream().limit(SHOWN).map(this::line).forEach(lines.getChildren()::add);
    if (doubles.size() > SHOWN) {
      lines
          .getChildren()
          .add(Labels.caption(context.text("import.problems.more", doubles.size() - SHOWN)));
    }
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll(Css.CLEAR_SCROLL, "problems");
    var list = new VBox(Labels.strong(context.text("import.doubled", doubles.size())), scroll);
    list.getStyleClass().add("problem-list");
    return list;
  }

  private Node line(Doubled one) {
    var name = Labels.body(one.name());
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    var how = Labels.caption(context.text(one.merged() ? "import.merged" : "import.skipped"));
    how.setMinWidth(USE_PREF_SIZE);
    return new HBox(12, name, how);
  }
}
