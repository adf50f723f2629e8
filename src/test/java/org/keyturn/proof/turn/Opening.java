package org.keyturn.proof.turn;

/// What opens a vault that several processes share. Safe for use from any thread.
final class Opening {

  /// @param generation of the vault key
  /// @param turns how often anything of it has begun to change, or ended
  record State(int password, int generation, int turns) {}

  private State state = new State(1, 1, 0);
  private boolean turning;

  synchronized State state() {
    return state;
  }

  /// Whether somebody is changing the password or turning the key.
  synchronized boolean turning() {
    return turning;
  }

  /// @return false if it is somebody else's turn
  synchronized boolean begin(boolean wanted) {
    if (turning || !wanted) {
      return false;
    }
    turning = true;
    state = new State(state.password(), state.generation(), state.turns() + 1);
    return true;
  }

  synchronized void end(boolean done, boolean rotated) {
    turning = false;
    state =
        new State(
            state.password() + (done ? 1 : 0),
            state.generation() + (done && rotated ? 1 : 0),
            state.turns() + 1);
  }
}
