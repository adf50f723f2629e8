package org.keyturn.ui.preferences;

import java.util.List;
import javafx.scene.Node;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;

/// The choices that belong to this computer and not to a vault.
final class ComputerChoices {
  private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 30, 60, 0);
  private static final List<Integer> SECONDS = List.of(10, 20, 30, 60, 120, 300, 0);
  private static final List<Integer> SIGHT = List.of(5, 10, 20, 30, 60, 120, 300);
  private static final List<Integer> PERCENT = List.of(100, 110, 125, 150, 175, 200);
  private static final List<String> LANGUAGES = List.of("system", "en", "de");

  private final UiContext context;
  private final PreferenceRows choices;

  ComputerChoices(UiContext context) {
    this.context = context;
    choices = new PreferenceRows(context);
  }

  List<Node> appearance() {
    return List.of(
        choices.of(
            "preferences.theme",
            SettingKeys.THEME,
            List.of(SettingKeys.Theme.values()),
            this::themeWord),
        choices.of(
            "preferences.size",
            SettingKeys.TEXT_PERCENT,
            PERCENT,
            percent -> context.text("preferences.percent", percent)),
        choices.of("preferences.compact", SettingKeys.LIST_COMPACT),
        choices.of(
            "preferences.language",
            SettingKeys.LANGUAGE,
            LANGUAGES,
            language -> context.text("preferences.language." + language)),
        choices.of(
            "preferences.double-click",
            SettingKeys.DOUBLE_CLICK,
            List.of(SettingKeys.DoubleClick.values()),
            click -> context.text("preferences.double-click." + click.label())));
  }

  List<Node> security() {
    return List.of(
        choices.of(
            "preferences.lock",
            SettingKeys.LOCK_AFTER_MINUTES,
            MINUTES,
            minutes -> context.text("preferences.minutes", minutes)),
        choices.of("preferences.lock-minimise", SettingKeys.LOCK_ON_MINIMISE),
        choices.of("preferences.lock-sleep", SettingKeys.LOCK_ON_SLEEP),
        choices.of("preferences.lock-screen", SettingKeys.LOCK_ON_SCREEN_LOCK),
        sight(),
        choices.of("preferences.notes", SettingKeys.CONCEAL_NOTES));
  }

  private PreferenceRow sight() {
    return choices.of(
        "preferences.sight",
        SettingKeys.REVEAL_SECONDS,
        SIGHT,
        seconds -> context.text("preferences.seconds", seconds));
  }

  List<Node> clipboard() {
    return List.of(
        choices.of(
            "preferences.copies",
            SettingKeys.CLIPBOARD_SECONDS,
            SECONDS,
            seconds -> context.text("preferences.seconds", seconds)));
  }

  private String themeWord(SettingKeys.Theme theme) {
    return context.text("preferences.theme." + theme.label());
  }
}
