package org.keyturn.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.keyturn.settings.Keys;
import org.keyturn.settings.Setting;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.FieldCard;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Screen;

/// The choices of this computer. Each takes effect at once; each of security says what it trades.
public final class PreferencesScreen implements Screen {
  private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 30, 60, 0);
  private static final List<Integer> SECONDS = List.of(10, 20, 30, 60, 120, 300);
  private static final List<String> LANGUAGES = List.of("system", "en", "de");

  /// Something of the open vault that belongs to its security.
  ///
  /// @param text one sentence: when it is useful
  /// @param verb the button's text
  public record VaultAction(String id, String title, String text, String verb, Runnable action) {}

  private final ScrollPane root;
  private final Desk desk;
  private final Button back;

  public PreferencesScreen(Desk desk, Runnable leave, List<VaultAction> security) {
    this.desk = desk;
    var safety = new ArrayList<Node>(List.of(minutes()));
    security.forEach(action -> safety.add(action(action)));
    back = Buttons.plain(desk.text("action.back"), Glyph.BACK, leave);
    back.setId("preferences-back");
    back.setCancelButton(true);
    var column =
        new VBox(
            back,
            Labels.pageTitle(desk.text("preferences.title")),
            group("preferences.security", safety.toArray(Node[]::new)),
            group("preferences.clipboard", seconds()),
            group("preferences.appearance", theme(), language()),
            group("preferences.about", about()));
    column.getStyleClass().add("preferences");
    var page = new VBox(column);
    page.setAlignment(Pos.TOP_CENTER);
    page.getStyleClass().add(Css.PANE_SUBTLE);
    root = new ScrollPane(page);
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.getStyleClass().add(Css.CLEAR_SCROLL);
  }

  private Node group(String key, Node... rows) {
    var group = new VBox(Labels.sectionHead(desk.text(key)), new FieldCard(rows));
    group.getStyleClass().add("detail-block");
    return group;
  }

  private Node action(VaultAction action) {
    var button = Buttons.plain(action.verb(), action.action());
    button.setId(action.id());
    return row(action.title(), action.text(), button);
  }

  private Node minutes() {
    return row(
        "preferences.lock",
        choice("preferences.lock", Keys.LOCK_AFTER_MINUTES, MINUTES, this::minutesWord));
  }

  private String minutesWord(Integer minutes) {
    return desk.text("preferences.minutes", minutes);
  }

  private Node seconds() {
    return row(
        "preferences.copies",
        choice(
            "preferences.copies",
            Keys.CLIPBOARD_SECONDS,
            SECONDS,
            s -> desk.text("preferences.seconds", s)));
  }

  private Node theme() {
    return row(
        "preferences.theme",
        choice(
            "preferences.theme",
            Keys.THEME,
            List.of(Keys.Theme.values()),
            t -> desk.text("preferences.theme." + t.name().toLowerCase(Locale.ROOT))));
  }

  private Node language() {
    return row(
        "preferences.language",
        choice(
            "preferences.language",
            Keys.LANGUAGE,
            LANGUAGES,
            l -> desk.text("preferences.language." + l)));
  }

  private Node about() {
    var version =
        java.util.Objects.requireNonNullElse(
            PreferencesScreen.class.getPackage().getImplementationVersion(), "");
    var words =
        new VBox(
            Labels.body(desk.text("app.name") + (version.isEmpty() ? "" : " " + version)),
            Labels.description(desk.text("preferences.about.text")));
    words.getStyleClass().add("words");
    return new HBox(words);
  }

  private HBox row(String key, Node control) {
    return row(desk.text(key), desk.text(key + ".text"), control);
  }

  private static HBox row(String title, String text, Node control) {
    var words = new VBox(Labels.body(title), Labels.description(text));
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(words, control);
    row.getStyleClass().add("preference");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private <T> ComboBox<T> choice(
      String key, Setting<T> setting, List<T> values, java.util.function.Function<T, String> word) {
    var box = new ComboBox<T>();
    box.setId(setting.key().replace('.', '-'));
    box.setAccessibleText(desk.text(key));
    var now = desk.settings().get(setting);
    box.getItems().setAll(values);
    if (!values.contains(now)) {
      box.getItems().addFirst(now);
    }
    box.setConverter(words(box, word));
    box.setValue(now);
    box.setMinWidth(170);
    box.valueProperty().addListener((seen, before, value) -> desk.settings().put(setting, value));
    return box;
  }

  private static <T> StringConverter<T> words(
      ComboBox<T> box, java.util.function.Function<T, String> word) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : word.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return box.getItems().stream()
            .filter(v -> word.apply(v).equals(text))
            .findFirst()
            .orElse(null);
      }
    };
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    back.requestFocus();
  }
}
