package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A type's name says what it is to someone who never saw the project. Both lists below are what is
/// left to be renamed: they may only become shorter.
class WordsTest {
  /// Words of our own for things that have a name in the field.
  private static final Set<String> OUR_OWN =
      Set.of(
          "Turn",
          "Turned",
          "Turning",
          "Turnable",
          "Desk",
          "Shelf",
          "Cabinet",
          "Keyed",
          "Intake",
          "Life",
          "Sights",
          "Meaning",
          "Departures",
          "Arrivals",
          "Offers",
          "Voice",
          "Given",
          "Face",
          "Tap",
          "Twin",
          "Twins",
          "Local",
          "Impl",
          "Util",
          "Helper",
          "Manager",
          "Common");

  /// Right where they are: the system's own file manager.
  private static final Set<String> RIGHT = Set.of("FileManager", "KeyedDigest");

  private static final String LEFT =
      """
      """;

  private static final String TWICE =
      """
      """;

  @Test
  void typesHaveTheNamesOfTheField() {
    var found =
        topLevel()
            .map(JavaClass::getSimpleName)
            .filter(name -> !RIGHT.contains(name))
            .filter(name -> words(name).anyMatch(OUR_OWN::contains))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        new TreeSet<>(listed(LEFT)),
        found,
        "a new name needs a word of the field; one that is gone leaves the list");
  }

  @Test
  void noTwoTypesShareAName() {
    var found =
        topLevel()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName, TreeMap::new, Collectors.counting()));
    found.values().removeIf(count -> count == 1);
    assertEquals(
        listed(TWICE).stream()
            .map(entry -> entry.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> Long.valueOf(parts[1]))),
        found,
        "a new type needs a name of its own; one that has it leaves the list");
  }

  private static Stream<JavaClass> topLevel() {
    return Rooms.all().stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(Predicate.not(type -> type.getSimpleName().equals("package-info")));
  }

  /// @return e.g. `Turn`, `Report` of `TurnReport`
  private static Stream<String> words(String name) {
    return Arrays.stream(name.split("(?=\\p{Upper})"));
  }

  private static Set<String> listed(String words) {
    return words.isBlank() ? Set.of() : Set.of(words.strip().split("\\s+"));
  }
}
