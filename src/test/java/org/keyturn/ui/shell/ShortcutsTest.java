package org.keyturn.ui.shell;

import static javafx.scene.input.KeyCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import javafx.scene.Node;
import java.util.stream.Collectors;
import java.util.TreeSet;
import java.util.Set;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.settings.Keys;
import org.keyturn.ui.Fx;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.change.ItemChange;

/// Every shortcut does what the list of shortcuts promises, pressed in the real window on a real
/// vault.
@SuppressWarnings("NullAway.Init")
class ShortcutsTest {
  private static final Consumer<RealWindow> EDITING =
      window -> window.keys.shortcut(E).arrive("edit-name").type(END).write("x");
  private static final Consumer<RealWindow> LOCKED =
      window -> window.keys.arrive("unlock-password");
  private static RealWindow window;
  private static UUID fjordbank;

  @BeforeAll
  static void open(@TempDir Path folder) throws Failed {
    window = new RealWindow(folder);
    var session = window.create("Test");
    fjordbank = save(session, "Fjordbank");
    save(session, "Harbour office");
    window.enter(session);
  }

  private static UUID save(org.keyturn.vault.Session session, String name) throws Failed {
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var details =
        new Overview.Details(
            Map.of(Attribute.USERNAME, "mara"),
            List.of(LoginUri.of("https://fjordbank.example")),
            List.of());
    var none = Secrets.NONE;
    var values =
        Map.of(
            Attribute.PASSWORD, SecretText.of("s3cret"),
            Attribute.TOTP, SecretText.of("JBSWY3DPEHPK3PXP"));
    var secrets =
        new Secrets(values, none.notes(), List.of(), List.of(), List.of(), none.extras());
    session.items().save(new Item(item.overview().withDetails(details), secrets), 0);
    return item.id();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  /// The list has the focus, the login is selected, nothing is in the way.
  @BeforeEach
  void begin() throws Failed {
    Fx.run(() -> window.test.settings.put(Keys.TEXT_PERCENT, 100));
    if (window.isClosed()) {
      window.show();
      // It was let go of above no window, and the headless platform takes it for pressed still.
      window.keys.push(SHORTCUT);
    }
    if (Fx.call(() -> window.app.vault().isEmpty())) {
      window.enter(window.unlock("Test"));
    }
    window.vault().session().items().change(List.of(fjordbank), new ItemChange.Restore());
    window.test.clipboard.clear();
    if (!window.keys.isFocused("items")) {
      Fx.run(() -> window.vault().showItems());
      window.keys.type(DOWN);
    }
    Fx.run(() -> window.vault().reveal(fjordbank));
    window.keys.arrive("copy-password").focused("items");
  }

  @ParameterizedTest
  @MethodSource("table")
  void doesWhatItSays(Shortcut shortcut) {
    shortcut.press(window);
  }

  @Test
  void theListSaysTheSameEverywhere() {
    var here = listed();
    window.keys.type(ESCAPE).shortcut(COMMA).arrive("preferences-back");
    assertEquals(here, listed());
    assertTrue(here.size() > 25, here::toString);
  }

  private static Set<String> listed() {
    window.keys.type(F1).arrive("shortcuts");
    return Fx.call(() ->
        window.shell.overlay().lookupAll(".shortcut-line").stream()
            .map(Node::getAccessibleText)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  static Stream<Shortcut> table() {
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
        Shortcut.of("duplicate", mod(D), w -> Fx.until(() -> w.vault().itemCount() == 3)),
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
            w -> Fx.until(() -> w.browsed.contains(URI.create("https://fjordbank.example")))),
        Shortcut.of("reveal", mod(R), w -> {
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
        Shortcut.of("lock", mod(L), LOCKED),
        Shortcut.of("lock while editing", mod(L), LOCKED).after(EDITING),
        Shortcut.of("lock above a dialog", mod(L), LOCKED)
            .after(w -> w.keys.shortcut(G).arrive("generator-result")),
        Shortcut.of("lock above a question", mod(L), LOCKED)
            .after(EDITING.andThen(w -> w.keys.type(ESCAPE).arrive("leave-keep"))),
        Shortcut.of("lock in the preferences", mod(L), LOCKED)
            .after(w -> w.keys.shortcut(COMMA).arrive("preferences-back")),
        Shortcut.of("quit", mod(Q), ShortcutsTest::isGone),
        Shortcut.of("close", mod(W), ShortcutsTest::isGone));
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
      return window.last().items().open(fjordbank).value().overview();
    } catch (Failed locked) {
      throw new AssertionError(locked);
    }
  }

  private static boolean isInSight(RealWindow window) {
    return window.shell.scene().lookup(".coloured-secret") != null;
  }

  private static int size(RealWindow window) {
    return window.test.settings.get(Keys.TEXT_PERCENT);
  }

  private static void isGone(RealWindow window) {
    Fx.until(window::isClosed);
    assertTrue(Fx.call(() -> window.app.vault().isEmpty()));
    window.keys.find("unlock-password");
    assertEquals(LockReason.CLOSED, window.last().lockReason().orElseThrow());
  }
}
