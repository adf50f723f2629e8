package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the map of what to touch for an addition against the sources: a renamed class is renamed
/// there too.
class ContributingTest {
  private static final Pattern PLACE = Pattern.compile("`([a-z0-9/]+/[A-Z][A-Za-z0-9]+)`");

  @Test
  void everyClassOfTheMapIsThere() throws IOException {
    var map = Files.readString(Path.of("CONTRIBUTING.md"));
    var named = PLACE.matcher(map).results().map(hit -> hit.group(1)).distinct().toList();
    assertTrue(named.size() > 30, "only " + named);
    assertEquals(List.of(), named.stream().filter(place -> !exists(place)).toList());
  }

  @Test
  void everyProfileAndPropertyOfTheTableIsThere() throws IOException {
    var text = Files.readString(Path.of("CONTRIBUTING.md"));
    var pom = Files.readString(Path.of("pom.xml"));
    var profiles =
        Pattern.compile("-P([a-z]+)").matcher(text).results().map(hit -> hit.group(1)).toList();
    assertTrue(profiles.contains("fast"), profiles.toString());
    assertEquals(
        List.of(),
        profiles.stream().filter(name -> !pom.contains("<id>" + name + "</id>")).toList());
  }

  private static boolean exists(String place) {
    return Stream.of("src/main/java", "src/test/java")
        .anyMatch(root -> Files.exists(Path.of(root, "org/keyturn", place + ".java")));
  }
}
