package org.keyturn.health;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a check found. Holds ids, no names, no passwords and nothing made from them. Immutable.
///
/// @param items how many were judged; those in the trash and in the archive are not
/// @param findings the most pressing kind first, within a kind the most pressing item, then by name
/// @param ignored what the person does not want to hear of any more, in the same order
/// @param flags of items with a weak or a reused password, ignored or not; others are missing
public record HealthReport(
    int items, List<Finding> findings, List<Finding> ignored, Map<UUID, PasswordFlags> flags) {
  public static final HealthReport NONE = new HealthReport(0, List.of(), List.of(), Map.of());

  /// The state of a vault in one word.
  public enum Verdict {
    /// There is nothing to judge yet.
    EMPTY,
    /// Nothing to mend.
    SOUND,
    /// Nothing that presses.
    GOOD,
    /// Some things should be mended next.
    FAIR,
    /// Some things should be mended now.
    POOR
  }

  /// What was found about one item, in the report's order.
  public List<Finding> of(UUID item) {
    return findings.stream().filter(finding -> finding.item().equals(item)).toList();
  }

  /// How many of a hundred judged items nothing was found about, rounded down; 100 means all.
  public int finePercent() {
    return items == 0 ? 100 : (int) Math.max(0, 100 * (items - concerned()) / items);
  }

  public HealthReport {
    findings = List.copyOf(findings);
    ignored = List.copyOf(ignored);
    flags = Map.copyOf(flags);
  }

  public PasswordFlags flags(UUID item) {
    return flags.getOrDefault(item, PasswordFlags.NONE);
  }

  /// How many findings there are of each kind; kinds without one are missing.
  public Map<Finding.Kind, Long> counts() {
    var counts = new EnumMap<Finding.Kind, Long>(Finding.Kind.class);
    findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
    return counts;
  }

  /// How many items have a finding.
  public long concerned() {
    return findings.stream().map(Finding::item).distinct().count();
  }

  public Verdict verdict() {
    var worst = findings.stream().map(Finding::severity).min(Finding.Severity::compareTo);
    if (worst.isEmpty()) {
      return items == 0 ? Verdict.EMPTY : Verdict.SOUND;
    }
    return switch (worst.get()) {
      case URGENT -> Verdict.POOR;
      case SOON -> Verdict.FAIR;
      case CONSIDER -> Verdict.GOOD;
    };
  }
}
