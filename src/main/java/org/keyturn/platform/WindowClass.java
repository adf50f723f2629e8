package org.keyturn.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Gives the windows of this process the class by which Linux's desktops find the menu entry that
/// they belong to. JavaFX calls every window "java" unless it is started by a subclass of
/// `Application`.
public final class WindowClass {
  private static final String GTK = "libgtk-3.so.0";
  private static final String GDK = "libgdk-3.so.0";
  private static final int BITS = 8;
  private static final int REPLACE = 0;

  private WindowClass() {}

  /// On the JavaFX thread, once a window is on the screen. Never throws.
  ///
  /// @param osName as Java names it; on other systems nothing happens
  /// @param name as `StartupWMClass` in the menu entry
  /// @return whether there was a window to name
  public static boolean set(String osName, String name) {
    if (!osName.startsWith("Linux") || "Headless".equals(System.getProperty("glass.platform"))) {
      return false;
    }
    try (var arena = Arena.ofConfined()) {
      return nameWindows(arena, name);
    } catch (Throwable notThere) {
      // Without the class only the picture in the task list is a plainer one.
      return false;
    }
  }

  private static boolean nameWindows(Arena arena, String name) throws Throwable {
    var one = FunctionDescriptor.of(ADDRESS, ADDRESS);
    MethodHandle toplevels =
        NativeCalls.findIn(GTK, "gtk_window_list_toplevels", FunctionDescriptor.of(ADDRESS));
    MethodHandle windowOf = NativeCalls.findIn(GTK, "gtk_widget_get_window", one);
    var list = (MemorySegment) toplevels.invokeExact();
    boolean named = false;
    for (var at = list; !at.equals(MemorySegment.NULL); at = pointer(at, 1)) {
      var window = (MemorySegment) windowOf.invokeExact(pointer(at, 0));
      if (!window.equals(MemorySegment.NULL)) {
        name(arena, window, name);
        named = true;
      }
    }
    MethodHandle free = NativeCalls.findIn(GTK, "g_list_free", FunctionDescriptor.ofVoid(ADDRESS));
    free.invokeExact(list);
    return named;
  }

  /// `WM_CLASS` is two texts, each ended by a zero: the instance and the class.
  private static void name(Arena arena, MemorySegment window, String name) throws Throwable {
    MethodHandle atom =
        NativeCalls.findIn(
            GDK, "gdk_atom_intern", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    MethodHandle change =
        NativeCalls.findIn(
            GDK,
            "gdk_property_change",
            FunctionDescriptor.ofVoid(
                ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    var property = (MemorySegment) atom.invokeExact(arena.allocateFrom("WM_CLASS"), 0);
    var text = (MemorySegment) atom.invokeExact(arena.allocateFrom("STRING"), 0);
    var value = arena.allocateFrom(name + "\0" + name);
    change.invokeExact(window, property, text, BITS, REPLACE, value, (int) value.byteSize());
  }

  /// One of the two pointers that a node of a list begins with: what it holds, the next node.
  @SuppressWarnings("restricted") // the library says how long a node is, not the pointer
  private static MemorySegment pointer(MemorySegment node, int index) {
    return node.reinterpret(2 * ADDRESS.byteSize()).getAtIndex(ADDRESS, index);
  }
}
