package org.keyturn.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

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
        .that(
            Rooms.in(
                "crypto",
                "address",
                "model",
                "store",
                "vault",
                "exchange",
                "generator",
                "totp",
                "health",
                "platform",
                "text",
                "cli"))
        .should()
        .dependOnClassesThat(resideInAPackage("javafx.."))
        .check(Rooms.all());
  }

  @Test
  void settingsAndJobsKnowPropertiesOnly() {
    noClasses()
        .that(Rooms.in("settings", "jobs"))
        .should()
        .dependOnClassesThat(TOOLKIT)
        .check(Rooms.all());
  }

  @Test
  void viewModelsSeeNoControl() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(TOOLKIT)
        .allowEmptyShould(true)
        .check(Rooms.all());
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
