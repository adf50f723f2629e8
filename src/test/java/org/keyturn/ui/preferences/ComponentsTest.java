package org.keyturn.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the list of parts against the modules that the program is resolved from.
class ComponentsTest {
  private static final String PROGRAM = "org.keyturn";

  private record Found(ModuleDescriptor module, String file) {}

  @Test
  void everyModuleThatIsShippedIsNamedOnce() {
    var named =
        Components.all().stream().map(Component::modules).flatMap(List::stream).sorted().toList();
    assertEquals(List.copyOf(shipped().keySet()), named);
  }

  @Test
  void versionsAreThoseOfTheFiles() {
    var shipped = shipped();
    var wrong =
        Components.all().stream()
            .filter(part -> !part.modules().isEmpty())
            .filter(part ->
                part.modules().stream()
                    .noneMatch(
                        name -> shipped.getOrDefault(name, "").contains("-" + part.version())))
            .map(Component::name)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPartSaysUnderWhichLicenceItStands() {
    for (var part : Components.all()) {
      assertFalse(part.licence().isBlank() || part.home().isBlank(), part.name());
    }
  }

  /// Names of the modules that the program needs, with their files; not those of the JDK.
  private static Map<String, String> shipped() {
    var known = known();
    var needed = new TreeMap<String, String>();
    var open = new ArrayDeque<>(List.of(PROGRAM));
    while (!open.isEmpty()) {
      for (var next : Objects.requireNonNull(known.get(open.remove())).module().requires()) {
        var found = known.get(next.name());
        if (found != null && !isStatic(next) && needed.put(next.name(), found.file()) == null) {
          open.add(next.name());
        }
      }
    }
    return needed;
  }

  private static boolean isStatic(Requires requires) {
    return requires.modifiers().contains(Requires.Modifier.STATIC);
  }

  private static Map<String, Found> known() {
    var known = new HashMap<String, Found>();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(ComponentsTest::in)
        .flatMap(Collection::stream)
        .forEach(found -> known.putIfAbsent(found.module().name(), found));
    return known;
  }

  private static List<Found> in(String place) {
    try {
      return ModuleFinder.of(Path.of(place)).findAll().stream()
          .map(found -> new Found(found.descriptor(), place))
          .toList();
    } catch (FindException notOneForTheModulePath) {
      return List.of();
    }
  }
}
