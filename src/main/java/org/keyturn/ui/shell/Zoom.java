package org.keyturn.ui.shell;

import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Command.Group;
import org.keyturn.ui.controls.Glyph;

/// How large the window shows everything, by the usual keys or by the preferences, and the same the
/// next time.
final class Zoom {
  /// Where the plus stands above the equals sign, as on a US keyboard.
  private static final KeyCombination PLUS_ON_EQUALS =
      new KeyCodeCombination(
          KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private static final int STEP = 10;
  private static final int USUAL = 100;
  private static final int MOST = 200;

  private final ScaledContent content;
  private final Settings settings;

  public Zoom(ScaledContent content, Settings settings) {
    this.content = content;
    this.settings = settings;
    show(settings.get(SettingKeys.TEXT_PERCENT));
    settings.onChange(SettingKeys.TEXT_PERCENT, this::show);
  }

  public List<Command> commands() {
    return List.of(
        command("command.larger", Glyph.ADD, percent -> percent + STEP)
            .on(keys(KeyCode.PLUS), keys(KeyCode.EQUALS), keys(KeyCode.ADD), PLUS_ON_EQUALS),
        command("command.smaller", Glyph.SMALLER, percent -> percent - STEP)
            .on(keys(KeyCode.MINUS), keys(KeyCode.SUBTRACT)),
        command("command.usual-size", Glyph.SEARCH, percent -> USUAL)
            .on(keys(KeyCode.DIGIT0), keys(KeyCode.NUMPAD0)));
  }

  private Command command(String key, Glyph glyph, IntUnaryOperator next) {
    return Command.of(Group.WINDOW, key, glyph, () -> change(next));
  }

  private void change(IntUnaryOperator next) {
    int wanted = next.applyAsInt(settings.get(SettingKeys.TEXT_PERCENT));
    settings.put(SettingKeys.TEXT_PERCENT, Math.clamp(wanted, USUAL, MOST));
  }

  private static KeyCombination keys(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }

  private void show(int percent) {
    content.show((double) percent / USUAL);
  }
}
