package org.keyturn.ui.rotation.model;

/// What the wizard shows: five steps, and the ends that the last one can have.
public enum RotationPage {
  BEFORE(0),
  CHECK(1),
  PASSWORD(2),
  SUMMARY(3),
  RUN(4),
  /// Only the master password was changed; the vault stays unlocked.
  CHANGED(4),
  CANCELLED(4),
  FAILED(4);

  /// How many steps there are, always.
  public static final int STEPS = 5;

  private final int step;

  RotationPage(int step) {
    this.step = step;
  }

  /// Counted from 0.
  public int step() {
    return step;
  }

  /// Whether nothing is decided yet, so that going back costs nothing.
  boolean free() {
    return step < RUN.step;
  }
}
