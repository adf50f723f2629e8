package org.keyturn.platform;

import java.io.IOException;
import java.util.List;

/// Another program of this computer, started without a shell; what it prints is nobody's business.
final class OtherProgram {
  private OtherProgram() {}

  /// @return whether it was there to be started
  static boolean start(List<String> command) {
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }
}
