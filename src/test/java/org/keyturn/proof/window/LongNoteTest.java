package org.keyturn.proof.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.Fx;
import org.keyturn.ui.shell.RealWindow;

/// A note of a megabyte, in one line or in many, is shown by the rows in sight alone, and its
/// editor opens without it. With `-Dkeyturn.pulses=full` notes of other kinds too, and it says how
/// long the JavaFX thread worked for the first picture of such an item, which holds its text three
/// times.
class LongNoteTest {
  private static final int LONG = 1 << 20;
  private static final int MOST_ROWS = 40;
  private static final int MOST_CHARS = 5_000;
  private static final boolean FULL = "full".equals(System.getProperty("keyturn.pulses"));
  private static final String ONE_LINE = "2 one line";
  private static final Map<String, String> NOTES =
      Map.of(
          "1 lines",
          "A line of a long note, of eleven words in all.\n".repeat(LONG / 47),
          ONE_LINE,
          "word ".repeat(LONG / 5),
          "3 one word",
          "x".repeat(LONG),
          "4 emoji",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 ".repeat(LONG / 9),
          "5 from the right",
          "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd ".repeat(LONG / 10));

  @TempDir Path folder;

  @Test
  void isShownByTheRowsInSightAndCopiedWhole() throws Exception {
    try (var window = new RealWindow(folder)) {
      var session = window.create("notes");
      var notes = FULL ? NOTES : Map.of(ONE_LINE, NOTES.get(ONE_LINE));
      for (var note : notes.entrySet()) {
        session.items().save(item(note.getKey(), note.getValue()), 0);
      }
      window.enter(session);
      Fx.until(() -> window.vault().navigator().itemCount() == notes.size());
      // Out of the search and to the first item, then from one to the next.
      var next = KeyCode.ESCAPE;
      for (var name : notes.keySet().stream().sorted().toList()) {
        look(window, name, next);
        next = KeyCode.DOWN;
      }
    }
  }

  private static Item item(String name, String note) {
    var secrets =
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of(note)),
            SecretText.of(note),
            List.of(CustomField.text("Long", note)),
            List.of(),
            List.of(),
            Extras.NONE);
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    return new Item(item.overview(), secrets);
  }

  private static void look(RealWindow window, String name, KeyCode next) {
    var work = Fx.call(PulseWork::new);
    Fx.run(work::begin);
    window.keys.type(next);
    Fx.until(() -> window.keys.text("detail-title").equals(name));
    Fx.run(() -> ((Button) window.shell.scene().lookup("#show-password")).fire());
    Fx.settle();
    var frames = Fx.call(work::stop);
    say(name, "shown", frames);
    holdsLittle(window);

    window.keys.tabTo("notes").shortcut(KeyCode.A).shortcut(KeyCode.C);
    Fx.until(() -> window.test.clipboard.content.length() > 0);
    assertEquals(NOTES.get(name), window.test.clipboard.content);
    window.keys.type(KeyCode.END);
    holdsLittle(window);

    Fx.run(work::begin);
    window.keys.shortcut(KeyCode.E).arrive("edit-name");
    say(name, "editor", Fx.call(work::stop));
    holdsLittle(window);
    window.keys.type(KeyCode.ESCAPE).leave("edit-name");
    Fx.settle();
  }

  private static void say(String name, String what, List<PulseWork.Frame> frames) {
    if (FULL) {
      long most = frames.stream().mapToLong(PulseWork.Frame::all).max().orElse(0);
      System.out.printf(
          Locale.ROOT, "%-18s %-7s at most %.0f ms for a picture%n", name, what, most / 1e6);
    }
  }

  private static void holdsLittle(RealWindow window) {
    Fx.settle();
    var texts = Fx.call(() -> all(window.shell.scene().getRoot()).toList());
    for (var node : texts) {
      if (node instanceof TextInputControl input) {
        assertTrue(input.getLength() <= MOST_CHARS, input + " holds " + input.getLength());
      }
      if (node instanceof Text text) {
        assertTrue(text.getText().length() <= MOST_CHARS, text + "");
      }
    }
    for (var node : texts) {
      if (node.getStyleClass().contains("long-text")) {
        long rows = all((Parent) node).filter(Text.class::isInstance).count();
        assertTrue(rows <= MOST_ROWS, rows + " rows");
      }
    }
  }

  private static Stream<Node> all(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(node ->
            node instanceof Parent inner
                ? Stream.concat(Stream.of(node), all(inner))
                : Stream.of(node));
  }
}
