package org.keyturn.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The classes of the program and the names of its rooms.
final class Rooms {
  static final String ROOT = "org.keyturn";

  private Rooms() {}

  /// Main classes only, read once.
  static JavaClasses all() {
    return Read.CLASSES;
  }

  /// The room's classes and those of the packages below it.
  static DescribedPredicate<JavaClass> in(String... rooms) {
    List<String> names = Arrays.stream(rooms).map(room -> ROOT + "." + room).toList();
    return DescribedPredicate.describe(
        "in " + String.join(", ", rooms),
        type -> names.stream().anyMatch(name -> isIn(type.getPackageName(), name)));
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
    Set<String> names = Set.of(simpleNames);
    return DescribedPredicate.describe(
        room + "." + names,
        type ->
            type.getPackageName().equals(ROOT + "." + room)
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
  }
}
