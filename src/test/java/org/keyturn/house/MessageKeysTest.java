package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the message keys in the sources against those in the English bundle; another test holds
/// the languages against each other.
class MessageKeysTest {
  /// Its keys name settings.
  private static final Path SETTINGS = Path.of("src/main/java/org/keyturn/settings");

  private static final Path BUNDLE =
      Path.of("src/main/resources/org/keyturn/text/messages.properties");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-zA-Z0-9-]*)+");
  private static final Pattern BEGINNING = Pattern.compile("[a-z][a-z0-9-]*\\.[a-zA-Z0-9.-]*");
  private static final Pattern FILE = Pattern.compile(".*\\.(css|properties|txt|ttf|png)");

  @Test
  void everyKeyInTheSourcesHasAText() throws IOException {
    Set<String> keys = keys();
    Set<String> features = keys.stream().map(MessageKeysTest::feature).collect(Collectors.toSet());

    List<String> unknown =
        literals().stream()
            .filter(text -> KEY.matcher(text).matches() && !FILE.matcher(text).matches())
            .filter(text -> features.contains(feature(text)))
            .filter(text -> !keys.contains(text) && keys.stream().noneMatch(begins(text)))
            .toList();

    assertEquals(List.of(), unknown);
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> literals = literals();
    // Parts of a key may be put together in code: then its beginning is a literal.
    List<String> beginnings =
        literals.stream().filter(text -> BEGINNING.matcher(text).matches()).toList();

    List<String> unused =
        keys().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> beginnings.stream().noneMatch(begin -> begins(begin).test(key)))
            .toList();

    assertEquals(List.of(), unused);
  }

  private static Predicate<String> begins(String beginning) {
    String whole = beginning.endsWith(".") ? beginning : beginning + ".";
    return key -> key.startsWith(whole);
  }

  private static String feature(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<String> keys() throws IOException {
    Properties bundle = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLE)) {
      bundle.load(in);
    }
    return new TreeSet<>(bundle.stringPropertyNames());
  }

  private static boolean mayHoldKeys(Path file) {
    return file.toString().endsWith(".java") && !file.startsWith(SETTINGS);
  }

  private static Set<String> literals() throws IOException {
    Set<String> found = new TreeSet<>();
    assertTrue(Files.isDirectory(SETTINGS), "the settings are elsewhere");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(MessageKeysTest::mayHoldKeys).toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult hit) -> hit.group(1))
            .forEach(found::add);
      }
    }
    return found;
  }
}
