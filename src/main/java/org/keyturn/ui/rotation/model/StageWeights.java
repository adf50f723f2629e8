package org.keyturn.ui.rotation.model;

import java.util.List;
import org.keyturn.jobs.Tick;
import org.keyturn.vault.KeyRotation.Stage;

/// How much of the whole job each stage is, so that one bar can show it all. Rough shares are
/// enough: the bar only must not stand still for long or run back.
final class StageWeights {
  private record Weight(Stage stage, double part) {}

  /// In the order in which a rotation passes them.
  private static final List<Weight> ALL =
      List.of(
          new Weight(Stage.DERIVE, 6),
          new Weight(Stage.CHECK, 14),
          new Weight(Stage.BACKUP, 8),
          new Weight(Stage.REENCRYPT, 36),
          new Weight(Stage.COMPARE, 14),
          new Weight(Stage.COMMIT, 3),
          new Weight(Stage.VERIFY, 14),
          new Weight(Stage.RENEW, 4),
          new Weight(Stage.LOCK, 1));

  private static final double SUM = ALL.stream().mapToDouble(Weight::part).sum();

  private final long bytes;

  /// @param bytes sealed bytes to be turned, as the check found; 0 if that is not known
  StageWeights(long bytes) {
    this.bytes = bytes;
  }

  /// @return 0 to less than 1: the whole is done only when the job has ended
  double share(Tick tick) {
    double before = 0;
    for (var weight : ALL) {
      if (weight.stage() == tick.phase()) {
        return (before + weight.part() * within(tick)) / SUM;
      }
      before += weight.part();
    }
    return 0;
  }

  private double within(Tick tick) {
    long total = tick.bytesTotal() > 0 ? tick.bytesTotal() : bytes;
    if (tick.phase() == Stage.REENCRYPT && total > 0) {
      return Math.min(1, (double) tick.bytesDone() / total);
    }
    return tick.total() > 0 ? Math.min(1, (double) tick.done() / tick.total()) : 0;
  }
}
