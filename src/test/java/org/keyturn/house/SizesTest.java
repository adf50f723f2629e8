package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What nobody can take in at a glance wants to be two things with a name each. A roof is met by an
/// idea that comes out of a class, not by cutting the class in two.
class SizesTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path UI = MAIN.resolve(Path.of("org", "keyturn", "ui"));
  private static final Path TOUR = UI.resolveSibling("tour");
  private static final int LINES_OF_A_VIEW = 200;
  private static final int LINES = 350;
  private static final int PUBLIC_METHODS = 20;

  /// Those that are above the roof today, with their public methods. Numbers may only go down;
  /// whoever comes below the roof leaves the list.
  private static final Map<String, Long> ABOVE = Map.of("ItemBuilder", 30L, "Session", 24L);

  @Test
  void noViewIsLongerThanTwoHundredLines() throws IOException {
    var views = sources(UI).filter(SizesTest::isView).toList();
    assertTrue(views.size() > 50, "only " + views.size() + " views were found");
    assertTrue(Files.isDirectory(TOUR), "the tour is elsewhere");
    assertEquals(List.of(), longer(views, LINES_OF_A_VIEW));
  }

  @Test
  void noFileIsLongerThanThreeHundredAndFiftyLines() throws IOException {
    for (var folder : List.of(MAIN, Path.of("src/test/java"), Path.of("src/benchmark/java"))) {
      assertEquals(List.of(), longer(sources(folder).toList(), LINES));
    }
  }

  /// Overrides are not counted, nor what the compiler writes for records and enums.
  @Test
  void noClassHasMoreThanTwentyPublicMethods() {
    var above =
        Rooms.all().stream()
            .collect(Collectors.toMap(SizesTest::name, SizesTest::publicMethods, Math::max));
    above.values().removeIf(count -> count <= PUBLIC_METHODS);
    assertEquals(ABOVE.keySet(), above.keySet(), "who is below the roof leaves the list");
    above.forEach(
        (name, count) -> assertTrue(count <= ABOVE.getOrDefault(name, 0L), name + " has " + count));
  }

  /// Without the package, so that a class may move.
  private static String name(JavaClass type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1);
  }

  private static long publicMethods(JavaClass type) {
    var itself = type.reflect();
    return Arrays.stream(itself.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !isOfTheCompiler(itself, method))
        .filter(method -> above(itself).noneMatch(other -> declares(other, method)))
        .count();
  }

  private static boolean isOfTheCompiler(Class<?> type, Method method) {
    boolean ofAnEnum = type.isEnum() && List.of("values", "valueOf").contains(method.getName());
    boolean ofARecord =
        type.isRecord()
            && Arrays.stream(type.getRecordComponents())
                .anyMatch(part -> part.getAccessor().equals(method));
    return ofAnEnum || ofARecord;
  }

  /// All types that a type is, without itself.
  private static Stream<Class<?>> above(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
        .flatMap(next -> Stream.concat(Stream.of(next), above(next)));
  }

  private static boolean declares(Class<?> type, Method method) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(other ->
            other.getName().equals(method.getName())
                && other.getParameterCount() == method.getParameterCount());
  }

  private static Stream<Path> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  /// Whatever lays out controls; the tour only presses them.
  private static boolean isView(Path file) {
    return !file.startsWith(TOUR)
        && lines(file).stream().anyMatch(line -> line.startsWith("import javafx.scene.layout."));
  }

  private static List<Path> longer(List<Path> files, int most) {
    return files.stream().filter(file -> lines(file).size() > most).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
