package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The classes of the program by their rooms. To ask for a room or a type that the program does not
/// have is an error: a rule about nothing would hold for ever.
final class Rooms {
  static final String ROOT = "org.keyturn";

  private Rooms() {}

  /// Main classes only, read once.
  static JavaClasses all() {
    return Read.CLASSES;
  }

  /// @return the names of all packages with classes below the root, e.g. `ui.items.list`
  static Set<String> packages() {
    return Read.PACKAGES;
  }

  /// The room's classes and those of the packages below it.
  static DescribedPredicate<JavaClass> in(String... rooms) {
    for (var room : rooms) {
      assertTrue(packages().stream().anyMatch(name -> isIn(name, room)), "no room " + room);
    }
    List<String> names = Arrays.stream(rooms).map(Rooms::whole).toList();
    return DescribedPredicate.describe(
        "in " + String.join(", ", rooms),
        type -> names.stream().anyMatch(name -> isIn(type.getPackageName(), name)));
  }

  /// The classes of the one package.
  static DescribedPredicate<JavaClass> exactly(String room) {
    assertTrue(packages().contains(room), "no package " + room);
    return DescribedPredicate.describe(
        "in " + room + " itself", type -> type.getPackageName().equals(whole(room)));
  }

  private static String whole(String room) {
    return ROOT + "." + room;
  }

  private static boolean isIn(String inner, String outer) {
    return inner.startsWith(outer)
        && (inner.length() == outer.length() || inner.charAt(outer.length()) == '.');
  }

  /// Classes of ours, in whatever room.
  static DescribedPredicate<JavaClass> ours() {
    return DescribedPredicate.describe("of Keyturn", type -> isIn(type.getPackageName(), ROOT));
  }

  /// The named top-level types of a room, with what is nested in them.
  static DescribedPredicate<JavaClass> types(String room, String... simpleNames) {
    for (var name : simpleNames) {
      assertTrue(all().contain(whole(room) + "." + name), "no type " + room + "." + name);
    }
    Set<String> names = Set.of(simpleNames);
    return DescribedPredicate.describe(
        room + "." + names,
        type ->
            type.getPackageName().equals(whole(room))
                && names.contains(outermost(type).getSimpleName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Rooms::outermost).orElse(type);
  }

  private static final class Read {
    static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static final Set<String> PACKAGES =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toUnmodifiableSet());
  }
}
