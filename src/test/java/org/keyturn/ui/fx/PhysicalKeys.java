package org.keyturn.ui.fx;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import org.keyturn.platform.NativeCalls;

/// A keyboard and a mouse plugged into an X server, by its XTEST extension. Keys have X11's
/// numbers. (`xdotool` will not do: it turns to the first layout for each key that is given by its
/// number.)
final class PhysicalKeys {
  /// `XkbUseCoreKbd`.
  private static final int KEYBOARD = 0x100;

  private static final long NOW = 0;

  private final MemorySegment connection;

  private PhysicalKeys(MemorySegment connection) {
    this.connection = connection;
  }

  static PhysicalKeys on(String display) throws Throwable {
    try (var arena = Arena.ofConfined()) {
      var connection =
          (MemorySegment)
              NativeCalls.findIn(
                      "libX11.so.6", "XOpenDisplay", FunctionDescriptor.of(ADDRESS, ADDRESS))
                  .invokeExact(arena.allocateFrom(display));
      if (connection.equals(MemorySegment.NULL)) {
        throw new IllegalStateException("no display " + display);
      }
      return new PhysicalKeys(connection);
    }
  }

  /// Presses all in this order and lets go of them in the opposite one.
  void press(int... keys) throws Throwable {
    for (int key : keys) {
      fake("XTestFakeKeyEvent", key, 1);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      fake("XTestFakeKeyEvent", keys[i], 0);
    }
    sync();
  }

  void click(int x, int y) throws Throwable {
    int moved =
        (int)
            NativeCalls.findIn(
                    "libXtst.so.6",
                    "XTestFakeMotionEvent",
                    FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG))
                .invokeExact(connection, -1, x, y, NOW);
    check(moved);
    fake("XTestFakeButtonEvent", 1, 1);
    fake("XTestFakeButtonEvent", 1, 0);
    sync();
  }

  /// Turns to one of the chosen layouts, from 0, as their switch does.
  void layout(int which) throws Throwable {
    var type = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    check(
        (int)
            NativeCalls.findIn("libX11.so.6", "XkbLockGroup", type)
                .invokeExact(connection, KEYBOARD, which));
    sync();
  }

  private void fake(String what, int which, int down) throws Throwable {
    var type = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG);
    check(
        (int)
            NativeCalls.findIn("libXtst.so.6", what, type)
                .invokeExact(connection, which, down, NOW));
  }

  private void sync() throws Throwable {
    var type = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);
    int _ = (int) NativeCalls.findIn("libX11.so.6", "XSync", type).invokeExact(connection, 0);
  }

  private static void check(int done) {
    if (done == 0) {
      throw new IllegalStateException("the X server does not take it");
    }
  }
}
