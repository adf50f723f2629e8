package org.keyturn.cli.terminal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A short code for a bug: the same for the same place in the program, and made of nothing but the
/// kinds of exceptions and the names of methods, so that it tells nothing about the vault.
final class BugCode {
  private BugCode() {}

  /// @return e.g. `B-1A2B3C4D`
  public static String of(Throwable bug) {
    var sum = new CRC32();
    int depth = 0;
    for (var cause = bug; cause != null && depth < 10; cause = cause.getCause()) {
      add(sum, cause.getClass().getName());
      for (var frame : cause.getStackTrace()) {
        add(sum, frame.getClassName() + "." + frame.getMethodName());
      }
      depth++;
    }
    return String.format("B-%08X", sum.getValue());
  }

  private static void add(CRC32 sum, String name) {
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    sum.update('\n');
  }
}
