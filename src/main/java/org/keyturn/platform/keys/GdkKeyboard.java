package org.keyturn.platform.keys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.keyturn.platform.NativeCalls;

/// The keyboard as GDK knows it, through which JavaFX hears keys on Linux: it follows each change
/// of the layouts. An event of JavaFX does not say which key it is of, and asking the X server
/// which one is down would come too late for a quick press. GDK's calls belong to its own thread,
/// which is JavaFX's.
final class GdkKeyboard implements KeyboardLayouts {
  private static final String GDK = "libgdk-3.so.0";

  /// A `GdkKeymapKey` is the key's number, a layout and a level, three ints.
  private static final int INTS = 3;

  private static final MethodHandle DISPLAY = find("gdk_display_get_default", ADDRESS);
  private static final MethodHandle KEYMAP = find("gdk_keymap_get_for_display", ADDRESS, ADDRESS);
  private static final MethodHandle ENTRIES =
      find(
          "gdk_keymap_get_entries_for_keycode",
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          ADDRESS,
          ADDRESS);
  private static final MethodHandle UNICODE = find("gdk_keyval_to_unicode", JAVA_INT, JAVA_INT);
  private static final MethodHandle FREE =
      NativeCalls.findIn(GDK, "g_free", FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle CONNECTION =
      find("gdk_x11_display_get_xdisplay", ADDRESS, ADDRESS);
  private static final MethodHandle STATE =
      NativeCalls.findIn(
          "libX11.so.6",
          "XkbGetState",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));

  /// `XkbUseCoreKbd`: the keyboard, whichever it is.
  private static final int ANY = 0x100;

  /// Bytes of an `XkbStateRec`, of which the first is the layout; it has 18.
  private static final long STATE_SIZE = 32;

  private static MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
    return NativeCalls.findIn(GDK, name, FunctionDescriptor.of(result, arguments));
  }

  @Override
  public List<Typed> of(int key) throws Throwable {
    try (var arena = Arena.ofConfined()) {
      var places = arena.allocate(ADDRESS);
      var symbols = arena.allocate(ADDRESS);
      var count = arena.allocate(JAVA_INT);
      var keys = (MemorySegment) KEYMAP.invokeExact(screen());
      int any = (int) ENTRIES.invokeExact(keys, key, places, symbols, count);
      int all = any == 0 ? 0 : count.get(JAVA_INT, 0);
      return typed(taken(places, all * INTS), taken(symbols, all));
    }
  }

  @Override
  public int layout() throws Throwable {
    try (var arena = Arena.ofConfined()) {
      var state = arena.allocate(STATE_SIZE);
      var connection = (MemorySegment) CONNECTION.invokeExact(screen());
      int failed = (int) STATE.invokeExact(connection, ANY, state);
      return failed == 0 ? state.get(JAVA_BYTE, 0) : 0;
    }
  }

  private static MemorySegment screen() throws Throwable {
    var screen = (MemorySegment) DISPLAY.invokeExact();
    if (screen.equals(MemorySegment.NULL)) {
      throw new IllegalStateException("no display");
    }
    return screen;
  }

  private static List<Typed> typed(int[] places, int[] symbols) throws Throwable {
    var found = new ArrayList<Typed>();
    for (int i = 0; i < symbols.length; i++) {
      int level = places[i * INTS + 2];
      if (level <= 1) { // those beyond are typed with AltGr
        found.add(new Typed(places[i * INTS + 1], level, (int) UNICODE.invokeExact(symbols[i])));
      }
    }
    return found;
  }

  /// @return the ints of a list that the library has made, which is freed
  @SuppressWarnings("restricted") // the library says how many there are, not the pointer
  private static int[] taken(MemorySegment pointer, int count) throws Throwable {
    if (count == 0) {
      return new int[0];
    }
    var list = pointer.get(ADDRESS, 0);
    var ints = list.reinterpret(count * JAVA_INT.byteSize()).toArray(JAVA_INT);
    FREE.invokeExact(list);
    return ints;
  }
}
