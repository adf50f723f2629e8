package org.keyturn.ui.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;

/// The outcome of a check, for the page.
///
/// @param items those that something was found about
/// @param listTrouble what is wrong with the file of breached passwords
record CheckOutcome(HealthReport report, Map<UUID, Overview> items, Optional<Failure> listTrouble) {
  static final CheckOutcome NOTHING =
      new CheckOutcome(HealthReport.NONE, Map.of(), Optional.empty());

  static CheckOutcome of(HealthReport report, List<Overview> all, Optional<Failure> listTrouble) {
    var items = new HashMap<UUID, Overview>();
    all.forEach(item -> items.put(item.id(), item));
    return new CheckOutcome(report, items, listTrouble);
  }

  /// What is shown under a choice of the side.
  List<Finding> under(KindChoice side) {
    return switch (side) {
      case KindChoice.Of(var kind) ->
          report.findings().stream().filter(finding -> finding.kind() == kind).toList();
      case KindChoice.Ignored _ -> report.ignored();
    };
  }
}
