package org.keyturn.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.keyturn.house.Plan.Fx;

/// Where JavaFX may be seen. What sees only `javafx.base` is tested without a toolkit.
class ToolkitTest {
  private static final DescribedPredicate<JavaClass> BASE =
      resideInAnyPackage(
          "javafx.beans..", "javafx.collections..", "javafx.event..", "javafx.util..");
  private static final DescribedPredicate<JavaClass> TOOLKIT =
      resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..").and(not(BASE));

  @Test
  void mostRoomsKnowNoJavaFx() {
    noClasses()
        .that(Plan.seeing(Fx.NONE))
        .should()
        .dependOnClassesThat(resideInAPackage("javafx.."))
        .check(Rooms.all());
  }

  @Test
  void roomsOfPropertiesKnowNothingElseOfIt() {
    noClasses()
        .that(Plan.seeing(Fx.PROPERTIES))
        .should()
        .dependOnClassesThat(TOOLKIT)
        .check(Rooms.all());
  }

  @Test
  void whatAFeatureKnowsAndDoesNeedsNoToolkit() {
    var without = Rooms.packages().stream().filter(Plan::needsNoToolkit).toList();
    assertEquals(
        Plan.WITHOUT_TOOLKIT,
        without.stream().map(Plan::lastPart).collect(Collectors.toSet()),
        "a name in this list that no package has guards nothing");
    noClasses()
        .that(Rooms.in(without.toArray(String[]::new)))
        .should()
        .dependOnClassesThat(TOOLKIT.or(needsAToolkit()))
        .because("it is tested as plain objects; controls belong into the packages of views")
        .check(Rooms.all());
  }

  /// Most lie beside their views.
  @Test
  void viewModelsSeeNoControl() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(TOOLKIT)
        .check(Rooms.all());
  }

  /// A view of ours is a control under another name.
  private static DescribedPredicate<JavaClass> needsAToolkit() {
    return describe(
        "a class of ours that is a control",
        type -> Rooms.ours().test(type) && type.isAssignableTo(Node.class));
  }

  @Test
  void theWindowIsCodeAndNotFxml() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.fxml..", "javafx.concurrent..", "javafx.embed..")
        .because("javafx.concurrent needs a running toolkit: slow work is a job")
        .check(Rooms.all());
  }
}
