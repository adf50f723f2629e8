package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.keyturn.model.Failed;
import org.keyturn.model.Overview;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;
import org.keyturn.vault.LockReason;

/// What the list of shortcuts promises, key by key.
final class ShortcutTable {
  private static final Consumer<RealWindow> EDITING =
      window -> window.keys.shortcut(E).arrive("edit-name").type(END).write("x");

  private ShortcutTable() {}

  private static void locked(RealWindow window) {
    window.keys.arrive("unlock-password");
  }

  static Stream<Shortcut> all() {
    return Stream.of(finding(), changing(), copying(), elsewhere(), away()).flatMap(List::stream);
  }

  private static List<Shortcut> finding() {
    return List.of(
        Shortcut.of("search", mod(F), w -> w.keys.focused("search")),
        Shortcut.of("search by F3", List.of(F3), w -> w.keys.focused("search")),
        Shortcut.of("search from the detail", mod(F), w -> w.keys.focused("search"))
            .after(w -> w.keys.tabTo("copy-password")),
        Shortcut.of(
                "Escape clears the search",
                List.of(ESCAPE),
                w -> {
                  assertEquals("", w.keys.focused("search").text("search"));
                  w.keys.type(ESCAPE).focused("items");
                })
            .after(w -> w.keys.shortcut(F).write("fjo")),
        Shortcut.of("palette", mod(K), w -> w.keys.focused("palette-field")),
        Shortcut.of("next pane", List.of(F6), w -> assertFalse(w.keys.isFocused("items"))),
        Shortcut.of("pane before", List.of(SHIFT, F6), w -> w.keys.focused("place-all")));
  }

  private static List<Shortcut> changing() {
    return List.of(
        Shortcut.of("new item", mod(N), w -> edits(w, "")),
        Shortcut.of("edit", mod(E), w -> edits(w, "Fjordbank")),
        Shortcut.of("edit by Enter", List.of(ENTER), w -> edits(w, "Fjordbank")),
        Shortcut.of("leave an untouched editor", List.of(ESCAPE), w -> w.keys.leave("edit-name"))
            .after(w -> w.keys.shortcut(E).arrive("edit-name")),
        Shortcut.of("leaving a changed one asks", List.of(ESCAPE), w -> w.keys.arrive("leave-keep"))
            .after(EDITING),
        Shortcut.of("save", mod(S), w -> saved(w)).after(EDITING),
        Shortcut.of(
            "duplicate", mod(D), w -> Fx.until(() -> w.vault().navigator().itemCount() == 3)),
        Shortcut.of("to the trash", List.of(DELETE), w -> isTrashed(w, true)),
        Shortcut.of("to the trash by Backspace", mod(BACK_SPACE), w -> isTrashed(w, true)),
        Shortcut.of("undo", mod(Z), w -> isTrashed(w, false))
            .after(w -> {
              w.keys.type(DELETE);
              isTrashed(w, true);
            }));
  }

  private static List<Shortcut> copying() {
    return List.of(
        Shortcut.of("copy the password", mod(SHIFT, C), w -> copied(w, "s3cret"))
            .after(w -> w.keys.shortcut(F)),
        Shortcut.of("copy the password in the list", mod(C), w -> copied(w, "s3cret")),
        Shortcut.of("copy the user name", mod(B), w -> copied(w, "mara")),
        Shortcut.of(
            "copy the code",
            mod(T),
            w -> Fx.until(() -> w.test.clipboard.content.matches("[0-9]{6}"))),
        Shortcut.of(
            "open the address",
            mod(SHIFT, U),
            w ->
                Fx.until(
                    () -> w.browsed.stream().anyMatch(a -> a.host().equals("fjordbank.example")))),
        Shortcut.of(
            "reveal",
            mod(R),
            w -> {
              Fx.until(() -> isInSight(w));
              w.keys.shortcut(R);
              Fx.until(() -> !isInSight(w));
            }),
        Shortcut.of("Alt is let go", List.of(ALT), w -> assertFalse(Fx.call(() -> isInSight(w))))
            .after(w -> {
              w.keys.hold(ALT);
              Fx.until(() -> isInSight(w));
              w.keys.release(ALT);
            }));
  }

  private static List<Shortcut> elsewhere() {
    return List.of(
        Shortcut.of("generator", mod(G), w -> w.keys.arrive("generator-result")),
        Shortcut.of("preferences", mod(COMMA), w -> w.keys.arrive("preferences-back")),
        Shortcut.of("shortcuts", mod(SLASH), w -> w.keys.arrive("shortcuts")),
        Shortcut.of("shortcuts by F1", List.of(F1), w -> w.keys.arrive("shortcuts")),
        Shortcut.of("larger", mod(EQUALS), w -> assertEquals(110, size(w))),
        Shortcut.of("smaller", mod(MINUS), w -> assertEquals(100, size(w)))
            .after(w -> w.keys.shortcut(EQUALS)),
        Shortcut.of("usual size", mod(DIGIT0), w -> assertEquals(100, size(w)))
            .after(w -> w.keys.shortcut(EQUALS).shortcut(EQUALS)));
  }

  private static List<Shortcut> away() {
    return List.of(
        Shortcut.of("lock", mod(L), ShortcutTable::locked),
        Shortcut.of("lock while editing", mod(L), ShortcutTable::locked).after(EDITING),
        Shortcut.of("lock above a dialog", mod(L), ShortcutTable::locked)
            .after(w -> w.keys.shortcut(G).arrive("generator-result")),
        Shortcut.of("lock above a question", mod(L), ShortcutTable::locked)
            .after(EDITING.andThen(w -> w.keys.type(ESCAPE).arrive("leave-keep"))),
        Shortcut.of("lock in the preferences", mod(L), ShortcutTable::locked)
            .after(w -> w.keys.shortcut(COMMA).arrive("preferences-back")),
        Shortcut.of("quit", mod(Q), ShortcutTable::isGone),
        Shortcut.of("close", mod(W), ShortcutTable::isGone));
  }

  private static List<KeyCode> mod(KeyCode... keys) {
    return Stream.concat(Stream.of(SHORTCUT), Stream.of(keys)).toList();
  }

  private static void edits(RealWindow window, String name) {
    var text = window.keys.arrive("edit-name").text("edit-name");
    assertTrue(name.isEmpty() ? text.isEmpty() : text.startsWith(name), text);
  }

  private static void saved(RealWindow window) {
    window.keys.leave("edit-name").says("Fjordbankx");
  }

  private static void copied(RealWindow window, String text) {
    Fx.until(() -> window.test.clipboard.content.equals(text));
  }

  private static void isTrashed(RealWindow window, boolean trashed) {
    Fx.until(() -> overview(window).trashed() == trashed);
  }

  private static Overview overview(RealWindow window) {
    try {
      return window.last().items().open(ShortcutsTest.fjordbank).value().overview();
    } catch (Failed locked) {
      throw new AssertionError(locked);
    }
  }

  private static boolean isInSight(RealWindow window) {
    return window.shell.scene().lookup(".coloured-secret") != null;
  }

  private static int size(RealWindow window) {
    return window.test.settings.get(SettingKeys.TEXT_PERCENT);
  }

  private static void isGone(RealWindow window) {
    Fx.until(window::isClosed);
    assertTrue(Fx.call(() -> window.app.vault().isEmpty()));
    window.keys.find("unlock-password");
    assertEquals(LockReason.CLOSED, window.last().lockReason().orElseThrow());
  }
}
