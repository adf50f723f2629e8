package org.keyturn.ui.firststeps;

import java.util.Optional;

/// Where the first steps lead.
public interface FirstStepsRoutes {

  /// To an import, if there is one.
  Optional<Runnable> importing();

  /// To the emergency sheet, if there is one.
  Optional<Runnable> sheet();

  /// Samples lie in the vault now.
  ///
  /// @param undo takes all of them away again
  void sampled(int count, Runnable undo);
}
