package org.keyturn.platform;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Another program of this computer, started without a shell; what it prints is nobody's business.
final class OtherProgram {
  /// Says which `LC_ALL` was given, where the start script put one of its own in its place.
  private static final String GIVEN_LOCALE = "keyturn.lc-all";

  private OtherProgram() {}

  /// @return whether it was there to be started
  static boolean start(List<String> command) {
    try {
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      giveBack(builder.environment(), System.getProperty(GIVEN_LOCALE));
      builder.start();
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  /// A browser speaks the language that it would speak without us.
  ///
  /// @param locale empty if there was none, null if it still stands there
  static void giveBack(Map<String, String> environment, @Nullable String locale) {
    if (locale != null && locale.isEmpty()) {
      environment.remove("LC_ALL");
    } else if (locale != null) {
      environment.put("LC_ALL", locale);
    }
  }
}
