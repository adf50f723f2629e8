package org.keyturn.ui.rotation;

import java.time.Duration;
import java.util.Optional;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.rotation.model.Estimate;

/// What is said where the wizard is offered.
public final class RotationEntry {
  private RotationEntry() {}

  /// One sentence: when a rotation is useful and how long it takes.
  ///
  /// @param items how many the vault holds
  public static String text(UiContext context, long items) {
    var span = Estimate.of((int) items, Optional.empty(), Duration.ofSeconds(1));
    return context.text("rotation.entry.text", Estimate.words(context, span));
  }
}
