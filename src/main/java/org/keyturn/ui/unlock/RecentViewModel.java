package org.keyturn.ui.unlock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keyturn.settings.RecentVault;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;

/// The vaults that were open lately on this computer, to choose one of, or another file.
public final class RecentViewModel {
  private final UiContext context;
  private final Predicate<Path> hidden;
  private final Consumer<Path> choose;
  private final Runnable pick;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();

  /// One vault of the list.
  ///
  /// @param used when it was open, in words; may be empty
  /// @param missing no file lies there now
  record Row(Path path, String name, String folder, String used, boolean missing) {}

  /// @param hidden which vaults need not be offered, since they are open
  /// @param choose leads to a vault of the list
  /// @param pick leads to any other file
  public RecentViewModel(
      UiContext context, Predicate<Path> hidden, Consumer<Path> choose, Runnable pick) {
    this.context = context;
    this.hidden = hidden;
    this.choose = choose;
    this.pick = pick;
    // Until the disk has answered nothing is called missing.
    rows.setAll(offered().stream().map(recent -> row(recent, false)).toList());
    context.jobs().run(() -> read(), (List<Row> read) -> rows.setAll(read), failure -> {});
  }

  /// Whether there is none to choose.
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  ObservableList<Row> rows() {
    return rows;
  }

  void choose(Row row) {
    if (!row.missing()) {
      choose.accept(row.path());
    }
  }

  void pick() {
    pick.run();
  }

  /// Takes a vault from the list; the file stays.
  void remove(Row row) {
    context.settings().forget(row.path());
    rows.remove(row);
  }

  private List<RecentVault> offered() {
    return context.settings().get(SettingKeys.RECENT_VAULTS).stream()
        .filter(recent -> !hidden.test(recent.path()))
        .toList();
  }

  /// Looks at the disk, which may be far away.
  private List<Row> read() {
    return offered().stream()
        .map(recent -> row(recent, !Files.isRegularFile(recent.path())))
        .toList();
  }

  private Row row(RecentVault recent, boolean missing) {
    var folder = recent.path().getParent();
    return new Row(
        recent.path(),
        VaultNames.name(recent.path()),
        folder == null ? "" : VaultNames.path(folder),
        missing ? context.text("recent.missing") : recent.used().map(this::used).orElse(""),
        missing);
  }

  private String used(Instant at) {
    var zone = ZoneId.systemDefault();
    var day = LocalDate.ofInstant(at, zone);
    var today = LocalDate.ofInstant(context.timers().now(), zone);
    if (day.equals(today)) {
      return context.text("recent.today", time(at));
    }
    return day.plusDays(1).equals(today)
        ? context.text("recent.yesterday")
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(context.messages().locale())
            .format(day);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(context.messages().locale())
        .withZone(ZoneId.systemDefault())
        .format(at);
  }
}
