package org.keyturn.ui.rotation.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.OutOfBounds;

/// How hard guessing the master password is to be made from now on.
public enum KdfChoice {
  /// The present settings, raised to today's minimum where a new password is set.
  KEEP(1),
  STRONGER(2),
  STRONGEST(4);

  /// Above this, more iterations are asked for instead of more memory, in KiB: small computers must
  /// be able to open the vault too.
  private static final int AMPLE_MEMORY = 256 * 1024;

  private final int factor;

  KdfChoice(int factor) {
    this.factor = factor;
  }

  /// @return empty for the present settings
  public Optional<KdfParameters> settings(KdfParameters present) {
    if (this == KEEP) {
      return Optional.empty();
    }
    var base = present.weakerThan(KdfParameters.FLOOR) ? raised(present) : present;
    int memory = base.memoryKiB();
    int left = factor;
    while (left > 1 && memory * 2 <= AMPLE_MEMORY) {
      memory *= 2;
      left /= 2;
    }
    return Optional.of(new KdfParameters(memory, base.iterations() * left, base.parallelism()));
  }

  private static KdfParameters raised(KdfParameters present) {
    var floor = KdfParameters.FLOOR;
    return new KdfParameters(
        Math.max(present.memoryKiB(), floor.memoryKiB()),
        Math.max(present.iterations(), floor.iterations()),
        Math.max(present.parallelism(), floor.parallelism()));
  }

  /// @return the choices that stay within the format's bounds
  static List<KdfChoice> offered(KdfParameters present) {
    return Arrays.stream(values()).filter(choice -> choice.fits(present)).toList();
  }

  private boolean fits(KdfParameters present) {
    try {
      settings(present).orElse(KdfParameters.FLOOR).checkBounds();
      return true;
    } catch (OutOfBounds beyond) {
      return false;
    }
  }
}
