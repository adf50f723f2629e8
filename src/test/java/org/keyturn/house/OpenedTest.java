package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Opened;

/// Secrets are lent: whoever opens an item, its versions or drafts closes them by `try` with
/// resources, so that no failure in between leaves them in memory and nobody can forget it.
class OpenedTest {
  /// Who has opened secrets for longer than a block, and closes them by hand: screens for as long
  /// as they show them, sinks until the next item comes. One owner each.
  private static final Set<String> OWNERS =
      Set.of(
          "ui.detail.DetailViewModel",
          "ui.editor.Conflict",
          "ui.editor.EditorViewModel",
          "ui.history.HistoryViewModel",
          "ui.history.VersionDialog",
          "ui.items.DraftsDialog",
          "ui.items.NoticesBar",
          "ui.shell.EditorNavigation",
          "vault.imports.ImportReceiver",
          "vault.imports.Mergers");

  /// Who opens an item and gives it to a sink, which takes it over.
  private static final Set<String> GIVERS =
      Set.of(
          "exchange.keepass.RoundTripField.read",
          "exchange.keyturn.BodyReader.item",
          "vault.imports.CopyWork.pour",
          "vault.imports.PreviewSink.<init>",
          "vault.session.SalvagedItems.save",
          "vault.session.SalvagedItems.standIn");

  @Test
  void whoeverOpensSecretsClosesThemWithTheBlock() {
    assertEquals(
        Set.of(),
        names(
            code()
                .filter(unit -> calls(unit, OpenedTest::opens) > resources(unit))
                .filter(unit -> !unit.isAnnotatedWith(CallerCloses.class))
                .filter(unit -> !isExempt(unit))));
  }

  @Test
  void nobodyClosesOpenedSecretsByHand() {
    assertEquals(
        Set.of(),
        names(
            code()
                .filter(unit -> calls(unit, OpenedTest::closes) > 0 && resources(unit) == 0)
                .filter(unit -> !unit.getOwner().isAssignableTo(Opened.class))
                .filter(unit -> !isExempt(unit))));
  }

  /// What returns opened secrets that it opened itself says so; each exemption is still needed.
  @Test
  void openersAreMarkedAndExemptionsNeeded() {
    assertFalse(code().noneMatch(unit -> unit.isAnnotatedWith(CallerCloses.class)));
    var used =
        code()
            .filter(unit -> calls(unit, OpenedTest::opens) + calls(unit, OpenedTest::closes) > 0)
            .toList();
    assertEquals(
        new TreeSet<>(OWNERS),
        used.stream().map(OpenedTest::owner).filter(OWNERS::contains).collect(sorted()));
    assertEquals(
        new TreeSet<>(GIVERS),
        used.stream().map(OpenedTest::name).filter(GIVERS::contains).collect(sorted()));
  }

  private static Stream<JavaCodeUnit> code() {
    return Rooms.all().stream().map(JavaClass::getCodeUnits).flatMap(Collection::stream);
  }

  private static Set<String> names(Stream<JavaCodeUnit> units) {
    return units.map(OpenedTest::name).collect(sorted());
  }

  private static Collector<String, ?, TreeSet<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static boolean isExempt(JavaCodeUnit unit) {
    return OWNERS.contains(owner(unit)) || GIVERS.contains(name(unit));
  }

  private static String owner(JavaCodeUnit unit) {
    return unit.getOwner().getName().substring("org.keyturn.".length()).replaceAll("\\$.*", "");
  }

  private static String name(JavaCodeUnit unit) {
    return owner(unit) + "." + unit.getName();
  }

  private static long calls(JavaCodeUnit unit, Predicate<JavaAccess<?>> wanted) {
    return Stream.concat(
            unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
        .filter(wanted)
        .count();
  }

  private static boolean opens(JavaAccess<?> access) {
    return access.getTarget().isAnnotatedWith(CallerCloses.class);
  }

  private static boolean closes(JavaAccess<?> access) {
    return access.getTarget().getName().equals("close")
        && access.getTargetOwner().isAssignableTo(Opened.class);
  }

  /// The compiler writes one such call for each resource of a `try`, and nobody else here does.
  private static long resources(JavaCodeUnit unit) {
    return calls(
        unit,
        access ->
            access.getTarget().getName().equals("addSuppressed")
                && access.getTargetOwner().isAssignableTo(Throwable.class));
  }
}
