package org.keyturn.ui.items.model;

/// Lets one run of a job go on at a time: whoever wants another meanwhile gets one more after it,
/// however often it was asked for. Confined to the UI thread.
final class OneAtATime {
  private boolean running;
  private boolean again;

  boolean isRunning() {
    return running;
  }

  /// @return whether a run goes on; then one more follows
  boolean waits() {
    again |= running;
    return running;
  }

  void begin() {
    running = true;
  }

  /// @return whether one more was asked for
  boolean end() {
    var more = again;
    running = false;
    again = false;
    return more;
  }
}
