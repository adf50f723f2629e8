package org.keyturn.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds every message in both languages against the list of words: one word for one thing.
class OneWordTest {
  private static final Path WORDS = Path.of("docs/words.md");
  private static final String BUNDLE = "src/main/resources/org/keyturn/text/messages%s.properties";

  /// @param never what the thing is not called
  /// @param exempt beginnings of keys whose texts may
  private record Thing(String name, List<Pattern> never, List<String> exempt) {}

  @Test
  void nothingHasASecondName() throws IOException {
    assertEquals(List.of(), second("", 2));
    assertEquals(List.of(), second("_de", 3));
  }

  /// Whoever exempts a text that is no longer there has something to take out of the list.
  @Test
  void everyExemptionIsOfATextThatIsThere() throws IOException {
    var keys = load("").stringPropertyNames();
    for (var thing : things(2)) {
      for (var exempt : thing.exempt()) {
        assertTrue(keys.stream().anyMatch(key -> key.startsWith(exempt)), exempt);
      }
    }
  }

  private static List<String> second(String language, int column) throws IOException {
    var found = new ArrayList<String>();
    var texts = load(language);
    var things = things(column);
    for (var key : texts.stringPropertyNames()) {
      for (var thing : things) {
        if (thing.exempt().stream().noneMatch(key::startsWith)) {
          thing.never().stream()
              .filter(word -> word.matcher(texts.getProperty(key)).find())
              .forEach(word -> found.add(key + " says " + word + " for " + thing.name()));
        }
      }
    }
    return found;
  }

  private static List<Thing> things(int column) throws IOException {
    var things = new ArrayList<Thing>();
    for (var line : Files.readAllLines(WORDS)) {
      var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      if (line.startsWith("| ") && cells.size() == 7 && !cells.get(1).equals("English")) {
        things.add(
            new Thing(
                cells.get(1),
                words(cells.get(column + 1)).stream().map(OneWordTest::word).toList(),
                words(cells.get(5))));
      }
    }
    assertTrue(things.size() > 20, "the list was not read");
    return things;
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static Pattern word(String word) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Properties load(String language) throws IOException {
    var texts = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of(BUNDLE.formatted(language)), StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
