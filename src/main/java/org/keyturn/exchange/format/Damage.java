package org.keyturn.exchange.format;

import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Damage of a file that is imported, and where in it.
public final class Damage {
  private Damage() {}

  /// @param line below 1 where no place is known
  public static Failure inText(long line, long column) {
    return line < 1
        ? new Failure.Damaged(Failure.Part.IMPORT_FILE)
        : new Failure.Damaged(
            Failure.Part.IMPORT_FILE, new Failure.Spot.InText(line, Math.max(1, column)));
  }

  /// Adds how far the file was read to damage of the file whose place is not known; leaves
  /// everything else.
  public static Failed upTo(long offset, Failed failed) {
    return failed.failure() instanceof Failure.Damaged damaged
            && damaged.part() == Failure.Part.IMPORT_FILE
        ? new Failed(damaged.at(new Failure.Spot.AtByte(offset)))
        : failed;
  }
}
