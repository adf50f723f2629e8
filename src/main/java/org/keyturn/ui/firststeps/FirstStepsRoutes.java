package org.keyturn.ui.firststeps;

/// Where the first steps lead.
public interface FirstStepsRoutes {

  /// To an import.
  void importFile();

  /// To the emergency sheet.
  void sheet();

  /// Samples lie in the vault now.
  ///
  /// @param undo takes all of them away again
  void sampled(int count, Runnable undo);
}
