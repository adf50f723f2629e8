package org.keyturn.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which room may lean on which: `docs/architecture.md` says why.
class DirectionsTest {
  private static final String[] FEATURES_MAY = {
    "ui.look",
    "ui.secret",
    "ui.strength",
    "ui.desk",
    "ui.rows",
    "vault",
    "model",
    "address",
    "generator",
    "totp",
    "health",
    "exchange",
    "settings",
    "jobs",
    "text",
    "platform"
  };

  private static final String[] UNDER_DESK = {
    "ui.desk", "ui.look", "model", "settings", "jobs", "text", "platform"
  };

  /// What other rooms may hold of the crypto room: values and wiped secrets, no ciphers.
  private static final DescribedPredicate<JavaClass> SECRET_VALUES =
      Rooms.types("crypto", "KdfParameters", "KeyId", "OutOfBounds", "Password", "SecretBytes");

  /// The names of backups have a random part, and random bytes come from the crypto room alone.
  private static final DescribedPredicate<JavaClass> CHANCE = Rooms.types("crypto", "Randomness");

  private static final DescribedPredicate<JavaClass> FAILURES =
      Rooms.types("model", "Failed", "Failure");

  static Stream<Arguments> rooms() {
    return Stream.of(
        arguments("crypto", Rooms.in("crypto")),
        arguments("model", Rooms.in("model")),
        arguments("generator", Rooms.in("generator")),
        arguments("address", Rooms.in("address")),
        arguments("platform", Rooms.in("platform", "address")),
        arguments("settings", Rooms.in("settings")),
        arguments("jobs", Rooms.in("jobs").or(FAILURES)),
        arguments("text", Rooms.in("text", "model")),
        arguments("totp", Rooms.in("totp", "crypto")),
        arguments("health", Rooms.in("health", "model", "totp", "address")),
        arguments("store", Rooms.in("store").or(FAILURES).or(SECRET_VALUES).or(CHANCE)),
        arguments("exchange", Rooms.in("exchange", "model", "crypto", "jobs", "address", "totp")),
        arguments(
            "vault", Rooms.in("vault", "model", "store", "crypto", "jobs", "address", "totp")),
        arguments(
            "cli",
            Rooms.in(
                    "cli",
                    "vault",
                    "model",
                    "exchange",
                    "generator",
                    "totp",
                    "health",
                    "jobs",
                    "settings",
                    "text",
                    "platform")
                .or(SECRET_VALUES)),
        arguments("ui.look", Rooms.in("ui.look", "model", "text")),
        arguments("ui.desk", Rooms.in(UNDER_DESK).or(SECRET_VALUES)),
        arguments("ui.secret", Rooms.in(FEATURES_MAY).or(SECRET_VALUES)),
        arguments("ui.strength", Rooms.in(FEATURES_MAY).or(SECRET_VALUES)),
        arguments("ui.rows", Rooms.in(FEATURES_MAY).or(SECRET_VALUES)),
        arguments("ui.shell", Rooms.in(FEATURES_MAY).or(Rooms.in("ui")).or(SECRET_VALUES)));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomLeansOnlyOnThoseItMay(String room, DescribedPredicate<JavaClass> allowed) {
    leansOnlyOn(room, allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unlock",
        "items",
        "detail",
        "attachments",
        "history",
        "templates",
        "editor",
        "generator",
        "rotation",
        "exchange",
        "health",
        "preferences",
        "locking",
        "palette",
        "transfer",
        "shortcuts",
        "sheet"
      })
  void aFeatureOfTheWindowKnowsNoOther(String feature) {
    String room = "ui." + feature;
    leansOnlyOn(room, Rooms.in(room).or(Rooms.in(FEATURES_MAY)).or(SECRET_VALUES));
  }

  @Test
  void roomsLeanOnEachOtherInOneDirectionOnly() {
    slices()
        .matching(Rooms.ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(Rooms.all());
  }

  @Test
  void packagesLeanOnEachOtherInOneDirectionOnly() {
    slices().matching(Rooms.ROOT + ".(**)").should().beFreeOfCycles().check(Rooms.all());
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

  private static void leansOnlyOn(String room, DescribedPredicate<JavaClass> allowed) {
    noClasses()
        .that(Rooms.in(room))
        .should()
        .dependOnClassesThat(Rooms.ours().and(DescribedPredicate.not(allowed)))
        .allowEmptyShould(true)
        .check(Rooms.all());
  }
}
