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
  private static final Set<String> RIGHT = Set.of("FileManager");

  private static final String LEFT =
      """
      Arrivals
      Cabinet
      Departures
      Desk
      Given
      Intake
      Keyed
      KeyedDigest
      KindFace
      Life
      LocalAttachments
      LocalBackups
      LocalContents
      LocalDrafts
      LocalExports
      LocalFolders
      LocalHistory
      LocalImports
      LocalItems
      LocalOwnBackups
      LocalRotation
      LocalSession
      LocalSettings
      LocalVaults
      Meaning
      Offers
      Shelf
      Sights
      Tap
      TourDesk
      TurnCard
      Turnable
      TurnedVault
      Turning
      Twins
      TypeFace
      Voice
      """;

  private static final String TWICE =
      """
      Call=2
      Columns=2
      Command=2
      Entry=2
      Field=2
      FieldLines=2
      FolderTree=2
      Icons=2
      Ids=3
      Intake=2
      KeyFile=2
      Layout=2
      Lines=2
      Moments=2
      NoticeText=2
      Pages=2
      Parts=2
      PictureSize=2
      Place=2
      Places=2
      Proof=2
      Row=2
      Shell=2
      Times=2
      WarmUp=2
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
