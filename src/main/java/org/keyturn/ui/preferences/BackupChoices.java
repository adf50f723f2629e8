package org.keyturn.ui.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.keyturn.platform.AppDirectories;
import org.keyturn.platform.FileManager;
import org.keyturn.settings.Setting;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.preferences.backup.BackupsViewModel;
import org.keyturn.vault.BackupCopy;

/// The copies of the open vault: whether, how many, where, the last one, and the way back.
final class BackupChoices {
  private static final List<Integer> DAYS = List.of(3, 7, 14, 30);
  private static final List<Integer> WEEKS = List.of(0, 4, 8, 26);
  private static final List<Integer> MONTHS = List.of(0, 6, 12, 24);
  private static final double WIDTH = 118;

  private final BackupsViewModel model;
  private final UiContext context;
  private final Runnable restore;
  private final PreferenceRows choices;
  private Subscription watching = Subscription.EMPTY;

  BackupChoices(BackupsViewModel model, UiContext context, Runnable restore) {
    this.model = model;
    this.context = context;
    this.restore = restore;
    choices = new PreferenceRows(context);
  }

  List<Node> rows() {
    watching.unsubscribe();
    return List.of(
        choices.of("preferences.backup", SettingKeys.BACKUP), kept(), last(), restoring());
  }

  private Node kept() {
    var boxes =
        new FlowPane(
            box(SettingKeys.BACKUP_DAYS, DAYS, "preferences.backup.days"),
            box(SettingKeys.BACKUP_WEEKS, WEEKS, "preferences.backup.weeks"),
            box(SettingKeys.BACKUP_MONTHS, MONTHS, "preferences.backup.months"));
    boxes.getStyleClass().add("backup-kept");
    boxes.setPrefWrapLength(3 * WIDTH + 2 * 8);
    boxes.setMinWidth(WIDTH);
    return new PreferenceRow(
        context.text("preferences.backup.kept"),
        context.text("preferences.backup.kept.text"),
        boxes);
  }

  private ComboBox<Integer> box(Setting<Integer> setting, List<Integer> values, String key) {
    var box =
        PreferenceRows.box(
            values,
            context.settings().get(setting),
            count -> context.text(key, count),
            now -> context.settings().put(setting, now));
    box.setId(setting.key().replace('.', '-'));
    box.setMinWidth(WIDTH);
    box.setPrefWidth(WIDTH);
    box.setAccessibleText(context.text("preferences.backup.kept"));
    return box;
  }

  private Node last() {
    var now = Buttons.plain(context.text("preferences.backup.now"), model::makeNow);
    now.setId("backup-now");
    now.disableProperty().bind(model.busy());
    var text = Labels.description("");
    text.setId("backup-last");
    watch(() -> told(text));
    var name = Labels.body(context.text("preferences.backup.last"));
    var words = new VBox(name, text);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(words, now);
    row.getStyleClass().add("preference");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void watch(Runnable look) {
    watching =
        watching
            .and(model.copies().subscribe(copies -> look.run()))
            .and(model.trouble().subscribe(trouble -> look.run()))
            .and(model.busy().subscribe(busy -> look.run()));
  }

  private void told(Label text) {
    var trouble = model.trouble().get();
    text.setGraphic(trouble.isPresent() ? Glyph.WARNING.icon(Css.ALARM) : null);
    if (model.busy().get()) {
      text.setText(context.text("preferences.backup.running"));
    } else if (trouble.isPresent()) {
      text.setText(trouble.get().line());
    } else {
      text.setText(newest().map(this::line).orElse(context.text("preferences.backup.none")));
    }
  }

  private Optional<BackupCopy> newest() {
    return model.copies().get().stream()
        .flatMap(List::stream)
        .filter(copy -> copy.place() == BackupCopy.Place.DATA_FOLDER)
        .findFirst();
  }

  private String line(BackupCopy copy) {
    return context.text(
        "preferences.backup.last.text",
        new Dates(context).minute(copy.made()),
        copy.items(),
        context.messages().bytes(copy.bytes()));
  }

  private Node restoring() {
    var button = Buttons.plain(context.text("restore.command"), restore);
    button.setId("backup-restore");
    var folder = AppDirectories.ofThisComputer().data().resolve("backups");
    var open =
        Buttons.plain(
            context.text("preferences.about.open"),
            () -> new FileManager(System.getProperty("os.name", "")).show(folder(folder)));
    open.setId("backup-folder");
    var count = Labels.body("");
    var where = Labels.description(context.text("preferences.backup.where"));
    var place = new Tooltip();
    open.setTooltip(place);
    watch(() -> {
      int all = model.copies().get().map(List::size).orElse(0);
      count.setText(context.text("preferences.backup.count", all));
      place.setText(VaultNames.path(folder(folder)));
    });
    var words = new VBox(count, where);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(words, open, button);
    row.getStyleClass().add("preference");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Path folder(Path otherwise) {
    return newest().map(copy -> copy.path().toAbsolutePath().getParent()).orElse(otherwise);
  }

  void closed() {
    watching.unsubscribe();
  }
}
