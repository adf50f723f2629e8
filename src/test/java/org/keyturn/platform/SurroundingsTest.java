package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What comes from the surroundings of this process, and what it hands on.
class SurroundingsTest {

  @Test
  void argumentsThatJavaCouldNotReadAreToldFromTypedOnes() {
    var typed = "list\0V\0\ufffd".getBytes(StandardCharsets.UTF_8);
    assertTrue(Arguments.readable(typed, "UTF-8"));
    assertFalse(
        Arguments.readable("gr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1), "UTF-8"));
    assertFalse(Arguments.readable(typed, "ANSI_X3.4-1968"), "every file name would be lost");
    assertTrue(Arguments.readable(List.of("list", "K\u00fcche")));
  }

  @Test
  void otherProgramsGetTheLocaleThatWasGiven() {
    assertEquals(Map.of("LANG", "de_DE"), handedOn(""));
    assertEquals(Map.of("LANG", "de_DE", "LC_ALL", "fr_FR"), handedOn("fr_FR"));
    assertEquals(Map.of("LANG", "de_DE", "LC_ALL", "C.UTF-8"), handedOn(null));
  }

  @Test
  void homeNamesTheHomeFolderOnMacOs() {
    assertEquals("/here", homeOn("Mac OS X", Map.of("HOME", "/here")));
    assertEquals("/listed", homeOn("Mac OS X", Map.of("HOME", "relative")));
    assertEquals("/listed", homeOn("Mac OS X", Map.of()));
    assertEquals("/listed", homeOn("Linux", Map.of("HOME", "/here")), "the start script did that");
  }

  private static String homeOn(String system, Map<String, String> environment) {
    var properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", "/listed");
    HomeFolder.follow(properties, environment);
    return properties.getProperty("user.home");
  }

  private static Map<String, String> handedOn(@Nullable String given) {
    var environment = new HashMap<>(Map.of("LANG", "de_DE", "LC_ALL", "C.UTF-8"));
    OtherProgram.giveBack(environment, given);
    return environment;
  }
}
