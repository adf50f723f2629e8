package org.keyturn.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which room may lean on which: [Plan] lists them, `docs/architecture.md` says why.
class DirectionsTest {
  private static final String WINDOW = "ui";

  static List<Plan.Room> rooms() {
    return Plan.rooms();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomLeansOnlyOnThoseItMay(Plan.Room room) {
    noClasses()
        .that(Rooms.in(room.name()))
        .should()
        .dependOnClassesThat(Rooms.ours().and(DescribedPredicate.not(room.mayUse())))
        .because("the plan of the house does not let it: see docs/architecture.md")
        .check(Rooms.all());
  }

  /// Whoever adds a room says in [Plan] what it leans on; that it is a feature of the window and so
  /// on is not guessed.
  @Test
  void everyPackageBelongsToARoomOfThePlan() {
    var planned = Plan.rooms().stream().map(Plan.Room::name).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(planned), rooms(Rooms.packages()));
  }

  /// @return the first part of each name, of the window's the first two
  private static Set<String> rooms(Set<String> packages) {
    return packages.stream()
        .map(name -> name.split("\\.", -1))
        .map(parts ->
            parts[0].equals(WINDOW) && parts.length > 1 ? WINDOW + "." + parts[1] : parts[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void roomsLeanOnEachOtherInOneDirectionOnly() {
    slices().matching(Rooms.ROOT + ".(*)..").should().beFreeOfCycles().check(Rooms.all());
  }

  @Test
  void packagesLeanOnEachOtherInOneDirectionOnly() {
    slices().matching(Rooms.ROOT + ".(**)").should().beFreeOfCycles().check(Rooms.all());
  }

  @Test
  void theProgramDoesNotKnowItsTour() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Rooms.ROOT + ".tour..")
        .and()
        .doNotHaveSimpleName("TourWiring")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Rooms.ROOT + ".tour..")
        .because("the tour plays the program from outside, as a person does")
        .check(Rooms.all());
  }

  @Test
  void nothingLeansOnTheWiring() {
    noClasses()
        .that()
        .resideInAPackage(Rooms.ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Rooms.ROOT)
        .because("only Main and Wiring build objects of several rooms")
        .check(Rooms.all());
  }
}
