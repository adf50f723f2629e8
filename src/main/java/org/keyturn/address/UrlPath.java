package org.keyturn.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The path of an address, without its steps up and its steps on the spot.
final class UrlPath {
  private static final String ESCAPED_DOT = "%2e";

  private UrlPath() {}

  /// @param raw begins with a separator, or is empty
  /// @param backslashes whether they part steps as well
  static String read(String raw, boolean backslashes) {
    if (raw.isEmpty()) {
      return backslashes ? "/" : "";
    }
    var steps = (backslashes ? raw.replace('\\', '/') : raw).substring(1).split("/", -1);
    var path = new ArrayList<String>();
    for (int i = 0; i < steps.length; i++) {
      step(Escapes.written(steps[i], Escapes.PATH), i == steps.length - 1, path);
    }
    return "/" + String.join("/", path);
  }

  private static void step(String step, boolean last, List<String> path) {
    boolean up = is(step, "..");
    if (up && !path.isEmpty()) {
      path.removeLast();
    }
    if (!up && !is(step, ".")) {
      path.add(step);
    } else if (last) {
      path.add("");
    }
  }

  private static boolean is(String step, String dots) {
    return step.length() <= dots.length() * ESCAPED_DOT.length()
        && step.toLowerCase(Locale.ROOT).replace(ESCAPED_DOT, ".").equals(dots);
  }
}
