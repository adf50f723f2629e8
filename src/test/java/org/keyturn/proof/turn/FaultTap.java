package org.keyturn.proof.turn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.keyturn.files.CallObserver;

/// Counts the calls that pass, and fails one of them, as the disk or a bug would.
final class FaultTap implements CallObserver {
  private final List<String> passed = new ArrayList<>();
  private int failing = -1;
  private boolean bug;
  private boolean armed;

  /// A bug, thrown where nobody expects one.
  static final class Bug extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// @param point which call fails, counted from now; -1: none
  void arm(int point, boolean asBug) {
    passed.clear();
    failing = point;
    bug = asBug;
    armed = true;
  }

  void disarm() {
    armed = false;
  }

  List<String> passed() {
    return passed;
  }

  @Override
  public void reached(String point) throws IOException {
    if (!armed) {
      return;
    }
    passed.add(point);
    if (passed.size() - 1 == failing) {
      if (bug) {
        throw new Bug();
      }
      throw new IOException("injected");
    }
  }
}
